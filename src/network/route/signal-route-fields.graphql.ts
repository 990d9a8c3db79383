import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.ts';
import { Relation, relationOf } from '../../relation/relation.graphql.ts';
import { Network } from '../network.graphql.ts';
import { stopOf } from './route-stop.graphql.ts';
import { SignalRoute, SignalSinglePoint, SignalStep, SignalVerdicts } from './signal-routes.graphql.ts';
import type { SignalRoute as SignalRouteValue, SignalVerdict } from './signal-routes.ts';
import { signalRoutesOf } from './signal-routes-of.graphql.ts';
import { singlePoints } from './signal-single-points.ts';

@Resolver(() => Network)
export class NetworkSignalFields {
  @FieldResolver(() => [SignalRoute], {
    description:
      'Signaalroutes. Of each of its facilities of the pedagogical basis, by name, whatever the filter of the network; local teams and youth help, where a worry must arrive, are not among them.',
  })
  async signalRoutes(
    @Root() network: Network,
    @Ctx() context: Context,
    @Arg('verdicts', () => [SignalVerdicts], {
      nullable: true,
      description: 'Only those with these verdicts; all when left out.',
    })
    verdicts: SignalVerdict[] | null,
  ): Promise<SignalRoute[]> {
    const { routes } = await signalRoutesOf(context, network);
    return routes
      .filter(({ verdict }) => verdicts?.includes(verdict) ?? true)
      .map((route) => shown(route, network));
  }

  @FieldResolver(() => [SignalSinglePoint], {
    description: 'The facilities that its signalling routes hang on: those of most routes first, then by id.',
  })
  async signalSinglePoints(@Root() network: Network, @Ctx() context: Context): Promise<SignalSinglePoint[]> {
    const { routes } = await signalRoutesOf(context, network);
    return singlePoints(routes).map((point) => ({ ...point, at: stopOf(point.at, network.asOf) }));
  }
}

@Resolver(() => SignalStep)
export class SignalStepFields {
  @FieldResolver(() => Relation, { nullable: true, description: 'The agreement between the two.' })
  relation(
    @Root() { relationId, asOf, knownAt }: SignalStep,
    @Ctx() context: Context,
  ): Promise<Relation | null> {
    return relationOf(context, relationId, asOf, knownAt);
  }
}

const shown = (route: SignalRouteValue, { asOf, knownAt }: Network): SignalRoute => ({
  ...route,
  from: stopOf(route.from, asOf),
  steps: route.steps.map(({ from, to, tie }) => ({
    ...{ from: stopOf(from, asOf), to: stopOf(to, asOf) },
    ...{ lacks: tie.lacks, relationId: tie.relationId, asOf, knownAt },
  })),
  passesOnlyThrough: route.passesOnlyThrough.map((stop) => stopOf(stop, asOf)),
});
