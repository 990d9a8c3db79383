import { type Facility, facilityOf } from '../../facility/facility.graphql.ts';
import { byKey } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { normOf } from '../../norm/norm.graphql.ts';
import type { NormForm } from '../../norm/norm-terms.ts';
import { viewOf } from '../../relation/relation.graphql.ts';
import type { Gap } from '../gap.graphql.ts';
import { candidatePartners, type ToPartner } from './candidate-partners.rows.ts';
import { couldServe, type ToServe } from './could-serve.rows.ts';
import { soughtPartner } from './sought-partner.ts';
import type { GapSuggestion } from './suggestion.graphql.ts';
import {
  amountSuggestion,
  anchoringSuggestion,
  contactSuggestion,
  freshnessSuggestion,
  goalSuggestion,
  hoursSuggestion,
} from './suggestion-by-form.graphql.ts';
import { whomToAsk } from './whom-to-ask.graphql.ts';

const byForm: Partial<Record<NormForm, (context: Context, gap: Gap) => Promise<GapSuggestion | null>>> = {
  GOALS: goalSuggestion,
  ANCHORING: anchoringSuggestion,
  CONTACT: contactSuggestion,
  FRESHNESS: freshnessSuggestion,
  HOURS: hoursSuggestion,
  RATIO: amountSuggestion,
  SURFACE: amountSuggestion,
};

/** Where there is nothing of its own to suggest, another place or partner would not help. */
const onlyOwnWay: ReadonlySet<NormForm> = new Set<NormForm>(['GOALS', 'ANCHORING', 'CONTACT', 'FRESHNESS']);

/** What could be done about a gap; null for kinds of gaps of which we know nothing to suggest. */
export async function suggestionOf(context: Context, gap: Gap): Promise<GapSuggestion | null> {
  const ownWay = await byForm[gap.form]?.(context, gap);
  if (ownWay || onlyOwnWay.has(gap.form)) return ownWay ?? null;
  const { kind, areaId, areaLabel, facilityKindCode } = gap;
  const sought = soughtPartner(gap);
  if (sought === null) {
    const norm = await normOf(context, gap.normId);
    const kinds = norm?.facilityKindCodes ?? [facilityKindCode];
    return serving(context, gap, { areaId, kinds, onlyNew: kind === 'PROVISION' });
  }
  const { kinds, relationClass, partnerId, exceptIds } = sought;
  if (relationClass === 'NO_PARTNER_IN_AREA') return serving(context, gap, { areaId, kinds, onlyNew: true });

  const own = await facilityOf(context, sought.ownId, context.today);
  if (!own) return null;
  const candidate =
    relationClass === 'NO_RELATION'
      ? await candidateFor(context, { facilityId: own.id, areaId, kinds, exceptIds })
      : { partnerId, introducedById: null, isTied: false, metres: null };
  const [partner, introducedBy] = await Promise.all(
    [candidate?.partnerId ?? null, candidate?.introducedById ?? null].map((id) =>
      facilityOf(context, id, context.today),
    ),
  );
  // Nobody of the kind is known to work there: somebody would have to come.
  if (!partner) return sought.mayCome ? serving(context, gap, { areaId, kinds, onlyNew: true }) : null;
  return {
    ...{ facility: null, partner, introducedBy: introducedBy ?? null },
    distanceMetres: candidate?.metres == null ? null : Math.round(candidate.metres),
    ask: await whomToAsk(context, introducedBy ?? own),
    said: {
      ...{ kind, relationClass, areaLabel, wantedKind: partner.kindCode, isPartner: true },
      ...{ ownName: own.name, otherName: partner.name, introducerName: introducedBy?.name ?? null },
      isTied: candidate?.isTied ?? false,
      distanceMetres: null,
      requiredLevel: gap.required,
      requiredFormality: gap.details.agreement?.asked,
    },
  };
}

async function serving(context: Context, gap: Gap, asked: ToServe): Promise<GapSuggestion> {
  const near = await byKey(context, 'could serve', JSON.stringify(asked), (keys) =>
    couldServe(context.rows, keys, context.today),
  );
  const facility = await facilityOf(context, near?.facilityId ?? null, context.today);
  const distanceMetres = near === null ? null : Math.round(near.metres);
  const { kind, relationClass, areaLabel, required: requiredLevel } = gap;
  const wantedKind = asked.kinds.find((code) => provides(facility, code)) ?? asked.kinds[0] ?? '';
  return {
    ...{ facility, partner: null, introducedBy: null, distanceMetres },
    ask: await whomToAsk(context, facility),
    said: {
      ...{ kind, relationClass, areaLabel, wantedKind, distanceMetres, requiredLevel },
      ...{
        ownName: gap.facilityName,
        otherName: facility?.name ?? null,
        introducerName: null,
        isPartner: false,
        isTied: false,
      },
    },
  };
}

const provides = (facility: Facility | null, kind: string) =>
  facility !== null && (facility.kindCode === kind || facility.alsoProvidesCodes.includes(kind));

const candidateFor = (context: Context, asked: ToPartner) =>
  byKey(context, 'candidate partner', JSON.stringify(asked), (keys) =>
    candidatePartners(context.rows, keys, viewOf(context, context.today)),
  );
