import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { enumOf } from '../../database/enum-of.ts';
import { RouteStop } from './route-stop.graphql.ts';
import type { SignalLack } from './signal-facts.ts';
import type { SignalVerdict } from './signal-routes.ts';

export const SignalVerdicts = enumOf('ROUTE', 'ONLY_UNCONFIRMED', 'TOO_LONG', 'NO_ROUTE', 'NOT_ASKED');
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
