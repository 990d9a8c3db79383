import { Arg, Ctx, Float, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { Area } from '../area.graphql.ts';
import { AreaLevel } from '../area-level.ts';
import { editionOf } from '../edition.graphql.ts';
import { areaAt } from './area-geometry.rows.ts';

@Resolver()
export class AreaAtQuery {
  @Query(() => Area, {
    nullable: true,
    description: 'The area in which a point lies; null in open water, abroad, or without boundaries.',
  })
  async areaAt(
    @Ctx() context: Context,
    @Arg('longitude', () => Float, { description: 'Degrees east, WGS84.' }) longitude: number,
    @Arg('latitude', () => Float, { description: 'Degrees north, WGS84.' }) latitude: number,
    @Arg('level', () => AreaLevel, { defaultValue: AreaLevel.NEIGHBOURHOOD, description: 'Which level.' })
    level: AreaLevel,
    @Arg('edition', () => Int, { nullable: true, description: 'CBS year; the newest when left out.' })
    edition: number | null,
  ): Promise<Area | null> {
    const year = await editionOf(context, edition);
    return (await areaAt(context.rows, longitude, latitude, level, year)) ?? null;
  }
}
