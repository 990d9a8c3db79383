import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { enumOf } from '../../database/enum-of.ts';
import type { Context } from '../../graphql/context.ts';
import { Relation, relationOf } from '../../relation/relation.graphql.ts';
import { Network } from '../network.graphql.ts';
import { RouteStop, stopOf } from './route-stop.graphql.ts';
import type { SignalLack } from './signal-facts.ts';
import type { SignalRoute as SignalRouteValue, SignalVerdict } from './signal-routes.ts';
import { signalRoutesOf } from './signal-routes-of.graphql.ts';
import { singlePoints } from './signal-single-points.ts';

const SignalVerdicts = enumOf('ROUTE', 'ONLY_UNCONFIRMED', 'TOO_LONG', 'NO_ROUTE', 'NOT_ASKED');
registerEnumType(SignalVerdicts, {
  name: 'SignalVerdict',
  description: 'Whether a worry about children finds its way to who can help.',
  valuesConfig: {
    ROUTE: { description: 'Signaalroute. Over relations that both sides confirm, in at most two steps.' },
    ONLY_UNCONFIRMED: {
      description:
        'In at most two steps, but somewhere only one side says so, they disagree or neither was heard.',
    },
    TOO_LONG: { description: 'Confirmed, but in three or four steps.' },
    NO_ROUTE: {
      description:
        'Geen route. None of at most four steps; it was asked, and so was everyone it passes a worry to.',
    },
    NOT_ASKED: {
      description:
        'Niet gevraagd. None is known, and it or one it passes a worry to was never asked: not a gap.',
    },
  },
});

const SignalLacks = enumOf('LAPSED', 'ONE_SIDED', 'DISPUTED', 'UNVERIFIED');
registerEnumType(SignalLacks, {
  name: 'SignalLack',
  description: 'What an agreement to pass a worry on lacks to be one of today that both sides confirm.',
  valuesConfig: {
    LAPSED: { description: 'Voorbij: there was one.' },
    ONE_SIDED: { description: 'Only one of both says so.' },
    DISPUTED: { description: 'Both say something different.' },
    UNVERIFIED: { description: 'On record, said by neither.' },
  },
});

@ObjectType({ description: 'Who passes a worry on to whom.', simpleResolvers: true })
export class SignalStep {
  @Field(() => RouteStop, { description: 'Who passes it on.' })
  from!: RouteStop;

  @Field(() => RouteStop, { description: 'To whom.' })
  to!: RouteStop;

  @Field(() => SignalLacks, {
    nullable: true,
    description: 'What the agreement between the two lacks; null: nothing, both confirm it.',
  })
  lacks!: SignalLack | null;

  relationId!: string;
  asOf!: string;
  knownAt!: string | null;
}

@ObjectType({
  description:
    'Signaalroute. By which agreements a worry about children can come from a facility to a local team or youth help, inside the area or not. Agreements only, never a signal.',
  simpleResolvers: true,
})
export class SignalRoute {
  @Field(() => RouteStop, { description: 'A facility of the pedagogical basis in the network.' })
  from!: RouteStop;

  @Field(() => SignalVerdicts, { description: 'Whether there is one, and if not what is the matter.' })
  verdict!: SignalVerdict;

  @Field(() => [SignalStep], {
    description: 'The shortest route, up to four steps; empty where there is none.',
  })
  steps!: readonly SignalStep[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether both sides confirm every step. Null where there is no route.',
  })
  confirmed!: boolean | null;

  @Field(() => [RouteStop], {
    description:
      'Enige schakel. The facilities that are on each of its confirmed routes of at most two steps: without any of them it has none. Empty when it has routes apart, or none.',
  })
  passesOnlyThrough!: readonly RouteStop[];
}

@ObjectType({
  description: 'Enige schakel. A facility that the signalling routes of others all go through.',
  simpleResolvers: true,
})
export class SignalSinglePoint {
  @Field(() => RouteStop, { description: 'The facility, inside the area or not.' })
  at!: RouteStop;

  @Field(() => Int, { description: 'Number of facilities in the network that have no route without it.' })
  routes!: number;
}

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
