import type { ReadRows } from '../database/rows.ts';
import { areaFacts } from './area-facts.rows.ts';
import type { Facts, NormFacts } from './facts.ts';
import { whyNotJudged } from './judged.ts';
import { nearestFacts } from './nearest-facts.rows.ts';
import { inventoryFacts, servingFacts } from './provision-facts.rows.ts';
import { expectingFacts, tieFacts } from './relation-facts.rows.ts';
import { inScope, type Scope } from './scope.rows.ts';
import { supplyFacts } from './supply-facts.rows.ts';
import { measuresOf } from './supply-in.ts';

/** What the norms ask about: one statement for each kind of question, whatever the number of areas. */
export async function gatherFacts(rows: ReadRows, scope: Scope, all: readonly NormFacts[]): Promise<Facts> {
  const norms = all.filter((norm) => whyNotJudged(norm) === null);
  const kindsOf = (form: NormFacts['form']) =>
    norms.filter((norm) => norm.form === form).flatMap((norm) => norm.facilityKinds);
  const partners = norms.flatMap((norm) => (norm.partnerKind === null ? [] : [norm.partnerKind]));
  const kinds = [...new Set([...norms.flatMap((norm) => norm.facilityKinds), ...partners])];
  const expecting = await expectingFacts(rows, scope, kindsOf('RELATION_PRESENT'));
  const ids = expecting.map((facility) => facility.id);
  return {
    factsOn: scope.factsOn,
    areas: await areaFacts(rows, scope),
    serving: await servingFacts(rows, scope, kinds),
    nearest: await nearestFacts(
      rows,
      inScope(scope),
      [...new Set([...kindsOf('MAXIMUM_DISTANCE'), ...kindsOf('CHOICE')])],
      scope.factsOn,
      scope.without,
    ),
    supplies: await supplyFacts(rows, scope, [...new Set(kindsOf('RATIO'))], measuresOf(norms)),
    inventories: await inventoryFacts(rows, scope, kinds),
    expecting,
    ties: await tieFacts(rows, scope, ids, partners),
  };
}
