import type { DistanceMetric } from '../../norm/norm-terms.ts';
import type { Facts } from '../facts/facts.ts';

/** What a straight line becomes on foot: between 1.2 and 1.4 in Dutch towns, by convention 1.3. */
const detour = 1.3;

/** Metres by a metric, of metres in a straight line; to a tenth, as distances are kept. */
export const metresBy = (metric: DistanceMetric | null, straight: number): number =>
  metric === 'WALK_ESTIMATE' ? Math.round(10 * detour * straight) / 10 : straight;

/** The facts with every distance as a norm measures it. */
export function measuredBy(metric: DistanceMetric | null, facts: Facts): Facts {
  if (metric !== 'WALK_ESTIMATE') return facts;
  const measured = <T extends { readonly metres: number }>(one: T) => ({
    ...one,
    metres: metresBy(metric, one.metres),
  });
  return {
    ...facts,
    nearest: facts.nearest.map(measured),
    catchments: facts.catchments.map((one) => ({ ...one, reaches: one.reaches.map(measured) })),
  };
}

/** How a distance was measured, in words behind its metres. */
export const metricWords: Readonly<Record<DistanceMetric, { readonly nl: string; readonly en: string }>> = {
  STRAIGHT_LINE: { nl: 'hemelsbreed', en: 'in a straight line' },
  WALK_ESTIMATE: { nl: 'te voet (geschat)', en: 'on foot (estimated)' },
  ROAD: { nl: 'over de weg', en: 'by road' },
};

export const inWordsOf = (metric: DistanceMetric | null) => metricWords[metric ?? 'STRAIGHT_LINE'];
