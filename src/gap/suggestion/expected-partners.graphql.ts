import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { RelationGapClass, Verdict } from '../../assessment/finding/finding-terms.ts';
import { Facility, facilityOf } from '../../facility/facility.graphql.ts';
import { FacilityKind } from '../../facility/term/facility-kinds.graphql.ts';
import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import type { Context } from '../../graphql/context.ts';
import { Term } from '../../graphql/term.graphql.ts';
import { kindOrGroup } from '../../norm/kind-or-group.ts';
import { Expectation } from '../../relation/expected-ties.ts';
import { Relation, relationOf } from '../../relation/relation.graphql.ts';
import { Theme } from '../../relation/themes.graphql.ts';
import { themes } from '../../relation/themes.ts';
import { expectedPartnersOf } from './expected-partners-of.graphql.ts';

@ObjectType({
  description:
    'Verwachte partner. A kind that facilities of its kind are expected to work with, and how it stands. A starting point for talks, not a rule of anybody; what a municipality asks is in `gaps`.',
  simpleResolvers: true,
})
export class ExpectedPartner {
  @Field(() => Expectation, { description: 'How firmly it is expected.' })
  expectation!: Expectation;

  @Field(() => Int, { description: 'Level from which it counts, 0 to 5.' })
  minimumLevel!: number;

  @Field(() => Verdict, {
    description: 'How it stands, judged as a relation norm is. UNKNOWN: nobody asked; never a gap.',
  })
  verdict!: Verdict;

  @Field(() => RelationGapClass, { nullable: true, description: 'Why it is not met; null when it is.' })
  relationClass!: RelationGapClass | null;

  @Field(() => Int, {
    description: 'How many such partners are at work in a neighbourhood it works in too, tied or not.',
  })
  candidateCount!: number;

  fromCode!: string;
  partnerCode!: string;
  themeCodes!: readonly string[];
  candidateIds!: readonly string[];
  relationId!: string | null;
  asOf!: string;
}

@Resolver(() => ExpectedPartner)
export class ExpectedPartnerFields {
  @FieldResolver(() => FacilityKind, { description: 'Of its own kinds the one that expects it.' })
  from(@Root() { fromCode }: ExpectedPartner): FacilityKind {
    return facilityKinds.get(fromCode);
  }

  @FieldResolver(() => Term, { description: 'Kind of facility, or a sector: then any kind of that will do.' })
  partnerKind(@Root() { partnerCode }: ExpectedPartner): Term {
    return kindOrGroup(partnerCode);
  }

  @FieldResolver(() => [Theme], {
    description: 'One of these themes is enough; empty: any but money and governance.',
  })
  themes(@Root() { themeCodes }: ExpectedPartner): readonly Theme[] {
    return themeCodes.map((code) => themes.get(code));
  }

  @FieldResolver(() => [Facility], {
    nullable: true,
    description: 'The nearest of these partners, at most 10; those without an address last.',
  })
  async candidates(
    @Root() { candidateIds, asOf }: ExpectedPartner,
    @Ctx() context: Context,
  ): Promise<Facility[]> {
    const found = await Promise.all(candidateIds.map((id) => facilityOf(context, id, asOf)));
    return found.filter((facility) => facility !== null);
  }

  @FieldResolver(() => Relation, {
    nullable: true,
    description: 'The relation that comes nearest to it, also one that ended; null: none on record.',
  })
  async relation(
    @Root() { relationId, asOf }: ExpectedPartner,
    @Ctx() context: Context,
  ): Promise<Relation | null> {
    return relationId === null ? null : relationOf(context, relationId, asOf);
  }
}

@Resolver(() => Facility)
export class FacilityExpectedPartners {
  @FieldResolver(() => [ExpectedPartner], {
    nullable: true,
    description:
      'Whom it is expected to work with by its kinds, and how that stands; empty when with nobody.',
  })
  expectedPartners(@Root() facility: Facility, @Ctx() context: Context): Promise<ExpectedPartner[]> {
    return expectedPartnersOf(context, facility);
  }
}
