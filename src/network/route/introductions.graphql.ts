import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ContactRole } from '../../contact/contact-roles.graphql.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import type { NoIntroductionFacts } from './introduction-sentences.ts';
import type { IntroductionStep as IntroductionStepValue } from './introduction-step.ts';
import { NoIntroductionReason, WeakestReason } from './introduction-terms.ts';
import { RouteStop } from './route-stop.graphql.ts';

registerEnumType(NoIntroductionReason, {
  name: 'NoIntroductionReason',
  description: 'Why there is no route to be introduced along.',
  valuesConfig: {
    NOT_AT_WORK: { description: 'One of the two is not at work on that day.' },
    NO_SUCH_KIND_IN_AREA: { description: 'None of the kind is known that stands in the area or serves it.' },
    NOT_ASKED: { description: 'Nothing is known: one of the two was never asked whom it works with.' },
    NO_TIES: {
      description: 'One of the two has no tie that can be used: too old, not confirmed, or none at all.',
    },
    ONLY_ONE_SIDED: { description: 'There is one, of which somewhere only one side says so.' },
    TOO_FAR: { description: 'There is one, of more than four steps.' },
    NOT_CONNECTED: { description: 'All that can be reached was looked at, and they do not meet.' },
    NOT_FOUND: { description: 'None of four steps or fewer; further on nobody looked.' },
  },
});
registerEnumType(WeakestReason, {
  name: 'WeakestReason',
  description: 'Why a step is the weakest of a route.',
  valuesConfig: {
    ONE_SIDED: { description: 'Only one of the two says so.' },
    LEVEL: { description: 'They do not work closely together.' },
    AGE: { description: 'It was confirmed long ago.' },
  },
});

@ObjectType({
  description: 'Stap. Two partners who work together, so that the one can introduce to the other.',
  simpleResolvers: true,
})
export class IntroductionStep {
  @Field(() => RouteStop, { description: 'Who introduces; at the first step who asks.' })
  from!: RouteStop;

  @Field(() => RouteStop, { description: 'To whom; at the last step who was looked for.' })
  to!: RouteStop;

  @Field(() => ContactRole, {
    description: 'Contactrol. Whom to ask for at `to`, by its kind and the theme they work together on.',
  })
  contactRole!: ContactRole;

  @Field(() => Float, {
    description:
      'What the step costs: 1 / level and 0.25 for each 12 months since the last confirmation. 0.2 is the least: as one team, confirmed today.',
  })
  cost!: number;

  step!: IntroductionStepValue;
  asOf!: string;
}

@ObjectType({ description: 'Zwakste stap. Where a route may fail first.', simpleResolvers: true })
export class WeakestStep {
  @Field(() => Int, { description: 'Its place among the steps, from 1.' })
  number!: number;

  @Field(() => IntroductionStep, {
    description: 'The step itself: one-sided before others, then of most cost.',
  })
  step!: IntroductionStep;

  @Field(() => WeakestReason, { description: 'What makes it weak.' })
  because!: WeakestReason;
}

@ObjectType({
  description: 'Warme introductie. A route along partners who know each other.',
  simpleResolvers: true,
})
export class IntroductionRoute {
  @Field(() => [IntroductionStep], { description: 'Its steps in order, at most four.' })
  steps!: readonly IntroductionStep[];

  @Field(() => Float, { description: 'Sum of what its steps cost; the lower the better.' })
  cost!: number;

  @Field(() => Float, {
    description:
      'What its least certain step still weighs, 0 to 1: halves every 12 months. Not a probability.',
  })
  confidence!: number;

  @Field(() => Boolean, { description: 'Whether both sides confirm every step.' })
  allConfirmed!: boolean;

  @Field(() => WeakestStep, { description: 'Where it may fail first, and why.' })
  weakestStep!: WeakestStep;
}

@ObjectType({ description: 'Why there is no route.', simpleResolvers: true })
export class NoIntroduction {
  @Field(() => NoIntroductionReason, { description: 'The reason.' })
  reason!: NoIntroductionReason;

  facts!: NoIntroductionFacts;
}

@ObjectType({
  description:
    'Wie kan mij introduceren? Routes from one partner to another along those who know each other.',
  simpleResolvers: true,
})
export class Introductions {
  @Field(() => [IntroductionRoute], {
    description: 'At most three: of least cost first, then of fewest steps; of equal ones always the same.',
  })
  routes!: readonly IntroductionRoute[];

  @Field(() => NoIntroduction, { nullable: true, description: 'Why there is none; null when there is one.' })
  noneBecause!: NoIntroduction | null;

  @Field(() => DateScalar, { description: 'The day it is about.' })
  asOf!: string;

  @Field(() => Int, { description: 'Number of facilities of which all ties were looked at.' })
  lookedAt!: number;

  @Field(() => Boolean, {
    description:
      'Whether all that could be on a route were looked at. False: it was stopped at 2,000 facilities or 20,000 ties at once, and there may be better routes.',
  })
  isComplete!: boolean;
}
