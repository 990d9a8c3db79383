import { ObjectType } from 'type-graphql';
import { Gap } from './gap.graphql.ts';

@ObjectType({
  implements: Gap,
  description:
    'Kwetsbare schakel. A facility without whom the network of the area falls apart, or who stands alone in it.',
  simpleResolvers: true,
})
export class FragilityGap extends Gap {}
