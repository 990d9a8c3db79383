import { Arg, Args, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { listIdentity } from '../graphql/cursor.ts';
import { PageArgs, pageOf, readPage } from '../graphql/paging.ts';
import { readText } from '../graphql/read-text.ts';
import {
  Area,
  AreaConnection,
  AreaFilter,
  AreaOrder,
  Municipality,
  MunicipalityConnection,
} from './area.graphql.ts';
import { countAreas, findArea, listAreas } from './area.rows.ts';
import { AreaCode } from './area-code.graphql.ts';
import { editionOf, readEdition } from './edition.graphql.ts';

const editionDescription = 'CBS year; when left out the newest in which it has published population.';

@Resolver()
export class AreaQueries {
  @Query(() => Area, {
    nullable: true,
    description: 'An area of any level by its code; null when there is none.',
  })
  async area(
    @Ctx() context: Context,
    @Arg('code', () => AreaCode, { description: 'CBS code of any level.' }) code: string,
    @Arg('edition', () => Int, { nullable: true, description: editionDescription }) edition: number | null,
  ): Promise<Area | null> {
    return (await findArea(context.rows, code, readEdition(edition))) ?? null;
  }

  @Query(() => Municipality, {
    nullable: true,
    description: 'A municipality by its code; null when there is none.',
  })
  async municipality(
    @Ctx() context: Context,
    @Arg('code', () => AreaCode, { description: 'CBS code, e.g. GM0363.' }) code: string,
    @Arg('edition', () => Int, { nullable: true, description: editionDescription }) edition: number | null,
  ): Promise<Municipality | null> {
    const found = await findArea(context.rows, code, readEdition(edition));
    return found?.level === 'MUNICIPALITY' ? found : null;
  }

  @Query(() => AreaConnection, { nullable: true, description: 'Areas of any level, in one edition.' })
  areas(
    @Ctx() context: Context,
    @Arg('where', () => AreaFilter, { nullable: true, description: 'Which areas.' }) where: AreaFilter | null,
    @Arg('orderBy', () => AreaOrder, { defaultValue: AreaOrder.CODE, description: 'Order of the list.' })
    orderBy: keyof typeof AreaOrder,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return areaList(context, 'areas', where ?? {}, orderBy, page);
  }

  @Query(() => MunicipalityConnection, { nullable: true, description: 'Municipalities, in one edition.' })
  municipalities(
    @Ctx() context: Context,
    @Arg('where', () => AreaFilter, { nullable: true, description: 'Which municipalities.' })
    where: AreaFilter | null,
    @Arg('orderBy', () => AreaOrder, { defaultValue: AreaOrder.CODE, description: 'Order of the list.' })
    orderBy: keyof typeof AreaOrder,
    @Args(() => PageArgs) page: PageArgs,
  ) {
    return areaList(context, 'municipalities', { ...where, levels: ['MUNICIPALITY'] }, orderBy, page);
  }
}

async function areaList(
  context: Context,
  name: string,
  where: AreaFilter,
  orderBy: keyof typeof AreaOrder,
  args: PageArgs,
) {
  readText(where.text);
  const page = readPage(context, args, listIdentity(name, where, orderBy));
  const edition = await editionOf(context, where.edition);
  const column = orderBy === 'NAME' ? 'search_name' : 'code';
  const rows = await listAreas(context.rows, where, edition, { column }, page);
  return { ...pageOf(context, page, rows), count: () => countAreas(context.rows, where, edition) };
}
