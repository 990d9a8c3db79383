import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Gap } from './gap.graphql.ts';

@ObjectType({
  implements: Gap,
  description:
    'Witte vlek. Fewer facilities of a kind serve the area, or less capacity or choice, than the norm asks.',
  simpleResolvers: true,
})
export class ProvisionGap extends Gap {
  @Field(() => Float, {
    nullable: true,
    description: 'Facilities it was counted from: that serve the area, or have the capacity.',
  })
  override counted!: number | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Provision gap it follows from: the kind is not there at all, so neither is its capacity. It is then not counted again.',
  })
  override becauseOf!: string | null;
}
