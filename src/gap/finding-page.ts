import { factScopeOf } from '../access/fact-scope.ts';
import type { Context } from '../graphql/context.ts';
import { listIdentity } from '../graphql/cursor.ts';
import { once } from '../graphql/once.ts';
import { type PageArgs, pageOf, readPage } from '../graphql/paging.ts';
import { askedNormSets } from './asked-norm-sets.graphql.ts';
import { checkAssessedDays } from './assessed-day.graphql.ts';
import { countFindings } from './finding-counts.rows.ts';
import { countFacets } from './finding-facets.rows.ts';
import type { GapWhere, Wanted } from './findings-wanted.rows.ts';
import { listFindings } from './gap.rows.ts';
import { type GapFilter, type GapOrder, mostGaps, orderOf, readGapFilter } from './gap-filter.graphql.ts';

interface Asked {
  readonly filter: GapFilter;
  readonly normSet: string | null;
  readonly orderBy: keyof typeof GapOrder;
  readonly asOf?: string | null;
}

/** A page of gaps or of open questions, with the counts that stand beside it: one statement, when any is asked for. */
export async function findingPage(
  context: Context,
  wanted: Wanted,
  { filter, normSet, orderBy, asOf = null }: Asked,
  args: PageArgs,
) {
  const days = asOf === null ? null : { from: asOf, to: asOf };
  const read = await readGapFilter(context, filter);
  const normSets = await askedNormSets(context, normSet, read.areas ?? null, days);
  const where: GapWhere = { ...read, normSets, asOf };
  if (days) await checkAssessedDays(context, where, days);
  const page = readPage(context, args, listIdentity(wanted, where, orderBy), mostGaps);
  const rows = await listFindings(
    context.rows,
    factScopeOf(context.viewer, context.today),
    wanted,
    where,
    orderOf[orderBy],
    page,
  );
  const count = once(async () => (await countFindings(context.rows, null, where))[0] ?? null);
  const facetCounts = once(() => countFacets(context.rows, null, where));
  return { ...pageOf(context, page, rows), count, facetCounts };
}
