import { Field, FieldResolver, ObjectType, Query, Resolver, Root, registerEnumType } from 'type-graphql';
import { enumOf } from '../../database/enum-of.ts';
import { Term } from '../../graphql/term.graphql.ts';
import { Ages, agesOf } from './ages.graphql.ts';
import { facilityGroups } from './facility-groups.ts';
import { facilityKinds } from './facility-kinds.ts';

const PlaceOrTeam = enumOf('PLACE', 'TEAM', 'BOTH');
registerEnumType(PlaceOrTeam, {
  name: 'PlaceOrTeam',
  description: 'What a kind of facility is like.',
  valuesConfig: {
    PLACE: { description: 'A place with an address, so with a distance.' },
    TEAM: { description: 'A team that works in areas; it need not have an address.' },
    BOTH: { description: 'Can be either.' },
  },
});

@ObjectType({
  description: 'Sector. Kinds of facility that a norm can name together; each kind is in one.',
  simpleResolvers: true,
})
export class FacilityGroup extends Term {}

@ObjectType({
  description: 'Soort voorziening. What a facility is: a kind of place or of team.',
  simpleResolvers: true,
})
export class FacilityKind extends Term {
  @Field(() => Boolean, {
    description: 'Part of the pedagogical basis (pedagogische basis); a chain partner such as police is not.',
  })
  inPedagogicalBasis!: boolean;

  @Field(() => PlaceOrTeam, { description: 'Whether it is a place, a team, or can be either.' })
  placeOrTeam!: keyof typeof PlaceOrTeam;

  @Field(() => String, {
    nullable: true,
    description: 'National register that lists all of them, DUO or LRK; null: somebody has to tell us.',
  })
  register!: string | null;

  group!: string;
  agesFrom!: number | null;
  agesUntil!: number | null;
}

@Resolver(() => FacilityKind)
export class FacilityKindFields {
  @FieldResolver(() => FacilityGroup, { description: 'Its sector.' })
  group(@Root() { group }: FacilityKind): FacilityGroup {
    return facilityGroups.get(group);
  }

  @FieldResolver(() => Ages, {
    nullable: true,
    description: 'Usual ages of the children it is for; null: for parents or professionals.',
  })
  ages(@Root() kind: FacilityKind): Ages | null {
    return agesOf(kind);
  }

  @Query(() => [FacilityKind], { description: 'All kinds of facility, by sector.' })
  facilityKinds(): readonly FacilityKind[] {
    return facilityKinds.terms;
  }
}
