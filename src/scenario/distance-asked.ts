import type { NormFacts } from '../assessment/facts/norm-facts.ts';
import { whyNotJudged } from '../norm/judged.ts';

interface Asked {
  readonly kind: string;
  readonly metres: number | null;
  readonly norm: string | null;
}

/**
 * The distance within which children are to have a kind: that of the norm that is named or the only one for the kind, with
 * other metres where those are given; by metres alone of all children of 0 to 15. Else a sentence that says what is wrong.
 */
export function distanceAsked(
  norms: readonly NormFacts[],
  { kind, metres, norm }: Asked,
): NormFacts | string {
  const fitting = norms.filter(
    (one) =>
      one.form === 'MAXIMUM_DISTANCE' && whyNotJudged(one) === null && one.facilityKinds.includes(kind),
  );
  if (norm !== null) {
    const named = fitting.find(({ code }) => code === norm);
    return named
      ? { ...named, value: metres ?? named.value }
      : `norm: ${JSON.stringify(norm)} is no distance norm for ${kind}`;
  }
  if (metres !== null) return within(kind, metres);
  const [only, ...others] = fitting;
  if (only && others.length === 0) return only;
  return only
    ? `there are several distance norms for ${kind}: name one of ${fitting.map(({ code }) => code).join(', ')}, or metres`
    : `there is no distance norm for ${kind}: give metres`;
}

/** A distance that somebody asks about, as a norm by which it can be judged. */
const within = (kind: string, metres: number): NormFacts => ({
  ...{ id: '', setCode: '', code: '', form: 'MAXIMUM_DISTANCE', facilityKinds: [kind], partnerKind: null },
  ...{ themes: [], minimumLevel: null, value: metres, unit: 'metres', metric: 'STRAIGHT_LINE' },
  ...{ particulars: {}, switchedOff: null, sharePercent: null, agesFrom: 0, agesUntil: 15 },
  ...{ level: 'NEIGHBOURHOOD', minimumChildren: null, legalStatus: 'EXAMPLE' },
});
