import {
  furthestSignalSteps,
  type SignalAim,
  type SignalFacility,
  type SignalStep,
  type SignalTie,
} from '../../network/route/signal-facts.ts';
import { signalRouter, signalWays } from '../../network/route/signal-routes.ts';
import { routesOver } from '../../network/route/signal-ways.ts';

/** The route that comes nearest to a right one. */
export interface BestRoute {
  /** None: there is none, and all who would know were asked. */
  readonly steps: readonly SignalStep[];
  /** Who is on each route that is no worse. */
  readonly passesOnlyThrough: readonly SignalFacility[];
}

/**
 * Gives of a facility the route that the networks give it (`signal-routes.ts`); where they know of none, the one that
 * there was before an agreement ended. Null: it is not known whether there is any.
 */
export function bestRoutes(
  facilities: readonly SignalFacility[],
  themes: readonly string[],
  aim: SignalAim,
): (from: SignalFacility) => BestRoute | null {
  const over = (isUsed: (tie: SignalTie) => boolean) =>
    new Map(
      facilities.map((one) => [
        one.id,
        { ...one, passesTo: one.passesTo.filter((tie) => themes.includes(tie.theme) && isUsed(tie)) },
      ]),
    );
  const [ever, today] = [over(() => true), over(({ lacks }) => lacks !== 'LAPSED')];
  const { confirmed, all } = signalWays(today, aim);
  const routeOf = signalRouter(today, aim, { confirmed, all });
  const before = routesOver(ever, aim, () => true);
  const ways = { ROUTE: confirmed, TOO_LONG: confirmed, ONLY_UNCONFIRMED: all };
  return ({ id }) => {
    const from = today.get(id);
    if (!from) return null;
    const { verdict, steps } = routeOf(from);
    const isNone = verdict === 'NO_ROUTE' || verdict === 'NOT_ASKED';
    const way = isNone ? before : ways[verdict];
    const best = isNone ? way.routeFrom(from) : steps;
    if (isNone && (best.length === 0 || best.length > aim.mostSteps))
      return verdict === 'NO_ROUTE' ? { steps: [], passesOnlyThrough: [] } : null;
    const within = verdict === 'TOO_LONG' ? furthestSignalSteps : aim.mostSteps;
    return { steps: best, passesOnlyThrough: way.neededBy(from, within) };
  };
}
