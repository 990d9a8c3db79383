import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { asOfOptions, DatedPageArgs } from '../graphql/dated.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { IdentifierInput, readSelector } from '../organisation/identifier.graphql.ts';
import { Facility, facilityOf, facilityViewOf } from './facility.graphql.ts';
import { findFacility } from './facility.rows.ts';
import { FacilityFilter, FacilityOrder } from './facility-filter.graphql.ts';
import { FacilityConnection, facilityList } from './facility-list.graphql.ts';
import { readFacilityWhere } from './facility-where.graphql.ts';

@Resolver()
export class FacilityQueries {
  @Query(() => Facility, {
    nullable: true,
    description: 'A facility by its id or by a number of a register; null when there is none.',
  })
  async facility(
    @Ctx() context: Context,
    @Arg('id', () => ID, { nullable: true, description: 'Its global id, `fac_…`.' }) id: string | null,
    @Arg('identifier', () => IdentifierInput, {
      nullable: true,
      description:
        'Or a number, also one it had before; of several facilities with the same number, always the same one.',
    })
    identifier: IdentifierInput | null,
    @Arg('asOf', () => DateScalar, asOfOptions) asOf: string | null,
  ): Promise<Facility | null> {
    const day = asOf ?? context.today;
    const by = readSelector(id, identifier);
    if (by.id !== undefined) return facilityOf(context, by.id, day);
    return (await findFacility(context.rows, facilityViewOf(context, day), by.identifier)) ?? null;
  }

  @Query(() => FacilityConnection, {
    nullable: true,
    description: 'Facilities; without `where.status` those that are there on the day.',
  })
  async facilities(
    @Ctx() context: Context,
    @Arg('where', () => FacilityFilter, { nullable: true, description: 'Which facilities.' })
    filter: FacilityFilter | null,
    @Arg('orderBy', () => FacilityOrder, {
      defaultValue: FacilityOrder.NAME,
      description: 'Order of the list.',
    })
    order: keyof typeof FacilityOrder,
    @Args(() => DatedPageArgs) args: DatedPageArgs,
  ) {
    const where = await readFacilityWhere(context, filter);
    return facilityList(context, where, order, args);
  }
}
