import { ObjectType } from 'type-graphql';
import { Gap } from './gap.graphql.ts';

@ObjectType({
  implements: Gap,
  description: 'Verankering. Too few of the items that keep a kind of facility in place are met.',
  simpleResolvers: true,
})
export class AnchoringGap extends Gap {}
