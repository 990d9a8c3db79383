import { readAreaCode } from '../area/area-code.ts';
import type { Scope } from '../assessment/gathering/scope.rows.ts';
import { type Group, groupsToAssess } from '../assessment/norms-in-use.rows.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';

/**
 * Where and by which norms the municipality of an area would be assessed today; null when there are no figures of it.
 * BAD_USER_INPUT for what lies in no municipality.
 */
export async function presentScope(context: Context, area: string): Promise<(Scope & Group) | null> {
  const municipalityCode = readAreaCode(area)?.municipalityCode ?? null;
  if (municipalityCode === null)
    throw refuse('BAD_USER_INPUT', `area is ${area}; it is a municipality or smaller`);
  const groups = await groupsToAssess(context.rows, context.today, [municipalityCode]);
  const group = groups.find(({ defaultOf }) => defaultOf.includes(municipalityCode));
  return group ? { ...group, factsOn: context.today } : null;
}
