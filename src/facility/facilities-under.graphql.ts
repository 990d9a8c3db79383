import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { enumOf } from '../database/enum-of.ts';
import type { Context } from '../graphql/context.ts';
import { DatedPageArgs } from '../graphql/dated.ts';
import { pageUnder } from '../graphql/page-under.ts';
import { Organisation } from '../organisation/organisation.graphql.ts';
import {
  countFacilitiesUnder,
  facilitiesUnder,
  type Pairs,
  underAreas,
  underOrganisations,
} from './facilities-under.rows.ts';
import { facilityViewOf } from './facility.graphql.ts';
import { FacilityFilter, FacilityOrder } from './facility-filter.graphql.ts';
import type { FacilityWhere } from './facility-filter.rows.ts';
import { FacilityConnection, type FacilityPage } from './facility-list.graphql.ts';
import { checkOrder, readFacilityWhere } from './facility-where.graphql.ts';

const StandingOrServing = enumOf('STANDING', 'SERVING', 'EITHER');
registerEnumType(StandingOrServing, {
  name: 'StandingOrServing',
  description: 'How a facility belongs to an area.',
  valuesConfig: {
    STANDING: { description: 'It stands there.' },
    SERVING: { description: 'Its working area overlaps it.' },
    EITHER: { description: 'One or both.' },
  },
});

@InputType({
  description: 'Which facilities of an area; every part given must hold, one of a list suffices.',
})
export class AreaFacilityFilter extends FacilityFilter {
  @Field(() => StandingOrServing, {
    nullable: true,
    description: 'How they belong to the area; either when left out.',
  })
  how?: keyof typeof StandingOrServing | null;
}

const orderOptions = { defaultValue: FacilityOrder.NAME, description: 'Order of the list.' };

@Resolver(() => Area)
export class AreaFacilityFields {
  @FieldResolver(() => FacilityConnection, {
    nullable: true,
    description:
      'Facilities that stand in the area or work for it; without `where.status` those that are there.',
  })
  async facilities(
    @Root() area: Area,
    @Ctx() context: Context,
    @Arg('where', () => AreaFacilityFilter, { nullable: true, description: 'Which of them.' })
    filter: AreaFacilityFilter | null,
    @Arg('orderBy', () => FacilityOrder, orderOptions) order: keyof typeof FacilityOrder,
    @Args(() => DatedPageArgs) args: DatedPageArgs,
  ): Promise<FacilityPage> {
    const where = await readFacilityWhere(context, { ...filter, edition: filter?.edition ?? area.edition });
    const asOf = args.asOf ?? context.today;
    const how = filter?.how ?? 'EITHER';
    return listUnder(context, area.id, `area facilities ${how}`, { where, order, asOf, args }, (ids) =>
      underAreas(ids, how, asOf),
    );
  }
}

@Resolver(() => Organisation)
export class OrganisationFacilityFields {
  @FieldResolver(() => FacilityConnection, {
    nullable: true,
    description: 'Facilities that it runs; without `where.status` those that are there on the day.',
  })
  async facilities(
    @Root() organisation: Organisation,
    @Ctx() context: Context,
    @Arg('where', () => FacilityFilter, { nullable: true, description: 'Which of them.' })
    filter: FacilityFilter | null,
    @Arg('orderBy', () => FacilityOrder, orderOptions) order: keyof typeof FacilityOrder,
    @Args(() => DatedPageArgs) args: DatedPageArgs,
  ): Promise<FacilityPage> {
    const where = await readFacilityWhere(context, filter);
    const asOf = args.asOf ?? organisation.asOf;
    return listUnder(
      context,
      organisation.id,
      'organisation facilities',
      { where, order, asOf, args },
      underOrganisations,
    );
  }
}

/** A page of the facilities under one parent, asked for all parents of the request together. */
export async function listUnder(
  context: Context,
  parent: string,
  name: string,
  asked: { where: FacilityWhere; order: keyof typeof FacilityOrder; asOf: string; args: DatedPageArgs },
  pairs: (parents: readonly string[]) => Pairs,
): Promise<FacilityPage> {
  const { where, order, asOf, args } = asked;
  checkOrder(order, where);
  const view = facilityViewOf(context, asOf);
  const page = await pageUnder(context, parent, args, {
    name,
    identity: [{ ...where, also: null }, order, asOf],
    rows: (ids, page) => facilitiesUnder(context.rows, pairs(ids), where, view, order, page),
    count: (ids) => countFacilitiesUnder(context.rows, pairs(ids), where, asOf),
  });
  return { ...page, near: where.near };
}
