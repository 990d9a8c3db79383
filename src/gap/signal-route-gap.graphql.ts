import { ObjectType } from 'type-graphql';
import { Gap } from './gap.graphql.ts';

@ObjectType({
  implements: Gap,
  description:
    'Signaleringsroute. From a facility of the basis no confirmed route of few enough steps leads to help.',
  simpleResolvers: true,
})
export class SignalRouteGap extends Gap {}
