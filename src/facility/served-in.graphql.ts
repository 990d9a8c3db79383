import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { areaOf } from '../area/area-fields.graphql.ts';
import { editionDescription, editionOf } from '../area/edition.graphql.ts';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Facility } from './facility.graphql.ts';
import { servedIn } from './facility-facts.rows.ts';
import { ServedIn } from './facility-parts.graphql.ts';
import { ServedInMethod } from './facility-terms.ts';

/** From most to least certain. */
const methods = Object.keys(ServedInMethod) as ServedInMethod[];

@Resolver(() => Facility)
export class FacilityServedIn {
  @FieldResolver(() => ServedIn, {
    nullable: true,
    description:
      'Werkgebied in an edition: carried over by succession, else by overlap, where it was said in another one.',
  })
  async servesIn(
    @Root() { id, asOf }: Facility,
    @Ctx() context: Context,
    @Arg('edition', () => Int, { nullable: true, description: editionDescription }) asked: number | null,
  ): Promise<ServedIn> {
    const edition = await editionOf(context, asked);
    const served = await byParent(context, `served in ${edition} ${asOf}`, id, (ids) =>
      servedIn(context.rows, edition, asOf, ids),
    );
    const known = served.map(({ method }) => methods.indexOf(method ?? 'UNKNOWN'));
    const method = methods[Math.max(...known)] ?? 'UNKNOWN';
    return { edition, method, areaIds: served.map(({ areaId }) => areaId) };
  }
}

@Resolver(() => ServedIn)
export class ServedInFields {
  @FieldResolver(() => [Area], {
    description:
      'Its neighbourhoods, by code; the municipality where only that is known. Empty: UNKNOWN, which is not the same as nowhere.',
  })
  async areas(@Root() { areaIds }: ServedIn, @Ctx() context: Context): Promise<Area[]> {
    const areas = await Promise.all(areaIds.map((id) => areaOf(context, id)));
    return areas.filter((area) => area !== null);
  }
}
