import type { ReadRows } from '../../database/rows.ts';
import type { AnchoringFacts } from '../facts/anchoring.ts';
import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { AreaGoalFacts } from '../facts/goal-facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import { anchoringOf } from './anchoring.rows.ts';
import { checkFacts } from './check-facts.rows.ts';
import { contactFacts } from './contact-facts.rows.ts';
import { goalFacts } from './goal-matrix.rows.ts';
import { kindsOfForm } from './kinds-of-form.ts';
import type { Scope } from './scope.rows.ts';

/** What is done for goals, what is laid down, who can be called, and when it was checked: of what the norms ask. */
export async function gatherGoals(
  rows: ReadRows,
  scope: Scope,
  norms: readonly NormFacts[],
  areas: readonly AreaFacts[],
): Promise<Pick<Facts, 'goals' | 'anchoring' | 'checks' | 'contacts'>> {
  return {
    goals: await goalsIn(rows, scope, areas, norms),
    anchoring: await anchoringIn(rows, scope, kindsOfForm(norms, 'ANCHORING')),
    checks: await checkFacts(rows, scope, kindsOfForm(norms, 'FRESHNESS')),
    contacts: await contactFacts(rows, scope, kindsOfForm(norms, 'CONTACT')),
  };
}

async function goalsIn(
  rows: ReadRows,
  { factsOn, without }: Scope,
  areas: readonly AreaFacts[],
  norms: readonly NormFacts[],
): Promise<AreaGoalFacts[]> {
  const levels = new Set(norms.filter(({ form }) => form === 'GOALS').map(({ level }) => level));
  const ids = areas.filter(({ level }) => levels.has(level)).map(({ id }) => id);
  if (ids.length === 0) return [];
  const found = await goalFacts(rows, ids, factsOn, without);
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
