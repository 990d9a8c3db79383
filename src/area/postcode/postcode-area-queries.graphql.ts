import { Arg, Args, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { listIdentity } from '../../graphql/cursor.ts';
import { PageArgs, pageOf, readPage } from '../../graphql/paging.ts';
import { readEdition } from '../edition.graphql.ts';
import {
  PostcodeArea,
  PostcodeAreaConnection,
  PostcodeAreaFilter,
  readPostcodeCode,
} from './postcode-area.graphql.ts';
import { countPostcodeAreas, findPostcodeArea, listPostcodeAreas } from './postcode-area.rows.ts';

@Resolver()
export class PostcodeAreaQueries {
  @Query(() => PostcodeArea, {
    nullable: true,
    description: 'The area of the four digits of a postcode; null when none is known.',
  })
  async postcodeArea(
    @Ctx() context: Context,
    @Arg('code', () => String, { description: 'Four digits, e.g. 1011.' }) code: string,
    @Arg('edition', () => Int, {
      nullable: true,
      description: 'CBS year of the boundary; the newest that has it when left out.',
    })
    edition: number | null,
  ): Promise<PostcodeArea | null> {
    return (await findPostcodeArea(context.rows, readPostcodeCode(code), readEdition(edition))) ?? null;
  }

  @Query(() => PostcodeAreaConnection, {
    nullable: true,
    description: 'Areas of postcodes of four digits, in the newest edition, by code.',
  })
  async postcodeAreas(
    @Ctx() context: Context,
    @Arg('where', () => PostcodeAreaFilter, { nullable: true, description: 'Which postcode areas.' })
    filter: PostcodeAreaFilter | null,
    @Args(() => PageArgs) args: PageArgs,
  ) {
    const where = { ...filter, codes: filter?.codes?.map(readPostcodeCode) };
    const page = readPage(context, args, listIdentity('postcodeAreas', where));
    const rows = await listPostcodeAreas(context.rows, where, page);
    return { ...pageOf(context, page, rows), count: () => countPostcodeAreas(context.rows, where) };
  }
}
