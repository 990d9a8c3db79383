import { ObjectType, Query, Resolver } from 'type-graphql';
import { Term } from '../../graphql/term.graphql.ts';
import { goals } from './goals.ts';

@ObjectType({
  description: 'Doel. What an activity is a means to; the activity itself is not the point.',
  simpleResolvers: true,
})
export class Goal extends Term {}

@Resolver()
export class GoalQueries {
  @Query(() => [Goal], { description: 'All goals.' })
  goals(): readonly Goal[] {
    return goals.terms;
  }
}
