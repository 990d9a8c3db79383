import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { factScopeOf } from '../access/fact-scope.ts';
import { Area } from '../area/area.graphql.ts';
import { byKey, byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { listIdentity } from '../graphql/cursor.ts';
import { PageArgs, pageOf, readPage } from '../graphql/paging.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { askedNormSets, normSetOptions } from './asked-norm-sets.graphql.ts';
import { countFindings } from './finding-counts.rows.ts';
import { countFacets } from './finding-facets.rows.ts';
import { findingPage } from './finding-page.ts';
import { findingsUnder } from './gap.rows.ts';
import { GapConnection } from './gap-connection.graphql.ts';
import { GapFilter, GapOrder, mostGaps, readGapFilter } from './gap-filter.graphql.ts';

@Resolver()
export class GapQueries {
  @Query(() => GapConnection, {
    nullable: true,
    description: 'Gaps as assessed last, when facts or norms changed; at most 500 on a page.',
  })
  gaps(
    @Ctx() context: Context,
    @Arg('where', () => GapFilter, { description: 'Which gaps.' }) filter: GapFilter,
    @Arg('normSet', () => ID, normSetOptions) normSet: string | null,
    @Arg('orderBy', () => GapOrder, { defaultValue: GapOrder.URGENCY, description: 'Order of the list.' })
    orderBy: keyof typeof GapOrder,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description:
        'As the last assessment on facts of this day or before found them, by the norms of then; `status`, and what is not stored with a gap, is of now.',
    })
    asOf: string | null,
    @Args(() => PageArgs) args: PageArgs,
  ) {
    return findingPage(context, 'gaps', { filter, normSet, orderBy, asOf }, args);
  }
}

@Resolver(() => Area)
export class AreaGaps {
  @FieldResolver(() => GapConnection, {
    nullable: true,
    description: 'Gaps in this area and all that lies in it, most urgent first; at most 500 on a page.',
  })
  async gaps(
    @Root() area: Area,
    @Ctx() context: Context,
    @Arg('where', () => GapFilter, { nullable: true, description: 'Which gaps.' }) filter: GapFilter | null,
    @Arg('normSet', () => ID, normSetOptions) normSet: string | null,
    @Args(() => PageArgs) args: PageArgs,
  ) {
    const normSets = await askedNormSets(context, normSet, [area.code], null);
    const where = { ...(await readGapFilter(context, filter ?? {})), normSets };
    const list = listIdentity('gaps under', where);
    const page = readPage(context, args, `${list} ${area.id}`, mostGaps);
    const slice = `${list} ${args.first} ${args.after ?? ''}`;
    const rows = await byParent(context, slice, area.id, (ids) =>
      findingsUnder(context.rows, factScopeOf(context.viewer, context.today), ids, 'gaps', where, page),
    );
    const count = () =>
      byKey(context, `${list} count`, area.id, (ids) => countFindings(context.rows, ids, where));
    const facetCounts = () =>
      byParent(context, `${list} facets`, area.id, (ids) => countFacets(context.rows, ids, where));
    return { ...pageOf(context, page, rows), count, facetCounts };
  }
}
