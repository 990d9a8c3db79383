import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { areaOf } from '../area/area-fields.graphql.ts';
import { AreaLevel } from '../area/area-level.ts';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import { FacilityKind } from '../facility/facility-kinds.graphql.ts';
import { facilityKinds } from '../facility/facility-kinds.ts';
import { byKey, byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { readCodes } from '../graphql/read-codes.ts';
import { refuse } from '../graphql/refusal.ts';
import { Figure } from '../source/figure.graphql.ts';
import { figure } from '../source/figure.ts';
import { Coverage, GapSummary, GapSummaryCell, PresenceReport, VerdictCount } from './coverage.graphql.ts';
import { choiceWithin, coverageOf, nearestOf, reachParts, summaryUnder } from './coverage.rows.ts';
import { Norm, normOf } from './norm.graphql.ts';
import { reachFigure } from './reach.ts';
import { tallyCells } from './tally-cells.ts';

@ObjectType({ description: 'The nearest facility, and how far it is.', simpleResolvers: true })
export class Nearest {
  @Field(() => Figure, { description: 'Metres in a straight line from the area’s origin.' })
  distance!: Figure;

  facilityId!: string;
}

@Resolver(() => Nearest)
export class NearestFields {
  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'The facility; may stand across the border.',
  })
  facility(@Root() { facilityId }: Nearest, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, facilityId, context.today);
  }
}

const kindsDescription =
  'Kinds of facility: codes or labels, e.g. ["BASISSCHOOL", "KINDERWERK"]; at most 50.';

@Resolver(() => Area)
export class AreaCoverage {
  @FieldResolver(() => [Coverage], {
    nullable: true,
    description: 'What there is of each kind, in the order asked.',
  })
  coverage(
    @Root() area: Area,
    @Ctx() context: Context,
    @Arg('kinds', () => [String], { description: kindsDescription }) kinds: string[],
  ): Promise<Coverage[]> {
    const codes = fewKinds(kinds);
    const list = `coverage ${codes.join()}`;
    return byParent(context, list, area.id, (ids) => coverageOf(context.rows, ids, codes, context.today));
  }

  @FieldResolver(() => GapSummary, {
    nullable: true,
    description: 'The matrix of areas by kinds of facility, with its verdicts.',
  })
  async gapSummary(
    @Root() area: Area,
    @Ctx() context: Context,
    @Arg('kinds', () => [String], {
      nullable: true,
      description: `${kindsDescription} All with a norm when left out.`,
    })
    kinds: string[] | null,
    @Arg('level', () => AreaLevel, {
      defaultValue: AreaLevel.NEIGHBOURHOOD,
      description: 'Level of the rows.',
    })
    level: AreaLevel,
  ): Promise<GapSummary> {
    const codes = kinds ? fewKinds(kinds) : null;
    const list = `summary ${level} ${codes?.join()}`;
    const cells = await byParent(context, list, area.id, (ids) =>
      summaryUnder(context.rows, ids, level, codes),
    );
    return { cells, counts: tallyCells(cells) };
  }
}

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
    const within = fewMetres(metres);
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
    const within = fewMetres(metres);
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

@Resolver(() => GapSummaryCell)
export class GapSummaryCellFields {
  @FieldResolver(() => Area, { nullable: true, description: 'The area.' })
  area(@Root() { areaId }: GapSummaryCell, @Ctx() context: Context): Promise<Area | null> {
    return areaOf(context, areaId);
  }

  @FieldResolver(() => FacilityKind, { description: 'The kind.' })
  facilityKind(@Root() { kind }: GapSummaryCell): FacilityKind {
    return facilityKinds.get(kind);
  }

  @FieldResolver(() => Norm, { nullable: true, description: 'The norm behind the verdict.' })
  norm(@Root() { normId }: GapSummaryCell, @Ctx() context: Context): Promise<Norm | null> {
    return normOf(context, normId);
  }
}

@Resolver(() => VerdictCount)
export class VerdictCountFields {
  @FieldResolver(() => FacilityKind, { description: 'The kind.' })
  facilityKind(@Root() { kind }: VerdictCount): FacilityKind {
    return facilityKinds.get(kind);
  }
}

function fewKinds(kinds: readonly string[]): readonly string[] {
  if (kinds.length > 50)
    throw refuse('BAD_USER_INPUT', `${kinds.length} kinds; at most 50 can be asked at once`);
  return [...new Set(readCodes(facilityKinds, kinds))];
}

function fewMetres(metres: number): number {
  if (metres >= 1 && metres <= 20_000) return metres;
  throw refuse('BAD_USER_INPUT', `metres is ${metres}; it may be 1 to 20000`);
}

/** Keys `area kind` as the areas and the kinds in them. */
function partsOf(keys: readonly string[]): [string[], string[]] {
  const parts = keys.map((key) => key.split(' '));
  return [[...new Set(parts.map(([area = '']) => area))], [...new Set(parts.map(([, kind = '']) => kind))]];
}
