import { Arg, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { byKey, byParent } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { GeoJSONScalar } from '../../graphql/scalars.ts';
import { Source, sourceOf } from '../../source/source.graphql.ts';
import { Municipality } from '../area.graphql.ts';
import { areaOf } from '../area-fields.graphql.ts';
import { readSimplifyMetres, simplifyDescription } from '../boundary/simplify-metres.graphql.ts';
import { PostcodeArea, PostcodeAreaPoint, PostcodePopulation } from './postcode-area.graphql.ts';
import {
  municipalitiesOfPostcodes,
  postcodeBoundaries,
  postcodeFigures,
  postcodePoints,
} from './postcode-area.rows.ts';
import { postcodePopulationOf } from './postcode-population.ts';

@Resolver(() => PostcodeArea)
export class PostcodeAreaFields {
  @FieldResolver(() => GeoJSONScalar, {
    nullable: true,
    description: 'Boundary, a MultiPolygon in WGS84.',
  })
  async boundary(
    @Root() area: PostcodeArea,
    @Ctx() context: Context,
    @Arg('simplifyMetres', () => Float, { defaultValue: 0, description: simplifyDescription })
    given: number,
  ): Promise<string | null> {
    const simplifyMetres = readSimplifyMetres(given);
    const row = await byKey(context, `postcode boundary ${simplifyMetres}`, area.id, (ids) =>
      postcodeBoundaries(context.rows, ids, simplifyMetres),
    );
    return row?.geometry ?? null;
  }

  @FieldResolver(() => PostcodeAreaPoint, {
    nullable: true,
    description: 'A point inside it, where a facility stands of which no more than the four digits is known.',
  })
  point(@Root() area: PostcodeArea, @Ctx() context: Context): Promise<PostcodeAreaPoint | null> {
    return byKey(context, 'postcode point', area.id, (ids) => postcodePoints(context.rows, ids));
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description:
      'The municipality most of it lies in, of the newest edition whose boundaries tell; null when none do.',
  })
  async municipality(@Root() area: PostcodeArea, @Ctx() context: Context): Promise<Municipality | null> {
    const found = await byKey(context, 'municipality of postcode', area.id, (ids) =>
      municipalitiesOfPostcodes(context.rows, ids),
    );
    return areaOf(context, found?.areaId ?? null);
  }

  @FieldResolver(() => PostcodePopulation, {
    description: 'Who lives there: figures of its code of the newest year that is known.',
  })
  async population(@Root() area: PostcodeArea, @Ctx() context: Context): Promise<PostcodePopulation> {
    const figures = await byParent(context, 'postcode figures', area.code, (codes) =>
      postcodeFigures(context.rows, codes),
    );
    return postcodePopulationOf(area.edition, figures);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who published its boundary.' })
  source(@Root() area: PostcodeArea, @Ctx() context: Context): Promise<Source | null> {
    return sourceOf(context, area.sourceId);
  }
}
