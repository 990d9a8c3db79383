import type { Facts } from '../assessment/facts/facts.ts';
import type { NormFacts } from '../assessment/facts/norm-facts.ts';
import { peopleFacts } from '../assessment/gathering/access-facts.rows.ts';
import { signalsFrom } from '../assessment/gathering/collaboration-facts.rows.ts';
import { furthestOfAll, reachedOutside } from '../assessment/gathering/gather-access.ts';
import { gatherFacts } from '../assessment/gathering/gather-facts.ts';
import type { Scope } from '../assessment/gathering/scope.rows.ts';
import { signalsWithout } from '../assessment/judging/leave-out.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import { whyNotJudged } from '../norm/judged.ts';
import { changeFacts } from './change-facts.ts';
import { keyOf, placesOf, readSupposedFacilities } from './read-supposed-facilities.ts';
import { readSupposedMoves } from './read-supposed-moves.ts';
import { type AtWork, readSupposedTies } from './read-supposed-ties.ts';
import type { ScenarioInput } from './scenario-input.graphql.ts';
import { problemsOfNorms } from './suppose-norms.ts';
import type { SupposedFacility } from './supposed.ts';
import { supposedPlaces } from './supposed-places.rows.ts';
import { whoIsAtWork } from './who-is-at-work.graphql.ts';

/** The facts as they would be, and the facilities that are supposed for it. */
export interface SupposedFacts {
  readonly facts: Facts;
  readonly facilities: readonly SupposedFacility[];
}

/** What a scenario is read against: where, by which norms, and the facts as they are. */
interface Present {
  readonly scope: Scope;
  readonly facts: Facts;
  /** Of both sides: about these facts are gathered. */
  readonly norms: readonly NormFacts[];
  readonly normsAfter: readonly NormFacts[];
}

/**
 * The facts that a scenario supposes. What closes is left out when they are gathered again, so that the next nearest is
 * found; all else is changed in what was gathered. Throws BAD_USER_INPUT that tells all that is wrong with it.
 */
export async function supposeFacts(
  context: Context,
  input: ScenarioInput,
  { scope, facts, norms, normsAfter }: Present,
): Promise<SupposedFacts> {
  const { addFacilities, closeFacilities, addRelations, moveCapacity } = listsOf(input);
  refuseTooMany(input);
  const judged = norms.filter((norm) => whyNotJudged(norm) === null);
  const keys = new Set(addFacilities.map(keyOf));
  const named = [
    ...closeFacilities,
    ...addRelations.flatMap(({ from, to }) => [from, to]),
    ...moveCapacity.flatMap(({ from, to }) => [from, to ?? from]),
  ];
  const isAtWork = await whoIsAtWork(
    context,
    named.filter((id) => !keys.has(id)),
  );
  const places = await supposedPlaces(context.rows, scope, placesOf(addFacilities), {
    reach: furthestOfAll(judged),
  });
  const { read: come, problems } = readSupposedFacilities(addFacilities, facts, places);
  const closed = new Set(closeFacilities);
  const facilities = come.filter(({ id }) => !closed.has(id));
  const without = closeFacilities.filter((id) => isAtWork.has(id));
  const scopeLeft = { ...scope, without };
  const remaining = without.length === 0 ? facts : await gatherFacts(context.rows, scopeLeft, norms);
  const atWork = new Map<string, AtWork>([
    ...[...isAtWork].filter(([id]) => !closed.has(id)),
    ...facilities.map((one) => [one.id, { ...one, wasAsked: false }] as const),
  ]);
  const ties = readSupposedTies(addRelations, atWork);
  const reached = await withThoseReached(context, remaining, facilities);
  const tied = addRelations.flatMap(({ from, to }) => [from, to]).filter((id) => isAtWork.has(id));
  const all = await withSignalsOf(context, reached, tied, { scope: scopeLeft, norms: judged });
  const withFacilities = changeFacts(all, { facilities, moves: [], ties: [] });
  const moves = readSupposedMoves(moveCapacity, withFacilities, atWork);
  const wrong = [
    ...problems,
    ...closeFacilities
      .filter((id) => !isAtWork.has(id) && !keys.has(id))
      .map((id) => `closeFacilities: ${JSON.stringify(id)} is no facility that is at work`),
    ...ties.problems,
    ...moves.problems,
    ...problemsOfNorms(normsAfter, input.norms ?? []),
  ];
  if (wrong.length > 0) throw refuse('BAD_USER_INPUT', wrong.join('; '));
  return {
    facts: changeFacts(withFacilities, { facilities: [], moves: moves.read, ties: ties.read }),
    facilities,
  };
}

/** With the people of other municipalities who can reach a supposed facility. */
async function withThoseReached(
  context: Context,
  facts: Facts,
  facilities: readonly SupposedFacility[],
): Promise<Facts> {
  const others = reachedOutside([...facts.areas, ...facts.around], facilities);
  return { ...facts, around: [...facts.around, ...(await peopleFacts(context.rows, others))] };
}

/** With those who get a relation, and all to whom a worry goes from there on: until now it may have come to none of them. */
async function withSignalsOf(
  context: Context,
  facts: Facts,
  ids: readonly string[],
  { scope, norms }: Pick<Present, 'scope' | 'norms'>,
): Promise<Facts> {
  const about = norms.filter(({ form }) => form === 'SIGNAL_ROUTE');
  if (about.length === 0) return facts;
  const known = new Set(facts.signals.map(({ id }) => id));
  const found = signalsWithout(await signalsFrom(context.rows, scope, ids, about), scope.without ?? []);
  return { ...facts, signals: [...facts.signals, ...found.filter(({ id }) => !known.has(id))] };
}

const listsOf = (input: ScenarioInput) => ({
  addFacilities: input.addFacilities ?? [],
  closeFacilities: input.closeFacilities ?? [],
  addRelations: input.addRelations ?? [],
  moveCapacity: input.moveCapacity ?? [],
});

const most = { addFacilities: 20, closeFacilities: 50, addRelations: 50, moveCapacity: 20, norms: 50 };

/** Before anything is looked up. */
function refuseTooMany(input: ScenarioInput): void {
  const problems = (Object.keys(most) as (keyof typeof most)[]).flatMap((list) => {
    const count = input[list]?.length ?? 0;
    return count > most[list] ? [`${list} has ${count}; it may have up to ${most[list]}`] : [];
  });
  if (problems.length > 0) throw refuse('BAD_USER_INPUT', problems.join('; '));
}
