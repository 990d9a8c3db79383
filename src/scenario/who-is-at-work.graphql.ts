import { facilityOf } from '../facility/facility.graphql.ts';
import type { Context } from '../graphql/context.ts';
import type { AtWork } from './read-supposed-ties.ts';

/** Facilities by id that are at work today; one statement. */
export async function whoIsAtWork(context: Context, ids: readonly string[]): Promise<Map<string, AtWork>> {
  const found = await Promise.all([...new Set(ids)].map((id) => facilityOf(context, id, context.today)));
  return new Map(
    found.flatMap((one) =>
      one?.status === 'ACTIVE'
        ? [
            [
              one.id,
              {
                ...{ id: one.id, name: one.name },
                kinds: [one.kindCode, ...one.alsoProvidesCodes],
                wasAsked: one.relationsAskedOn !== null,
              },
            ] as const,
          ]
        : [],
    ),
  );
}
