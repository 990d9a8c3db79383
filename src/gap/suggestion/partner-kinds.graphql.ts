import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { RelationGapClass } from '../../assessment/finding/finding-terms.ts';
import { Facility, facilityOf } from '../../facility/facility.graphql.ts';
import type { Context } from '../../graphql/context.ts';
import { Term } from '../../graphql/term.graphql.ts';
import { kindOrGroup } from '../../norm/kind-or-group.ts';
import { RelationGap } from '../relation-gap.graphql.ts';

@ObjectType({
  description: 'How it stands with one of the kinds of partners that a norm names.',
  simpleResolvers: true,
})
export class PartnerKindState {
  @Field(() => RelationGapClass, {
    nullable: true,
    description: 'Why it does not count; null: it works with one of the kind. UNKNOWN: never asked.',
  })
  lacks!: RelationGapClass | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Relation that comes nearest to a right one; null when there is none.',
  })
  relationId!: string | null;

  kind!: string;
  partnerId!: string | null;
}

@Resolver(() => PartnerKindState)
export class PartnerKindStateFields {
  @FieldResolver(() => Term, { description: 'Kind of facility, or a sector: then any kind of that will do.' })
  partnerKind(@Root() { kind }: PartnerKindState): Term {
    return kindOrGroup(kind);
  }

  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'Partner at the other end of that relation.',
  })
  partner(@Root() { partnerId }: PartnerKindState, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, partnerId, context.today);
  }
}

@Resolver(() => RelationGap)
export class PartnerKindsField {
  @FieldResolver(() => [PartnerKindState], {
    description:
      'Of a norm that asks for so many kinds of partners: each kind it names, in its order; empty of others.',
  })
  partnerKinds(@Root() { details }: RelationGap): readonly PartnerKindState[] {
    return details.partnerKinds ?? [];
  }
}
