import { ObjectType } from 'type-graphql';
import { Gap } from './gap.graphql.ts';

@ObjectType({
  implements: Gap,
  description: 'Verouderde gegevens. Too few of the facilities were checked recently.',
  simpleResolvers: true,
})
export class StaleDataGap extends Gap {}
