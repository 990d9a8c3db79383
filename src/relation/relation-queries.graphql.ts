import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Facility } from '../facility/facility.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { listIdentity } from '../graphql/cursor.ts';
import { DatedPageArgs } from '../graphql/dated.ts';
import { pageUnder } from '../graphql/page-under.ts';
import { pageOf, readPage } from '../graphql/paging.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { RelationConnection, viewOf } from './relation.graphql.ts';
import { RelationFilter, RelationOrder, readRelationWhere } from './relation-filter.graphql.ts';
import { countRelations, countRelationsUnder, listRelations, relationsUnder } from './relation-list.rows.ts';

const most = 500;
const whereOptions = { nullable: true, description: 'Which relations.' };
const orderOptions = { defaultValue: RelationOrder.ID, description: 'Order of the list.' };
const knownAtOptions = {
  nullable: true,
  description: 'As it was recorded at this moment; as it is recorded now when left out.',
};

@Resolver()
export class RelationQueries {
  @Query(() => RelationConnection, {
    nullable: true,
    description: 'Relations between facilities that hold on the day; `first` may be up to 500.',
  })
  async relations(
    @Ctx() context: Context,
    @Arg('where', () => RelationFilter, whereOptions) filter: RelationFilter | null,
    @Arg('orderBy', () => RelationOrder, orderOptions) order: keyof typeof RelationOrder,
    @Arg('knownAt', () => DateTimeScalar, knownAtOptions) knownAt: string | null,
    @Args(() => DatedPageArgs) args: DatedPageArgs,
  ) {
    const where = await readRelationWhere(context, filter);
    const view = viewOf(context, args.asOf ?? context.today, knownAt ?? null);
    const page = readPage(context, args, listIdentity('relations', where, order, view), most);
    const rows = await listRelations(context.rows, where, view, order, page);
    return { ...pageOf(context, page, rows), count: () => countRelations(context.rows, where, view) };
  }
}

@Resolver(() => Facility)
export class FacilityRelationFields {
  @FieldResolver(() => RelationConnection, {
    nullable: true,
    description: 'Its relations that hold on the day; `first` may be up to 500.',
  })
  async relations(
    @Root() facility: Facility,
    @Ctx() context: Context,
    @Arg('where', () => RelationFilter, whereOptions) filter: RelationFilter | null,
    @Arg('orderBy', () => RelationOrder, orderOptions) order: keyof typeof RelationOrder,
    @Arg('knownAt', () => DateTimeScalar, knownAtOptions) knownAt: string | null,
    @Args(() => DatedPageArgs) args: DatedPageArgs,
  ) {
    const where = await readRelationWhere(context, filter);
    const view = viewOf(context, args.asOf ?? facility.asOf, knownAt ?? null);
    return pageUnder(context, facility.id, args, {
      name: 'relations',
      identity: [where, order, view],
      most,
      rows: (ids, page) => relationsUnder(context.rows, ids, where, view, order, page),
      count: (ids) => countRelationsUnder(context.rows, ids, where, view),
    });
  }
}
