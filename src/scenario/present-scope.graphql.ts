import { factScopeOf } from '../access/fact-scope.ts';
import { readAreaCode } from '../area/area-code.ts';
import type { Scope } from '../assessment/gathering/scope.rows.ts';
import { type Group, groupsToAssess } from '../assessment/norms-in-use.rows.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';

/**
 * Where and by which norms the municipality of an area would be assessed today; null when there are no figures of it. On
 * the facts that the viewer may see: with and without a facility it would tell what that one has.
 * BAD_USER_INPUT for what lies in no municipality.
 */
export async function presentScope(context: Context, area: string): Promise<(Scope & Group) | null> {
  const municipalityCode = readAreaCode(area)?.municipalityCode ?? null;
  if (municipalityCode === null)
    throw refuse('BAD_USER_INPUT', `area is ${area}; it is a municipality or smaller`);
  const groups = await groupsToAssess(context.rows, context.today, [municipalityCode]);
  const group = groups.find(({ defaultOf }) => defaultOf.includes(municipalityCode));
  const { viewer, today } = context;
  return group ? { ...group, factsOn: today, facts: factScopeOf(viewer, today) } : null;
}
