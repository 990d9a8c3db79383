import { bestRoutes } from './best-routes.ts';
import {
  bestOfEachPair,
  costOf,
  costsOf,
  type IntroductionStep,
  type IntroductionTie,
  rounded,
  stepOf,
} from './introduction-step.ts';
import type { NoIntroductionReason, WeakestReason } from './introduction-terms.ts';

/** With every further one an introduction is worth less: who is introduced by a friend of a friend of a friend knows nobody. */
const mostIntroductionSteps = 4;
const mostIntroductions = 3;

/** What was found around the two ends. */
export interface IntroductionSearch {
  readonly day: string;
  /** Facilities that may begin a route, and those that may end one; nobody is both. */
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  /** Fresh ones, each once. */
  readonly ties: readonly IntroductionTie[];
  /** Facilities of which all ties are among them. */
  readonly expanded: ReadonlySet<string>;
  readonly includeOneSided: boolean;
}

export interface IntroductionRoute {
  readonly steps: readonly IntroductionStep[];
  readonly cost: number;
  /** Of its least certain step: a weight that fades is no chance, so that a product would mean nothing. */
  readonly confidence: number;
  readonly allConfirmed: boolean;
  /** Place of the weakest step, from 1. */
  readonly weakest: number;
  readonly weakestBecause: WeakestReason;
}

/** Up to three routes of at most four steps: by cost, then by number of steps; of equal ones always the same. */
export const introductionRoutes = (search: IntroductionSearch): IntroductionRoute[] =>
  routesOver(allowed(search), search);

/** Whether there is one when the word of one side is enough. */
export const hasAnyRoute = (search: IntroductionSearch): boolean =>
  routesOver(search.ties, search).length > 0;

/** Why there is none; `NOT_FOUND` where looking stopped before that could be told. */
export function whyNone(search: IntroductionSearch): NoIntroductionReason {
  const { from, to, includeOneSided, expanded } = search;
  if (!includeOneSided && hasAnyRoute(search)) return 'ONLY_ONE_SIDED';
  const next = partnersOf(allowed(search));
  const [reached, reaching] = [reachOf(from, next), reachOf(to, next)];
  if ([...to].some((id) => reached.has(id))) return 'TOO_FAR';
  if ([from, to].some((ends) => hasNoTies(ends, search))) return 'NO_TIES';
  const isAllOf = (ids: ReadonlySet<string>) => ids.size > 0 && [...ids].every((id) => expanded.has(id));
  return isAllOf(reached) || isAllOf(reaching) ? 'NOT_CONNECTED' : 'NOT_FOUND';
}

/** Whether none of these has a tie to be introduced over, and all their ties were looked at. */
export function hasNoTies(ends: ReadonlySet<string>, search: IntroductionSearch): boolean {
  const next = partnersOf(allowed(search));
  return ends.size > 0 && [...ends].every((id) => search.expanded.has(id) && !next.has(id));
}

const allowed = ({ ties, includeOneSided }: IntroductionSearch): readonly IntroductionTie[] =>
  ties.filter(({ consensus }) => includeOneSided || consensus === 'CONFIRMED');

function routesOver(ties: readonly IntroductionTie[], search: IntroductionSearch): IntroductionRoute[] {
  const { day, from, to } = search;
  const best = bestOfEachPair(ties, day);
  const tieOf = new Map(
    best.flatMap((tie) => [
      [`${tie.first.id} ${tie.second.id}`, tie] as const,
      [`${tie.second.id} ${tie.first.id}`, tie] as const,
    ]),
  );
  const routes = bestRoutes(
    best.map((tie) => ({ one: tie.first.id, other: tie.second.id, cost: costOf(costsOf(tie, day)) })),
    { from, to, mostSteps: mostIntroductionSteps, mostRoutes: mostIntroductions },
  );
  return routes.map((ids) =>
    routeOf(ids.slice(1).map((id, at) => stepOf(tieOf.get(`${ids[at]} ${id}`)!, ids[at]!, day))),
  );
}

function routeOf(steps: readonly IntroductionStep[]): IntroductionRoute {
  const isOneSided = ({ tie }: IntroductionStep) => tie.consensus === 'ONE_SIDED';
  const [weakest] = [...steps].sort(
    (one, other) =>
      Number(isOneSided(other)) - Number(isOneSided(one)) || costOf(other.costs) - costOf(one.costs),
  );
  if (!weakest) throw new Error('a route to be introduced along has no steps');
  return {
    steps,
    cost: rounded(steps.reduce((sum, { costs }) => sum + costOf(costs), 0)),
    confidence: Math.min(...steps.map(({ confidence }) => confidence)),
    allConfirmed: !steps.some(isOneSided),
    weakest: steps.indexOf(weakest) + 1,
    weakestBecause: isOneSided(weakest) ? 'ONE_SIDED' : costsMoreByLevel(weakest) ? 'LEVEL' : 'AGE',
  };
}

/** Than by its age, against a relation of the highest level of today. */
const costsMoreByLevel = ({ costs }: IntroductionStep) => costs.level - 1 / 5 >= costs.age;

function partnersOf(ties: readonly IntroductionTie[]): ReadonlyMap<string, readonly string[]> {
  const partners = new Map<string, string[]>();
  const add = (id: string, partner: string) => {
    const known = partners.get(id) ?? [];
    known.push(partner);
    partners.set(id, known);
  };
  for (const { first, second } of ties) {
    add(first.id, second.id);
    add(second.id, first.id);
  }
  return partners;
}

/** These and all that ties lead to from them. */
function reachOf(starts: ReadonlySet<string>, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set(starts);
  // What is added to a set while it is walked is walked too.
  for (const id of reached) for (const partner of next.get(id) ?? []) reached.add(partner);
  return reached;
}
