import { ObjectType } from 'type-graphql';
import { Gap } from './gap.graphql.ts';

@ObjectType({
  implements: Gap,
  description: 'Wit vlak. A goal that nothing is done for in the area.',
  simpleResolvers: true,
})
export class GoalGap extends Gap {}
