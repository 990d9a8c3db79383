import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { areaOf } from '../area/area-fields.graphql.ts';
import { GapKind, GapStatus } from '../assessment/finding/finding-terms.ts';
import { FacilityKind } from '../facility/term/facility-kinds.graphql.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import type { Context } from '../graphql/context.ts';
import { Organisation, organisationOf } from '../organisation/organisation.graphql.ts';
import { UrgencyClass } from './explanation/urgency-class.ts';
import type { Facet, FacetCount } from './finding-facets.rows.ts';

const countOptions = { description: 'How many gaps.' };

@ObjectType({ description: 'How many gaps of one kind.', simpleResolvers: true })
export class GapKindCount {
  @Field(() => GapKind, { description: 'The kind.' })
  kind!: GapKind;

  @Field(() => Int, countOptions)
  count!: number;
}

@ObjectType({ description: 'How many gaps in one district.', simpleResolvers: true })
export class GapAreaCount {
  @Field(() => Int, countOptions)
  count!: number;

  areaId!: string;
}

@ObjectType({ description: 'How many gaps about one kind of facility.', simpleResolvers: true })
export class GapFacilityKindCount {
  @Field(() => FacilityKind, { description: 'The kind of facility; of a relation who should have it.' })
  facilityKind!: FacilityKind;

  @Field(() => Int, countOptions)
  count!: number;
}

@ObjectType({ description: 'How many gaps of one class of urgency.', simpleResolvers: true })
export class GapUrgencyCount {
  @Field(() => UrgencyClass, { description: 'The class.' })
  urgency!: UrgencyClass;

  @Field(() => Int, countOptions)
  count!: number;
}

@ObjectType({ description: 'How many gaps about which the same was decided.', simpleResolvers: true })
export class GapStatusCount {
  @Field(() => GapStatus, { description: 'What was decided.' })
  status!: GapStatus;

  @Field(() => Int, countOptions)
  count!: number;
}

@ObjectType({
  description:
    'How many gaps are for one owner: the organisation whose facility lacks a relation, else the municipality.',
  simpleResolvers: true,
})
export class GapOwnerCount {
  @Field(() => String, {
    description: 'For `where.owners`: the id of an organisation or the code of a municipality.',
  })
  owner!: string;

  @Field(() => Int, countOptions)
  count!: number;
}

@Resolver(() => GapAreaCount)
export class GapAreaCountFields {
  @FieldResolver(() => Area, {
    nullable: true,
    description: 'The district, also of its neighbourhoods; of a gap of the whole municipality that.',
  })
  area(@Root() { areaId }: GapAreaCount, @Ctx() context: Context): Promise<Area | null> {
    return areaOf(context, areaId);
  }
}

@Resolver(() => GapOwnerCount)
export class GapOwnerCountFields {
  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The organisation; null when it is the municipality.',
  })
  organisation(@Root() { owner }: GapOwnerCount, @Ctx() context: Context): Promise<Organisation | null> {
    return organisationOf(context, owner.startsWith('org_') ? owner : null, context.today);
  }
}

@ObjectType({
  description:
    'The gaps of the whole list, counted apart, the most first; what none has is not there. Counted within `where`, so a facet that is filtered by shows what was asked.',
})
export class GapFacets {
  counts!: readonly FacetCount[];

  @Field(() => [GapKindCount], { description: 'By kind of gap.' })
  kinds(): GapKindCount[] {
    return this.of('KIND', (value, count) => ({ kind: value as GapKind, count }));
  }

  @Field(() => [GapAreaCount], { description: 'By district.' })
  areas(): GapAreaCount[] {
    return this.of('AREA', (areaId, count) => ({ areaId, count }));
  }

  @Field(() => [GapFacilityKindCount], { description: 'By kind of facility.' })
  facilityKinds(): GapFacilityKindCount[] {
    return this.of('FACILITY_KIND', (value, count) => ({ facilityKind: facilityKinds.get(value), count }));
  }

  @Field(() => [GapUrgencyCount], { description: 'By class of urgency.' })
  urgencies(): GapUrgencyCount[] {
    return this.of('URGENCY', (value, count) => ({ urgency: value as UrgencyClass, count }));
  }

  @Field(() => [GapStatusCount], { description: 'By what was decided.' })
  statuses(): GapStatusCount[] {
    return this.of('STATUS', (value, count) => ({ status: value as GapStatus, count }));
  }

  @Field(() => [GapOwnerCount], { description: 'By who could do something about it.' })
  owners(): GapOwnerCount[] {
    return this.of('OWNER', (owner, count) => ({ owner, count }));
  }

  private of<Shown>(facet: Facet, show: (value: string, count: number) => Shown): Shown[] {
    return this.counts.filter((one) => one.facet === facet).map(({ value, count }) => show(value, count));
  }
}

export const facetsOf = (counts: readonly FacetCount[]): GapFacets =>
  Object.assign(new GapFacets(), { counts });
