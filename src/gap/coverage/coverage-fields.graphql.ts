import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FacilityKind } from '../../facility/term/facility-kinds.graphql.ts';
import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import { byKey, byParent } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { Norm, normOf } from '../../norm/norm.graphql.ts';
import { Figure } from '../../source/figure.graphql.ts';
import { figure } from '../../source/figure.ts';
import { fewMetres } from '../explanation/few-metres.ts';
import { Coverage, PresenceReport } from './coverage.graphql.ts';
import { Nearest } from './nearest.graphql.ts';
import { choiceWithin, nearestOf, reachParts } from './reach.rows.ts';
import { reachFigure } from './reach.ts';

@Resolver(() => Coverage)
export class CoverageFields {
  @FieldResolver(() => FacilityKind, { description: 'The kind.' })
  facilityKind(@Root() { kind }: Coverage): FacilityKind {
    return facilityKinds.get(kind);
  }

  @FieldResolver(() => PresenceReport, {
    description: 'Whether it is there, and how that is known. Presence means serving.',
  })
  presence(@Root() { presence, basis, ...row }: Coverage): PresenceReport {
    return { ...row, status: presence, basis: basis ?? 'NONE' };
  }

  @FieldResolver(() => Figure, {
    description: 'Places of the facilities standing there; `known` of `of` facilities.',
  })
  places(@Root() { places, placesKnown: known, standing: of }: Coverage): Figure {
    return figure({ unit: 'places', value: places, known, of });
  }

  @FieldResolver(() => Nearest, {
    nullable: true,
    description: 'The nearest one; only for a neighbourhood with a boundary.',
  })
  async nearest(
    @Root() { parentId, kind, day, edition }: Coverage,
    @Ctx() context: Context,
  ): Promise<Nearest | null> {
    const found = await byKey(context, 'nearest', `${parentId} ${kind}`, (keys) =>
      nearestOf(context.rows, ...partsOf(keys), day),
    );
    if (!found) return null;
    const distance = figure({
      unit: 'metres',
      value: Math.round(found.metres),
      method: 'STRAIGHT_LINE',
      edition,
      sourceId: found.sourceId,
    });
    return { facilityId: found.facilityId, distance };
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many there are within a distance of the origin; null without a boundary.',
  })
  async choiceWithin(
    @Root() { parentId, kind, day }: Coverage,
    @Ctx() context: Context,
    @Arg('metres', () => Int, { description: 'Straight line, 1 to 20,000.' }) metres: number,
  ): Promise<number | null> {
    const within = fewMetres(metres, 20_000);
    const found = await byKey(context, `choice ${within}`, `${parentId} ${kind}`, (keys) =>
      choiceWithin(context.rows, keys, within, day),
    );
    return found?.count ?? null;
  }

  @FieldResolver(() => Figure, {
    description:
      'Share of the children of 0 to 15 who live in neighbourhoods with one within a distance; `known` of `of` neighbourhoods.',
  })
  async reachPercent(
    @Root() { parentId, kind, day, edition }: Coverage,
    @Ctx() context: Context,
    @Arg('metres', () => Int, { description: 'Straight line, 1 to 20,000.' }) metres: number,
  ): Promise<Figure> {
    const within = fewMetres(metres, 20_000);
    const parts = await byParent(context, 'reach', `${parentId} ${kind}`, (keys) =>
      reachParts(context.rows, ...partsOf(keys), day),
    );
    return reachFigure(parts, within, edition);
  }

  @FieldResolver(() => Norm, { nullable: true, description: 'The norm behind the verdict.' })
  norm(@Root() { normId }: Coverage, @Ctx() context: Context): Promise<Norm | null> {
    return normId === null ? Promise.resolve(null) : normOf(context, normId);
  }
}

/** Keys `area kind` as the areas and the kinds in them. */
function partsOf(keys: readonly string[]): [string[], string[]] {
  const parts = keys.map((key) => key.split(' '));
  return [[...new Set(parts.map(([area = '']) => area))], [...new Set(parts.map(([, kind = '']) => kind))]];
}
