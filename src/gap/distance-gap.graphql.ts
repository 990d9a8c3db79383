import { Field, Float, ObjectType } from 'type-graphql';
import { Gap } from './gap.graphql.ts';

@ObjectType({
  implements: Gap,
  description: 'The nearest facility of a kind is further from the area’s origin than the norm allows.',
  simpleResolvers: true,
})
export class DistanceGap extends Gap {
  @Field(() => Float, {
    nullable: true,
    description: 'Rows of the register without a known place; one of them may be nearer.',
  })
  override unlocated!: number | null;
}
