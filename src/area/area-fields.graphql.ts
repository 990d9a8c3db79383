import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { byKey, byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Source, sourceOf } from '../source/source.graphql.ts';
import { Area, District, Municipality, Neighbourhood } from './area.graphql.ts';
import { areasById, areasWithin } from './area.rows.ts';

/** An area by its id, one statement for all that a request asks for. */
export const areaOf = (context: Context, id: string | null): Promise<Area | null> =>
  byKey(context, 'area', id, (ids) => areasById(context.rows, ids));

@Resolver(() => Area)
export class AreaFields {
  @FieldResolver(() => Area, { nullable: true, description: 'The area it lies in; null for the country.' })
  parent(@Root() area: Area, @Ctx() context: Context): Promise<Area | null> {
    return areaOf(context, area.parentId);
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: 'Its municipality; null for the country.',
  })
  municipality(@Root() area: Area, @Ctx() context: Context): Promise<Municipality | null> {
    return areaOf(context, area.municipalityId);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who published its name and code.' })
  source(@Root() area: Area, @Ctx() context: Context): Promise<Source | null> {
    return sourceOf(context, area.sourceId);
  }
}

@Resolver(() => Municipality)
export class MunicipalityFields {
  @FieldResolver(() => [District], { description: 'Its districts (wijken), by code.' })
  districts(@Root() area: Municipality, @Ctx() context: Context): Promise<District[]> {
    return within(context, 'DISTRICT', area.id);
  }

  @FieldResolver(() => [Neighbourhood], { description: 'All its neighbourhoods (buurten), by code.' })
  neighbourhoods(@Root() area: Municipality, @Ctx() context: Context): Promise<Neighbourhood[]> {
    return within(context, 'NEIGHBOURHOOD', area.id);
  }
}

@Resolver(() => District)
export class DistrictFields {
  @FieldResolver(() => [Neighbourhood], { description: 'Its neighbourhoods (buurten), by code.' })
  neighbourhoods(@Root() area: District, @Ctx() context: Context): Promise<Neighbourhood[]> {
    return within(context, 'NEIGHBOURHOOD', area.id);
  }
}

const within = async (context: Context, level: 'DISTRICT' | 'NEIGHBOURHOOD', parent: string) =>
  (await byParent(context, `within ${level}`, parent, (ids) => insideOf(context, level, ids))).map(
    ({ area }) => area,
  );

async function insideOf(context: Context, level: 'DISTRICT' | 'NEIGHBOURHOOD', ids: readonly string[]) {
  const areas = await areasWithin(context.rows, level, ids);
  return areas.flatMap((area) =>
    ids
      .filter((id) => id === area.parentId || id === area.municipalityId)
      .map((parentId) => ({ parentId, area })),
  );
}
