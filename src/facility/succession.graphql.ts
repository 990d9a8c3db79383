import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Facility, facilityOf } from './facility.graphql.ts';
import { predecessorIdsOf, successorIdsOf } from './succession.rows.ts';

@Resolver(() => Facility)
export class FacilitySuccession {
  @FieldResolver(() => [Facility], {
    nullable: true,
    description:
      'Opvolger: what goes on at its address under another number of the register since it was closed, as after a ' +
      'merger of schools. Empty: none is known.',
  })
  async successors(@Root() { id, asOf }: Facility, @Ctx() context: Context): Promise<Facility[]> {
    const found = await byParent(context, `successors ${asOf}`, id, (ids) =>
      successorIdsOf(context.rows, asOf, ids),
    );
    return facilitiesOf(context, found, asOf);
  }

  @FieldResolver(() => [Facility], {
    nullable: true,
    description: 'Voorganger: what it goes on from, closed by now. Empty: none is known.',
  })
  async predecessors(@Root() { id, asOf }: Facility, @Ctx() context: Context): Promise<Facility[]> {
    const found = await byParent(context, `predecessors ${asOf}`, id, (ids) =>
      predecessorIdsOf(context.rows, asOf, ids),
    );
    return facilitiesOf(context, found, asOf);
  }
}

async function facilitiesOf(context: Context, found: readonly { id: string }[], asOf: string) {
  const facilities = await Promise.all(found.map(({ id }) => facilityOf(context, id, asOf)));
  return facilities.filter((facility) => facility !== null);
}
