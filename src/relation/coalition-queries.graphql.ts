import { Arg, Args, Ctx, Field, ID, InputType, Int, Query, Resolver } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { editionDescription, editionOf } from '../area/edition.graphql.ts';
import { currentCodes } from '../area/succession/current-codes.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { listIdentity } from '../graphql/cursor.ts';
import { DatedPageArgs } from '../graphql/dated.ts';
import { pageOf, readPage } from '../graphql/paging.ts';
import { readCodes } from '../graphql/read-codes.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { CoalitionConnection } from './coalition.graphql.ts';
import { type CoalitionWhere, countCoalitions, listCoalitions } from './coalition.rows.ts';
import { themes } from './themes.ts';

@InputType({ description: 'Which coalitions; every part given must hold, one of a list suffices.' })
export class CoalitionFilter {
  @Field(() => [AreaCode], {
    nullable: true,
    description: 'One of its members stands in these areas or serves them.',
  })
  areas?: string[] | null;

  @Field(() => Int, { nullable: true, description: editionDescription })
  edition?: number | null;

  @Field(() => [String], { nullable: true, description: 'On these themes; all themes when left out.' })
  themes?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'This facility is in it on the day.' })
  facility?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'It is over by this day: an end of the agreement to act upon. Without those of which no end is known.',
  })
  endsBefore?: string | null;
}

@Resolver()
export class CoalitionQueries {
  @Query(() => CoalitionConnection, {
    nullable: true,
    description: 'Coalitions that have a member on the day, by name.',
  })
  async coalitions(
    @Ctx() context: Context,
    @Arg('where', () => CoalitionFilter, { nullable: true, description: 'Which coalitions.' })
    filter: CoalitionFilter | null,
    @Args(() => DatedPageArgs) args: DatedPageArgs,
  ) {
    const where = await readCoalitionWhere(context, filter);
    const asOf = args.asOf ?? context.today;
    const page = readPage(context, args, listIdentity('coalitions', where, asOf));
    const rows = await listCoalitions(context.rows, where, asOf, page);
    return { ...pageOf(context, page, rows), count: () => countCoalitions(context.rows, where, asOf) };
  }
}

/** A filter as it was typed into one that can be asked. Throws BAD_USER_INPUT that names what cannot be. */
async function readCoalitionWhere(
  context: Context,
  filter: CoalitionFilter | null | undefined,
): Promise<CoalitionWhere> {
  const where = filter ?? {};
  const edition = where.areas == null ? 0 : await editionOf(context, where.edition);
  const codes = await currentCodes(context, where.areas, edition);
  return {
    areas: codes && { codes, edition },
    themes: readCodes(themes, where.themes),
    facility: where.facility ?? null,
    endsBefore: where.endsBefore ?? null,
  };
}
