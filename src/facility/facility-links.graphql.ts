import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Facility, facilityViewOf } from './facility.graphql.ts';
import { linkedFrom, linkedTo } from './facility-links.rows.ts';

/** What a facility is made of, and what came before and after it; each one statement for all that are asked. */
@Resolver(() => Facility)
export class FacilityLinkFields {
  @FieldResolver(() => [Facility], {
    nullable: true,
    description:
      'Onderdelen. Of an integrated child centre (IKC): the school and the childcare in it, that stay facilities of their own and are what is counted.',
  })
  parts(@Root() { id, asOf }: Facility, @Ctx() context: Context): Promise<Facility[]> {
    return byParent(context, `parts ${asOf}`, id, (ids) =>
      linkedFrom(context.rows, 'PART', facilityViewOf(context, asOf), ids),
    );
  }

  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'The centre it is a part of; null when it is none.',
  })
  async partOf(@Root() { id, asOf }: Facility, @Ctx() context: Context): Promise<Facility | null> {
    const [whole] = await byParent(context, `part of ${asOf}`, id, (ids) =>
      linkedTo(context.rows, 'PART', facilityViewOf(context, asOf), ids),
    );
    return whole ?? null;
  }

  @FieldResolver(() => [Facility], {
    nullable: true,
    description:
      'Voorganger. What it came after, as somebody told or as its register has it: several at a merger. Empty: not known.',
  })
  successorOf(@Root() { id, asOf }: Facility, @Ctx() context: Context): Promise<Facility[]> {
    return byParent(context, `successor of ${asOf}`, id, (ids) =>
      linkedFrom(context.rows, 'PREDECESSOR', facilityViewOf(context, asOf), ids),
    );
  }

  @FieldResolver(() => [Facility], {
    nullable: true,
    description:
      'Opvolger. What came after it, as somebody told, or what goes on at its address under another number of its register. Empty: not known.',
  })
  succeededBy(@Root() { id, asOf }: Facility, @Ctx() context: Context): Promise<Facility[]> {
    return byParent(context, `succeeded by ${asOf}`, id, (ids) =>
      linkedTo(context.rows, 'PREDECESSOR', facilityViewOf(context, asOf), ids),
    );
  }
}
