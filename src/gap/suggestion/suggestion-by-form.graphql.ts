import { facilityOf } from '../../facility/facility.graphql.ts';
import { byKey } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { normOf } from '../../norm/norm.graphql.ts';
import type { Gap } from '../gap.graphql.ts';
import { couldOffer } from './could-offer.rows.ts';
import { suggestAmount, suggestMore } from './suggest-amount.ts';
import { suggestAnchoring, suggestContact, suggestFreshness, suggestGoal } from './suggest-by-form.ts';
import { suggestHours } from './suggest-hours.ts';
import type { GapSuggestion } from './suggestion.graphql.ts';
import { whomToAsk } from './whom-to-ask.graphql.ts';

const nobody = { facility: null, partner: null, introducedBy: null, distanceMetres: null };

/** Who offers it elsewhere, the nearest first, could do so here too. */
export async function goalSuggestion(context: Context, gap: Gap): Promise<GapSuggestion | null> {
  const { areaId, areaLabel, details } = gap;
  if (!details.goal) return null;
  const { code: goal } = details.goal;
  const near = await byKey(context, 'could offer', JSON.stringify({ areaId, goal }), (keys) =>
    couldOffer(context.rows, keys, context.today),
  );
  const facility = await facilityOf(context, near?.facilityId ?? null, context.today);
  const distanceMetres = near === null ? null : Math.round(near.metres);
  const found = facility && near && { name: facility.name, metres: near.metres };
  return {
    ...{ ...nobody, facility, distanceMetres },
    ask: await whomToAsk(context, facility),
    said: suggestGoal({ goal, areaLabel, nearest: found }),
  };
}

/** What is laid down the municipality knows: it is asked for the documents. */
export async function anchoringSuggestion(context: Context, gap: Gap): Promise<GapSuggestion | null> {
  const { areaLabel, facilityKindCode: kind, details } = gap;
  if (!details.anchoring) return null;
  return {
    ...nobody,
    ask: await whomToAsk(context, null),
    said: suggestAnchoring({ areaLabel, kind, anchoring: details.anchoring }),
  };
}

/** Whom nobody can be sure to reach is asked who may be called. */
export async function contactSuggestion(context: Context, gap: Gap): Promise<GapSuggestion | null> {
  const [first] = gap.details.contact?.lacking ?? [];
  const facility = await facilityOf(context, first?.facilityId ?? null, context.today);
  if (!first || !facility) return null;
  return {
    ...{ ...nobody, facility },
    ask: await whomToAsk(context, facility),
    said: suggestContact({ ...first, name: facility.name }),
  };
}

/** Whose data were not checked for the longest is asked whether they are still right. */
export async function freshnessSuggestion(context: Context, gap: Gap): Promise<GapSuggestion | null> {
  const [first] = gap.details.freshness?.oldest ?? [];
  const facility = await facilityOf(context, first?.facilityId ?? null, context.today);
  if (!first || !facility) return null;
  return {
    ...{ ...nobody, facility },
    ask: await whomToAsk(context, facility),
    said: suggestFreshness({ name: facility.name, checkedOn: first.checkedOn }),
  };
}

/** Where a child is offered least could offer more; null where there is no place at all. */
export async function hoursSuggestion(context: Context, gap: Gap): Promise<GapSuggestion | null> {
  const facility = await facilityOf(context, gap.otherId, context.today);
  const norm = await normOf(context, gap.normId);
  if (!facility || !norm) return null;
  const { weeksPerYear = 1, years = 1 } = norm.particulars;
  const weekly = (gap.required - (gap.actual ?? 0)) / (weeksPerYear * years);
  return {
    ...{ ...nobody, facility },
    ask: await whomToAsk(context, facility),
    said: suggestHours(facility.name, weekly),
  };
}

const squareMetresInHectare = 10_000;

/** Where there could be more the municipality knows; null where there is nothing at all. */
export async function amountSuggestion(context: Context, gap: Gap): Promise<GapSuggestion | null> {
  const { areaLabel, facilityKindCode: kind, required, actual, normUnit, details } = gap;
  if (!gap.counted) return null;
  const asked = { ...nobody, ask: await whomToAsk(context, null) };
  if (actual === null) return { ...asked, said: suggestMore({ areaLabel, kind }) };
  const { occupied = actual, countedBy = 0 } = details.amount ?? {};
  const isShare = normUnit === 'percent';
  const lacking = isShare
    ? ((required - actual) / 100) * countedBy * squareMetresInHectare
    : required - actual;
  const unit = isShare ? 'square metres' : normUnit;
  return {
    ...asked,
    said: suggestAmount({ areaLabel, kind, unit, lacking, vacant: actual - occupied }),
  };
}
