import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { AccessOtherwise, DistanceWeights } from '../finding/access-details.ts';
import type { Finding } from '../finding/finding.ts';
import { gaussian, zoned, zonesOf } from '../finding/floating-catchment.ts';
import { inventoryFor } from './absence.ts';
import { type Given, givenIn } from './access-given.ts';
import { accessOfAreas, neighbourhoodsOf, peopleIn, sharedFor } from './access-of-areas.ts';
import { accessBy, type Shared } from './access-within.ts';
import { lookedEvidence } from './amount-evidence.ts';
import { childrenEvidence, draft } from './draft.ts';
import { type Judged, judgeAccess } from './judge-access.ts';
import { isGap } from './judge-ratio.ts';

interface Choice {
  readonly withinMetres: number;
  readonly weights: DistanceWeights;
}

const weightsOf = { ZONES: zoned, GAUSSIAN: gaussian };

/** A quarter less far, a quarter further, and without zones: what only holds by one of them is no finding to act on. */
const otherChoices = (withinMetres: number): Choice[] => [
  { withinMetres: 0.75 * withinMetres, weights: 'ZONES' },
  { withinMetres: 1.25 * withinMetres, weights: 'ZONES' },
  { withinMetres, weights: 'GAUSSIAN' },
];

/** The furthest that a norm looks. */
export const furthestOf = ({ particulars }: NormFacts): number => 1.25 * (particulars.withinMetres ?? 0);

/**
 * "So much for every 1,000 children within walking distance, shared with all who can reach it": of a neighbourhood from its
 * origin, of a district or municipality the mean over its children. What is there has a lowest and a highest; where
 * these would be judged otherwise, it is not known.
 */
export function assessAccess(norm: NormFacts, facts: Facts): Finding[] {
  const shared = sharedFor(norm, facts);
  const withinMetres = norm.particulars.withinMetres ?? 0;
  const given = givenIn(norm, facts, shared, zoned(withinMetres));
  const served = new Set(
    facts.serving.filter(({ kind }) => norm.facilityKinds.includes(kind)).map(({ areaId }) => areaId),
  );
  const judgedBy = (choice: Choice) => {
    const boundsOf = boundsBy(norm, facts, shared, choice);
    return (area: AreaFacts) =>
      judgeAccess(norm, area, boundsOf(area), served.has(area.id) || given.in(area).length > 0);
  };
  const judged = judgedBy({ withinMetres, weights: 'ZONES' });
  const others = otherChoices(withinMetres).map((choice) => ({ choice, judged: judgedBy(choice) }));
  const means = meansOf(norm, facts, judged);
  return facts.areas.map((area) => {
    const mean = means.get(area.municipalityId ?? area.id) ?? 0;
    const otherwise = others.map(({ choice, judged: by }): AccessOtherwise => {
      const { verdict, actual } = by(area);
      return { ...choice, actual, verdict };
    });
    return finding(norm, facts, area, { judged: judged(area), mean, otherwise, given });
  });
}

/** The least that children have in each municipality on average, of those whose number is told. */
function meansOf(
  norm: NormFacts,
  facts: Facts,
  judged: (area: AreaFacts) => Judged,
): ReadonlyMap<string, number> {
  const inside = neighbourhoodsOf(facts);
  return new Map(
    facts.areas
      .filter(({ level }) => level === 'MUNICIPALITY')
      .map((municipality) => {
        let [living, total] = [0, 0];
        for (const area of inside(municipality)) {
          const people = peopleIn(norm, area).low;
          [living, total] = [living + people, total + people * judged(area).low];
        }
        return [municipality.id, living > 0 ? total / living : 0];
      }),
  );
}

function boundsBy(norm: NormFacts, facts: Facts, shared: Shared, { withinMetres, weights }: Choice) {
  return accessOfAreas(norm, facts, accessBy(shared, weightsOf[weights](withinMetres)));
}

interface Found {
  readonly judged: Judged;
  /** Of its municipality. */
  readonly mean: number;
  readonly otherwise: readonly AccessOtherwise[];
  readonly given: Given;
}

function finding(norm: NormFacts, facts: Facts, area: AreaFacts, found: Found): Finding {
  const { low, high, ...judged } = found.judged;
  const { withinMetres = 0, per = { count: 1, of: 'CHILDREN' } } = norm.particulars;
  const isApplicable = judged.verdict !== 'NOT_APPLICABLE';
  const parts = isApplicable ? found.given.in(area) : [];
  // Only a gap rests on nobody having more.
  const looked = isGap(judged.verdict) ? inventoryFor(facts, norm.facilityKinds, area.code) : null;
  return draft(norm, area, {
    ...judged,
    otherId: parts[0]?.facilityId ?? null,
    counted: parts.length,
    unlocated: looked?.unlocated ?? null,
    evidence: [
      ...childrenEvidence(area),
      ...parts.map(({ evidence }) => evidence),
      ...(looked ? [lookedEvidence(looked)] : []),
    ],
    details: {
      access: {
        ...{ per, withinMetres, zones: zonesOf(withinMetres), low },
        high: Number.isFinite(high) ? high : null,
        spatialAccessRatio:
          isApplicable && found.mean > 0 ? Math.round((1_000 * low) / found.mean) / 1_000 : null,
        otherwise: found.otherwise,
        unreached: found.given.unreachedIn(area),
      },
    },
  });
}
