import { Arg, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { byKey } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { GeoJSONScalar } from '../../graphql/scalars.ts';
import { Area } from '../area.graphql.ts';
import { boundaries, origins } from './area-geometry.rows.ts';
import { Origin } from './origin.graphql.ts';
import { readSimplifyMetres, simplifyDescription } from './simplify-metres.graphql.ts';

@Resolver(() => Area)
export class AreaShapeFields {
  @FieldResolver(() => GeoJSONScalar, {
    nullable: true,
    description:
      'Boundary, a MultiPolygon in WGS84; null when no boundaries of this edition were brought in.',
  })
  async boundary(
    @Root() area: Area,
    @Ctx() context: Context,
    @Arg('simplifyMetres', () => Float, { defaultValue: 0, description: simplifyDescription })
    given: number,
  ): Promise<string | null> {
    const simplifyMetres = readSimplifyMetres(given);
    const row = await byKey(context, `boundary ${simplifyMetres}`, area.id, (ids) =>
      boundaries(context.rows, ids, simplifyMetres),
    );
    return row?.geometry ?? null;
  }

  @FieldResolver(() => Origin, {
    nullable: true,
    description: 'Where distances from this area start; null without a boundary.',
  })
  origin(@Root() area: Area, @Ctx() context: Context): Promise<Origin | null> {
    return byKey(context, 'origin', area.id, (ids) => origins(context.rows, ids));
  }
}
