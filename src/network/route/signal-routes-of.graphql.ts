import { byKey } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { viewOf } from '../../relation/relation.graphql.ts';
import type { Network } from '../network.graphql.ts';
import type { SignalFacility } from './signal-facts.ts';
import { signalFacilities } from './signal-routes.rows.ts';
import { signalRoutes } from './signal-routes.ts';

interface Reached {
  readonly id: string;
  /** Whom a worry can come to from any of those that were asked with it. */
  readonly facilities: readonly SignalFacility[];
}

/** The signalling routes of a network by name; those of all networks that a request asks for are read in one statement. */
export async function signalRoutesOf(context: Context, { graph, asOf, knownAt }: Network) {
  const view = viewOf(context, asOf, knownAt);
  const starts = graph
    .mapNodes((_, { facilities, isOutside }) => (isOutside ? [] : facilities))
    .flat()
    .sort((one, other) => names.compare(one.name, other.name) || (one.id < other.id ? -1 : 1));
  const reached = await Promise.all(
    starts.map(({ id }) =>
      byKey<Reached>(context, `signal routes ${JSON.stringify(view)}`, id, async (ids) => {
        const facilities = await signalFacilities(context.rows, ids, view);
        return ids.map((start) => ({ id: start, facilities }));
      }),
    ),
  );
  const lists = new Set(reached.flatMap((one) => (one === null ? [] : [one.facilities])));
  const known = new Map([...lists].flat().map((facility) => [facility.id, facility]));
  const ids = starts.map(({ id }) => id);
  return { known, routes: signalRoutes(known, ids) };
}

const names = new Intl.Collator('nl');
