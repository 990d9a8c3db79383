import type { FindingDetails, PartnerKindDetails } from '../../assessment/finding/finding-details.ts';
import type { RelationGapClass } from '../../assessment/finding/finding-terms.ts';
import { rank } from '../../assessment/judging/relation-class.ts';
import { facilityKinds, kindsMeantBy } from '../../facility/term/facility-kinds.ts';
import type { NormForm } from '../../norm/norm-terms.ts';
import { expectedTiesOf } from '../../relation/expected-ties.ts';

/** Of a gap what tells with whom a facility could work. */
interface Lacking {
  readonly form: NormForm;
  readonly facilityId: string | null;
  readonly facilityKindCode: string;
  readonly partnerKindCode: string | null;
  readonly otherId: string | null;
  readonly relationClass: RelationGapClass | null;
  readonly details: FindingDetails;
}

/** Which relation would mend a gap. */
export interface SoughtPartner {
  readonly ownId: string | null;
  /** The partner of a relation that is not as it should be; null: one is to be looked for. */
  readonly partnerId: string | null;
  /** What is the matter with that relation; NO_RELATION where there is none. */
  readonly relationClass: RelationGapClass;
  /** Of whom a partner is looked for, and who is none. */
  readonly kinds: readonly string[];
  readonly exceptIds: readonly string[];
  /** Where no partner is at work in the area, one of the kinds could come. */
  readonly mayCome: boolean;
}

/** Null where it is not about a relation. */
export function soughtPartner(gap: Lacking): SoughtPartner | null {
  const { signalRoute, partnerKinds, fragility } = gap.details;
  const asked = { ownId: gap.facilityId, partnerId: null, exceptIds: [], mayCome: true };
  const none = { ...asked, relationClass: 'NO_RELATION' } as const;
  if (gap.form === 'RELATION_PRESENT') {
    const relationClass = gap.relationClass ?? 'NO_RELATION';
    const partnerId = relationClass === 'NO_RELATION' ? null : gap.otherId;
    const kinds = kindsMeantBy(gap.partnerKindCode ?? gap.facilityKindCode);
    return { ...asked, partnerId, relationClass, kinds };
  }
  if (partnerKinds) return { ...none, ...nearestKind(partnerKinds) };
  if (signalRoute) {
    const kinds = signalRoute.receivers.flatMap(kindsMeantBy);
    const step = signalRoute.steps.find(({ lacks }) => lacks !== null);
    if (!step?.lacks) return { ...none, kinds };
    return { ...asked, ownId: step.from.id, partnerId: step.to.id, relationClass: step.lacks, kinds };
  }
  if (fragility) {
    // Of those who hang on it the first: another tie with the rest, to which it could introduce them.
    const [cutOff] = fragility.cutOff;
    const exceptIds =
      cutOff && gap.facilityId ? [gap.facilityId, ...fragility.cutOff.map(({ id }) => id)] : [];
    const kinds = expectedOf(cutOff?.kind ?? gap.facilityKindCode);
    return { ...none, ownId: cutOff?.id ?? gap.facilityId, kinds, exceptIds, mayCome: false };
  }
  return null;
}

/** A relation that is nearly right before one that is not there, and that before a kind that is not in the area. */
function nearestKind(states: readonly PartnerKindDetails[]) {
  const [nearest] = states
    .flatMap((state) =>
      state.lacks === null || state.lacks === 'UNKNOWN' ? [] : [{ ...state, lacks: state.lacks }],
    )
    .toSorted((one, other) => rank(other.lacks) - rank(one.lacks));
  const missing = states.filter(({ lacks }) => lacks === (nearest?.lacks ?? null)).map(({ kind }) => kind);
  return {
    partnerId: nearest?.partnerId ?? null,
    relationClass: nearest?.lacks ?? 'NO_RELATION',
    kinds: missing.flatMap(kindsMeantBy),
  };
}

/** Whom a kind is expected to work with; one that expects nobody may work with anybody. */
function expectedOf(kind: string): readonly string[] {
  const expected = expectedTiesOf(kind).flatMap(({ partner }) => kindsMeantBy(partner));
  return expected.length > 0 ? [...new Set(expected)] : facilityKinds.terms.map(({ code }) => code);
}
