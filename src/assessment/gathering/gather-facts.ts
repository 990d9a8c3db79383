import type { ReadRows } from '../../database/rows.ts';
import { whyNotJudged } from '../../norm/judged.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import { areaFacts } from './area-facts.rows.ts';
import { gatherAccess } from './gather-access.ts';
import { gatherGoals } from './gather-goals.ts';
import { gatherRelations, partnersIn } from './gather-relations.ts';
import { kindsOfForm } from './kinds-of-form.ts';
import { nearestFacts } from './nearest-facts.rows.ts';
import { inventoryFacts, servingFacts } from './provision-facts.rows.ts';
import { inScope, type Scope } from './scope.rows.ts';
import { suppliesAsked } from './supplies-asked.ts';
import { supplyFacts } from './supply-facts.rows.ts';

/** What the norms ask about: one statement for each kind of question, whatever the number of areas. */
export async function gatherFacts(rows: ReadRows, scope: Scope, all: readonly NormFacts[]): Promise<Facts> {
  const norms = all.filter((norm) => whyNotJudged(norm) === null);
  const kinds = [...new Set(norms.flatMap((norm) => [...norm.facilityKinds, ...partnersIn(norm)]))];
  const areas = await areaFacts(rows, scope, norms);
  return {
    factsOn: scope.factsOn,
    areas,
    serving: await servingFacts(rows, scope, kinds),
    nearest: await nearestFacts(
      rows,
      inScope(scope),
      kindsOfForm(norms, 'MAXIMUM_DISTANCE', 'CHOICE'),
      scope.factsOn,
      scope.without,
    ),
    supplies: await supplyFacts(rows, scope, suppliesAsked(norms)),
    inventories: await inventoryFacts(rows, scope, kinds),
    ...(await gatherAccess(rows, scope, norms, areas)),
    ...(await gatherRelations(rows, scope, norms, areas)),
    ...(await gatherGoals(rows, scope, norms, areas)),
  };
}
