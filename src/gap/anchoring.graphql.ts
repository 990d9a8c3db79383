import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Validity } from '../graphql/validity.graphql.ts';
import { AnchoringState } from '../norm/anchoring-terms.ts';

registerEnumType(AnchoringState, {
  name: 'AnchoringState',
  description: 'Whether an item of anchoring is in order.',
  valuesConfig: {
    MET: { description: 'Voldaan.' },
    NOT_MET: { description: 'Niet voldaan: somebody says that it is not so.' },
    UNKNOWN: { description: 'Niet bekend: nobody told, or who told does not know.' },
  },
});

@ObjectType({
  description: 'Onderdeel. One thing that shows that a kind of facility is anchored.',
  simpleResolvers: true,
})
export class AnchoringItem {
  @Field(() => AnchoringState, { description: 'Whether it is in order.' })
  state!: AnchoringState;

  @Field(() => String, { nullable: true, description: 'Address where it can be read; null: none told.' })
  document!: string | null;

  @Field(() => Validity, {
    nullable: true,
    description:
      'When that holds, or held: what ended before the day is UNKNOWN, whatever was said. Null: nobody told of the item.',
  })
  validity!: Validity | null;

  itemCode!: string;
  sourceId!: string | null;
}

@ObjectType({
  description:
    'Verankering. Whether a municipality has a kind of facility in its policy, budget and agreements.',
  simpleResolvers: true,
})
export class Anchoring {
  @Field(() => Int, { description: 'Items that are met.' })
  met!: number;

  @Field(() => Int, { description: 'Items of which it is not known; these are not "not met".' })
  unknown!: number;

  @Field(() => Int, { description: 'All items.' })
  of!: number;

  @Field(() => [AnchoringItem], { description: 'All items, whatever is known of them, in a fixed order.' })
  items!: readonly AnchoringItem[];

  kind!: string;
}
