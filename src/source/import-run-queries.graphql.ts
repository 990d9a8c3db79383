import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { may } from '../access/policy.ts';
import type { Context } from '../graphql/context.ts';
import { listIdentity } from '../graphql/cursor.ts';
import { pageUnder } from '../graphql/page-under.ts';
import { PageArgs, pageOf, readPage } from '../graphql/paging.ts';
import { ImportIssueConnection } from './import-issue.graphql.ts';
import { ImportRun, ImportRunConnection, ImportRunFilter } from './import-run.graphql.ts';
import { countImportRuns, countIssuesUnder, issuesUnder, listImportRuns } from './import-run.rows.ts';
import { IssueSeverity } from './import-terms.ts';
import { Source, sourceOf } from './source.graphql.ts';

@Resolver()
export class ImportRunQueries {
  @Query(() => ImportRunConnection, {
    nullable: true,
    description: 'Imports, the newest first; also those that were rejected.',
  })
  async importRuns(
    @Ctx() context: Context,
    @Arg('where', () => ImportRunFilter, { nullable: true, description: 'Which imports.' })
    where: ImportRunFilter | null,
    @Args(() => PageArgs) args: PageArgs,
  ) {
    const page = readPage(context, args, listIdentity('importRuns', where));
    const runs = await listImportRuns(context.rows, where ?? {}, page);
    return { ...pageOf(context, page, runs), count: () => countImportRuns(context.rows, where ?? {}) };
  }
}

@Resolver(() => ImportRun)
export class ImportRunFields {
  @FieldResolver(() => Source, { nullable: true, description: 'Whose file it was.' })
  source(@Root() run: ImportRun, @Ctx() context: Context): Promise<Source | null> {
    return sourceOf(context, run.sourceId);
  }

  @FieldResolver(() => ImportIssueConnection, {
    nullable: true,
    description: 'What the import had to say, in the order of the files.',
  })
  issues(
    @Root() run: ImportRun,
    @Ctx() context: Context,
    @Arg('severity', () => [IssueSeverity], { nullable: true, description: 'Only these; all when left out.' })
    severity: (keyof typeof IssueSeverity)[] | null,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    const asked = { severity: severity ?? null, seesTexts: may(context.viewer, 'import:texts') };
    return pageUnder(context, run.id, page, {
      name: 'issues',
      identity: [severity],
      rows: (runs, slice) => issuesUnder(context.rows, runs, asked, slice),
      count: (runs) => countIssuesUnder(context.rows, runs, severity ?? null),
    });
  }
}
