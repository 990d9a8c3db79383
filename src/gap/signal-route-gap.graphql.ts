import { FieldResolver, ObjectType, Resolver, Root, registerEnumType } from 'type-graphql';
import { RouteLack } from '../assessment/finding/route-lack.ts';
import { RouteStop, stopOf } from '../network/route/route-stop.graphql.ts';
import { SignalStep } from '../network/route/signal-routes.graphql.ts';
import { Gap } from './gap.graphql.ts';

registerEnumType(RouteLack, {
  name: 'SignalRouteLack',
  description: 'What the best route of a worry about children lacks, the furthest from a right one first.',
  valuesConfig: {
    NO_ROUTE: { description: 'Geen route. None is known, and everyone on the way was asked.' },
    LAPSED: { description: 'Voorbij: an agreement on it ended.' },
    ONE_SIDED: { description: 'Of an agreement on it only one of both says so.' },
    DISPUTED: { description: 'Of an agreement on it both say something different.' },
    TOO_LONG: { description: 'Te lang: more steps than the norm asks.' },
    UNVERIFIED: { description: 'An agreement on it is on record, and neither says so.' },
  },
});

@ObjectType({
  implements: Gap,
  description:
    'Signaleringsroute. From a facility of the basis no confirmed route of few enough steps leads to help.',
  simpleResolvers: true,
})
export class SignalRouteGap extends Gap {}

@Resolver(() => SignalRouteGap)
export class SignalRouteGapFields {
  @FieldResolver(() => [RouteLack], {
    description: 'What the best route lacks, the furthest from a right one first.',
  })
  lacks(@Root() { details }: SignalRouteGap): readonly RouteLack[] {
    return details.signalRoute?.lacks ?? [];
  }

  @FieldResolver(() => [SignalStep], {
    description: 'The best route: of a network the one of `Network.signalRoutes`; empty where there is none.',
  })
  steps(@Root() { details, factsOn }: SignalRouteGap): SignalStep[] {
    return (details.signalRoute?.steps ?? []).map(({ from, to, ...tie }) => ({
      ...{ from: stopOf(from, factsOn), to: stopOf(to, factsOn) },
      ...{ ...tie, asOf: factsOn, knownAt: null },
    }));
  }

  @FieldResolver(() => [RouteStop], {
    description:
      'Enige schakel. The facilities that are on each route that is no worse: without any of them it has none.',
  })
  passesOnlyThrough(@Root() { details, factsOn }: SignalRouteGap): RouteStop[] {
    return (details.signalRoute?.passesOnlyThrough ?? []).map((stop) => stopOf(stop, factsOn));
  }
}
