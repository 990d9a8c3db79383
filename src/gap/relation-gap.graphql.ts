import { Field, ID, ObjectType } from 'type-graphql';
import { RelationGapClass } from '../assessment/finding/finding-terms.ts';
import { Gap } from './gap.graphql.ts';

@ObjectType({
  implements: Gap,
  description:
    'Ontbrekende samenwerking. An expected relation of a facility is not there, or not as expected.',
  simpleResolvers: true,
})
export class RelationGap extends Gap {
  @Field(() => RelationGapClass, { nullable: true, description: 'What is the matter with the relation.' })
  override relationClass!: RelationGapClass | null;

  @Field(() => ID, { nullable: true, description: 'Relation it is about; null when there is none.' })
  override relationId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Provision gap it follows from: nobody of that kind serves the area. It is then not counted again.',
  })
  override becauseOf!: string | null;
}
