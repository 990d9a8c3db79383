import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { listIdentity } from '../../graphql/cursor.ts';
import { demand } from '../../graphql/demand.ts';
import { type Connection, PageArgs, pageOf, readPage } from '../../graphql/paging.ts';
import { AccessLogConnection, type AccessLogEntry, AccessLogFilter } from './access-log.graphql.ts';
import { countEntries, listEntries } from './access-log.rows.ts';

@Resolver()
export class AccessLogQuery {
  @Query(() => AccessLogConnection, {
    nullable: true,
    description:
      'Inzagelogboek. Who looked at the details of which persons of your municipality, the newest first. For data stewards and auditors.',
  })
  async accessLog(
    @Ctx() context: Context,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('where', () => AccessLogFilter, { nullable: true, description: 'Which; all when left out.' })
    where: AccessLogFilter | null,
  ): Promise<Connection<AccessLogEntry>> {
    const reader = { viewer: context.viewer, scope: demand(context.viewer, 'log:read') };
    const filter = where ?? {};
    const page = readPage(context, args, listIdentity('accessLog', filter));
    const found = await listEntries(context.rows, reader, filter, page);
    return { ...pageOf(context, page, found), count: () => countEntries(context.rows, reader, filter) };
  }
}
