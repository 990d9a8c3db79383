import type { ReadRows } from '../database/rows.ts';
import { catchmentFacts, peopleFacts, type ToReachAll } from './access-facts.rows.ts';
import { areaFacts } from './area-facts.rows.ts';
import { furthestOf } from './assess-access.ts';
import type { AreaFacts, CatchmentFacts, Facts, NormFacts } from './facts.ts';
import { whyNotJudged } from './judged.ts';
import { nearestFacts } from './nearest-facts.rows.ts';
import { inventoryFacts, servingFacts } from './provision-facts.rows.ts';
import { expectingFacts, tieFacts } from './relation-facts.rows.ts';
import { inScope, type Scope } from './scope.rows.ts';
import { supplyFacts } from './supply-facts.rows.ts';
import { measureOf, measuresOf } from './supply-in.ts';

/** What the norms ask about: one statement for each kind of question, whatever the number of areas. */
export async function gatherFacts(rows: ReadRows, scope: Scope, all: readonly NormFacts[]): Promise<Facts> {
  const norms = all.filter((norm) => whyNotJudged(norm) === null);
  const kindsOf = (form: NormFacts['form']) =>
    norms.filter((norm) => norm.form === form).flatMap((norm) => norm.facilityKinds);
  const partners = norms.flatMap((norm) => (norm.partnerKind === null ? [] : [norm.partnerKind]));
  const kinds = [...new Set([...norms.flatMap((norm) => norm.facilityKinds), ...partners])];
  const expecting = await expectingFacts(rows, scope, kindsOf('RELATION_PRESENT'));
  const ids = expecting.map((facility) => facility.id);
  const areas = await areaFacts(rows, scope);
  const catchments = await catchmentFacts(rows, inScope(scope), toReachAll(scope, norms));
  return {
    factsOn: scope.factsOn,
    areas,
    serving: await servingFacts(rows, scope, kinds),
    nearest: await nearestFacts(
      rows,
      inScope(scope),
      [...new Set([...kindsOf('MAXIMUM_DISTANCE'), ...kindsOf('CHOICE')])],
      scope.factsOn,
    ),
    supplies: await supplyFacts(rows, scope, [...new Set(kindsOf('RATIO'))], measuresOf(norms)),
    catchments,
    around: await peopleFacts(rows, reachedOutside(areas, catchments)),
    inventories: await inventoryFacts(rows, scope, kinds),
    expecting,
    ties: await tieFacts(rows, scope, ids, partners),
  };
}

/** Of the norms about access: one question for all of them, as far as the one that looks furthest. */
function toReachAll({ edition, factsOn: day }: Scope, norms: readonly NormFacts[]): ToReachAll {
  const about = norms.filter(({ form }) => form === 'ACCESS');
  return {
    kinds: [...new Set(about.flatMap(({ facilityKinds }) => facilityKinds))],
    measures: [...new Set(about.flatMap(({ unit }) => measureOf[unit] ?? []))],
    metres: Math.max(0, ...about.map(furthestOf)),
    ...{ edition, day },
  };
}

/** Neighbourhoods that are reached and not assessed here: their children share in what is there. */
function reachedOutside(areas: readonly AreaFacts[], catchments: readonly CatchmentFacts[]): string[] {
  const own = new Set(areas.map(({ id }) => id));
  const reached = catchments.flatMap(({ reaches }) => reaches.map(({ neighbourhoodId }) => neighbourhoodId));
  return [...new Set(reached)].filter((id) => !own.has(id));
}
