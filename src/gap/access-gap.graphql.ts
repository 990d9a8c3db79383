import { ObjectType } from 'type-graphql';
import { Gap } from './gap.graphql.ts';

@ObjectType({
  implements: Gap,
  description:
    'Aanbod per kind binnen loopafstand. Shared by all children who can reach it, too little is within reach (enhanced two-step floating catchment, Luo and Qi 2009).',
  simpleResolvers: true,
})
export class AccessGap extends Gap {}
