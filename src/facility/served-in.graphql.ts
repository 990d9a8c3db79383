import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { areaOf } from '../area/area-fields.graphql.ts';
import { editionDescription, editionOf } from '../area/edition.graphql.ts';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Facility } from './facility.graphql.ts';
import { servedIn } from './facility-facts.rows.ts';
import { ServedInMethod } from './term/facility-terms.ts';

registerEnumType(ServedInMethod, {
  name: 'ServedInMethod',
  description: 'How it is known which areas of an edition a facility works for.',
  valuesConfig: {
    SAID: { description: 'Said in areas of this edition.' },
    STANDING: { description: 'No working area was ever told: where it stands.' },
    SUCCESSION: {
      description: 'Said in another edition, and the areas are the same: by flag or given table.',
    },
    AREA_OVERLAP: {
      description: 'Said in another edition; the neighbourhoods of which at least half lies in that area.',
    },
    UNKNOWN: {
      description: 'Niet bekend: said in another edition, and nobody knows what it is in this one.',
    },
  },
});

@ObjectType({
  description: 'Werkgebied in an edition, whichever edition it was said in.',
  simpleResolvers: true,
})
export class ServedIn {
  areaIds!: readonly string[];

  @Field(() => Int, { description: 'CBS year of the areas.' })
  edition!: number;

  @Field(() => ServedInMethod, { description: 'How it is known; of several areas the least certain.' })
  method!: ServedInMethod;
}

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
