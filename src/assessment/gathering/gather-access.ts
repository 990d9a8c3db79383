import type { ReadRows } from '../../database/rows.ts';
import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { CatchmentFacts } from '../facts/supply-facts.ts';
import { furthestOf } from '../judging/assess-access.ts';
import { measureOf } from '../judging/measure-counted.ts';
import { catchmentFacts, peopleFacts, type ToReachAll } from './access-facts.rows.ts';
import { inScope, type Scope } from './scope.rows.ts';

/** Who can reach what on foot, and who else lives there: of what the norms about access ask. */
export async function gatherAccess(
  rows: ReadRows,
  scope: Scope,
  norms: readonly NormFacts[],
  areas: readonly AreaFacts[],
): Promise<Pick<Facts, 'catchments' | 'around'>> {
  const catchments = await catchmentFacts(rows, inScope(scope), toReachAll(scope, norms));
  return { catchments, around: await peopleFacts(rows, reachedOutside(areas, catchments)) };
}

/** As far as any norm about access looks; 0: there is none. */
export const furthestOfAll = (norms: readonly NormFacts[]): number =>
  Math.max(0, ...norms.filter(({ form }) => form === 'ACCESS').map(furthestOf));

/** Of the norms about access: one question for all of them, as far as the one that looks furthest. */
function toReachAll({ edition, factsOn: day, without }: Scope, norms: readonly NormFacts[]): ToReachAll {
  const about = norms.filter(({ form }) => form === 'ACCESS');
  return {
    kinds: [...new Set(about.flatMap(({ facilityKinds }) => facilityKinds))],
    measures: [...new Set(about.flatMap(({ unit }) => measureOf[unit] ?? []))],
    metres: furthestOfAll(norms),
    ...{ edition, day, without },
  };
}

/** Neighbourhoods that are reached and not assessed here: their children share in what is there. */
export function reachedOutside(
  areas: readonly Pick<AreaFacts, 'id'>[],
  catchments: readonly Pick<CatchmentFacts, 'reaches'>[],
): string[] {
  const own = new Set(areas.map(({ id }) => id));
  const reached = catchments.flatMap(({ reaches }) => reaches.map(({ neighbourhoodId }) => neighbourhoodId));
  return [...new Set(reached)].filter((id) => !own.has(id));
}
