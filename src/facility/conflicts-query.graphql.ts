import { Arg, Args, Ctx, Field, ID, InputType, Int, Query, Resolver } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { editionDescription, editionOf } from '../area/edition.graphql.ts';
import { currentCodes } from '../area/succession/current-codes.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { listIdentity } from '../graphql/cursor.ts';
import { DatedPageArgs } from '../graphql/dated.ts';
import { pageOf, readPage } from '../graphql/paging.ts';
import { ConflictConnection } from './conflict.graphql.ts';
import { type ConflictWhere, countConflicts, listConflicts } from './conflict.rows.ts';
import { facilityViewOf } from './facility.graphql.ts';
import { readKinds } from './facility-where.graphql.ts';
import { FactField } from './term/fact-terms.ts';

@InputType({ description: 'Which conflicts; every part given must hold, one of a list suffices.' })
export class ConflictFilter {
  @Field(() => [AreaCode], { nullable: true, description: 'Of facilities that stand in these areas.' })
  areas?: string[] | null;

  @Field(() => Int, { nullable: true, description: editionDescription })
  edition?: number | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Of facilities run by these organisations: what each has to look into.',
  })
  owners?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of facilities of these kinds or sectors.' })
  kinds?: string[] | null;

  @Field(() => [FactField], { nullable: true, description: 'About these facts.' })
  fields?: FactField[] | null;
}

@Resolver()
export class ConflictQueries {
  @Query(() => ConflictConnection, {
    nullable: true,
    description:
      'Where a register contradicts what a person checked, and somebody must look; newest first. About facts that are for partners only for who may see those.',
  })
  async conflicts(
    @Ctx() context: Context,
    @Arg('where', () => ConflictFilter, { nullable: true, description: 'Which conflicts.' })
    filter: ConflictFilter | null,
    @Args(() => DatedPageArgs) args: DatedPageArgs,
  ) {
    const where = await readWhere(context, filter ?? {});
    const asOf = args.asOf ?? context.today;
    const page = readPage(context, args, listIdentity('conflicts', where, asOf));
    const view = facilityViewOf(context, asOf);
    const rows = await listConflicts(context.rows, where, view, page);
    return { ...pageOf(context, page, rows), count: () => countConflicts(context.rows, where, view) };
  }
}

/** A filter as it was typed into one that can be asked. Throws BAD_USER_INPUT that names what cannot be. */
async function readWhere(context: Context, filter: ConflictFilter): Promise<ConflictWhere> {
  const edition = filter.areas == null ? 0 : await editionOf(context, filter.edition);
  return {
    areas: await currentCodes(context, filter.areas, edition),
    edition,
    owners: filter.owners ?? null,
    kinds: readKinds(filter.kinds),
    fields: filter.fields ?? null,
  };
}
