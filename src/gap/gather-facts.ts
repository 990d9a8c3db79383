import type { ReadRows } from '../database/rows.ts';
import { anchoringOf } from './anchoring.rows.ts';
import { areaFacts } from './area-facts.rows.ts';
import { checkFacts } from './check-facts.rows.ts';
import type { AnchoringFacts, AreaFacts, AreaGoalFacts, Facts, NormFacts } from './facts.ts';
import { goalFacts } from './goal-matrix.rows.ts';
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
  const areas = await areaFacts(rows, scope);
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
    inventories: await inventoryFacts(rows, scope, kinds),
    expecting,
    ties: await tieFacts(rows, scope, ids, partners),
    goals: await goalsIn(rows, scope, areas, norms),
    anchoring: await anchoringIn(rows, scope, kindsOf('ANCHORING')),
    checks: await checkFacts(rows, scope, kindsOf('FRESHNESS')),
  };
}

async function goalsIn(
  rows: ReadRows,
  { factsOn }: Scope,
  areas: readonly AreaFacts[],
  norms: readonly NormFacts[],
): Promise<AreaGoalFacts[]> {
  const levels = new Set(norms.filter(({ form }) => form === 'GOALS').map(({ level }) => level));
  const ids = areas.filter(({ level }) => levels.has(level)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const found = await goalFacts(rows, ids, factsOn);
  return found.map(({ id: areaId, ...known }) => ({ areaId, ...known }));
}

async function anchoringIn(
  rows: ReadRows,
  { factsOn, municipalityCodes }: Scope,
  kinds: readonly string[],
): Promise<AnchoringFacts[]> {
  if (kinds.length === 0) return [];
  const found = await anchoringOf(rows, factsOn, kinds, municipalityCodes);
  return found.map(({ parentId: municipalityCode, ...item }) => ({ municipalityCode, ...item }));
}
