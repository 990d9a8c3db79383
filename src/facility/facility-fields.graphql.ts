import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Area, Neighbourhood } from '../area/area.graphql.ts';
import { areaOf } from '../area/area-fields.graphql.ts';
import { editionDescription, editionOf } from '../area/edition.graphql.ts';
import { byKey, byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Identifier, withEndedOptions } from '../organisation/identifier.graphql.ts';
import { Organisation, organisationOf } from '../organisation/organisation.graphql.ts';
import { sourceOf } from '../source/source.graphql.ts';
import { capacityOf } from './capacity.ts';
import { Facility, facilityViewOf } from './facility.graphql.ts';
import { capacitiesOf, identifiersOf, neighbourhoodsOf, servedAreasOf } from './facility-facts.rows.ts';
import { Capacity, Provenance, ServedArea } from './facility-parts.graphql.ts';

/** What a facility has in other rooms and in dated rows: each is one statement for all facilities of a request. */
@Resolver(() => Facility)
export class FacilityFields {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'Who runs it; null when no source says.',
  })
  organisation(@Root() facility: Facility, @Ctx() context: Context): Promise<Organisation | null> {
    return organisationOf(context, facility.organisationId, facility.asOf);
  }

  @FieldResolver(() => Neighbourhood, {
    nullable: true,
    description:
      'Buurt in which its point falls, or its postcode and house number by a table; null when neither is known in the edition, and when only the four digits of its postcode are.',
  })
  async neighbourhood(
    @Root() { id }: Facility,
    @Ctx() context: Context,
    @Arg('edition', () => Int, { nullable: true, description: editionDescription }) edition: number | null,
  ): Promise<Neighbourhood | null> {
    const year = await editionOf(context, edition);
    const found = await byKey(context, `neighbourhood ${year}`, id, async (ids) =>
      (await neighbourhoodsOf(context.rows, year, ids)).map((area) => ({ id: area.facilityId, area })),
    );
    return found?.area ?? null;
  }

  @FieldResolver(() => [ServedArea], {
    nullable: true,
    description: 'Werkgebied: the areas it works for, as was said. Empty: none told, so where it stands.',
  })
  serves(@Root() { id, asOf }: Facility, @Ctx() context: Context): Promise<ServedArea[]> {
    return byParent(context, `serves ${asOf}`, id, (ids) => servedAreasOf(context.rows, asOf, ids));
  }

  @FieldResolver(() => Capacity, {
    nullable: true,
    description: 'How much there is of it on the day that is asked about.',
  })
  async capacity(@Root() facility: Facility, @Ctx() context: Context): Promise<Capacity> {
    const { id, asOf } = facility;
    const stored = await byParent(context, `capacity ${asOf}`, id, (ids) =>
      capacitiesOf(context.rows, facilityViewOf(context, asOf), ids),
    );
    return capacityOf(facility, stored);
  }

  @FieldResolver(() => [Identifier], {
    nullable: true,
    description: 'Its numbers in registers on the day that is asked about.',
  })
  identifiers(
    @Root() { id, asOf }: Facility,
    @Ctx() context: Context,
    @Arg('withEnded', () => Boolean, withEndedOptions) withEnded: boolean,
  ): Promise<Identifier[]> {
    return byParent(context, `facility identifiers ${asOf} ${withEnded}`, id, (ids) =>
      identifiersOf(context.rows, asOf, ids, withEnded),
    );
  }

  @FieldResolver(() => Provenance, { nullable: true, description: 'Where its facts come from.' })
  async provenance(@Root() facility: Facility, @Ctx() context: Context): Promise<Provenance> {
    const source = await sourceOf(context, facility.sourceId);
    const { id: facilityId, sourceKey, asOf } = facility;
    return { source, sourceKey, retrievedOn: source?.retrievedOn ?? null, facilityId, asOf };
  }
}

@Resolver(() => ServedArea)
export class ServedAreaFields {
  @FieldResolver(() => Area, {
    nullable: true,
    description: 'The area itself; null when its edition was never brought in.',
  })
  area(@Root() { edition, code }: ServedArea, @Ctx() context: Context): Promise<Area | null> {
    return areaOf(context, `${edition}${code}`);
  }
}
