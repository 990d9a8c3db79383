import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AreaCode } from '../../area/area-code.graphql.ts';
import { bestContactOf } from '../../contact/answer/best-contact.graphql.ts';
import { Contact } from '../../contact/contact.graphql.ts';
import { contactRoles } from '../../contact/contact-roles.ts';
import type { Context } from '../../graphql/context.ts';
import { asOfOptions } from '../../graphql/dated.ts';
import { Language } from '../../graphql/language.ts';
import { DateScalar } from '../../graphql/scalars.ts';
import { languageOptions } from '../../graphql/term.graphql.ts';
import { Relation, relationOf } from '../../relation/relation.graphql.ts';
import { whyNoRoute, whyStep, whyWeakest } from './introduction-sentences.ts';
import { costOf, type IntroductionStep as StepValue } from './introduction-step.ts';
import {
  type IntroductionRoute,
  IntroductionStep,
  Introductions,
  NoIntroduction,
  WeakestStep,
} from './introductions.graphql.ts';
import type { IntroductionRoute as RouteValue } from './introductions.ts';
import { introductionsOf } from './introductions-of.graphql.ts';
import { stopOf } from './route-stop.graphql.ts';

@Resolver()
export class IntroductionQueries {
  @Query(() => Introductions, {
    nullable: true,
    description:
      'Wie kan mij introduceren? Routes over working together that both sides confirmed in the 12 months before the day; money and governance introduce nobody. Give `to` or `toKind`.',
  })
  async introductions(
    @Ctx() context: Context,
    @Arg('from', () => ID, { description: 'Id of the facility or organisation that asks.' }) from: string,
    @Arg('to', () => ID, {
      nullable: true,
      description: 'Id of the facility or organisation to be introduced to.',
    })
    to: string | null,
    @Arg('toKind', () => String, {
      nullable: true,
      description: 'A kind or sector of facility: to the one that can be reached at least cost.',
    })
    toKind: string | null,
    @Arg('area', () => AreaCode, {
      nullable: true,
      description:
        'With `toKind`: one that stands in or serves this municipality or smaller area; any when left out.',
    })
    area: string | null,
    @Arg('includeOneSided', () => Boolean, {
      defaultValue: false,
      description: 'Also over what only one side says.',
    })
    includeOneSided: boolean,
    @Arg('asOf', () => DateScalar, asOfOptions) asOf: string | null,
  ): Promise<Introductions> {
    const found = await introductionsOf(context, {
      ...{ from, to: to ?? null, toKind: toKind ?? null, area: area ?? null },
      ...{ includeOneSided, asOf: asOf ?? context.today },
    });
    const { routes, noneBecause } = found;
    return {
      ...found,
      routes: routes.map((route) => shownRoute(route, found.asOf)),
      noneBecause: noneBecause && { reason: noneBecause.reason, facts: noneBecause },
    };
  }
}

@Resolver(() => IntroductionStep)
export class IntroductionStepFields {
  @FieldResolver(() => Relation, { nullable: true, description: 'The relation between the two.' })
  relation(@Root() { step, asOf }: IntroductionStep, @Ctx() context: Context): Promise<Relation | null> {
    return relationOf(context, step.tie.id, asOf);
  }

  @FieldResolver(() => Contact, {
    nullable: true,
    description:
      'Whom to call at `to`: in that role, else its general contact point or that of its organisation. Null: nobody known.',
  })
  contact(@Root() { step, asOf }: IntroductionStep, @Ctx() context: Context): Promise<Contact | null> {
    return bestContactOf(context, step.to.id, step.role, asOf);
  }

  @FieldResolver(() => String, {
    description: 'Why the one can introduce to the other, and whom to ask for.',
  })
  why(
    @Root() { step }: IntroductionStep,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): string {
    return whyStep(step, language);
  }
}

@Resolver(() => WeakestStep)
export class WeakestStepFields {
  @FieldResolver(() => String, { description: 'In plain words which step it is and what makes it weak.' })
  explanation(
    @Root() { step, because }: WeakestStep,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): string {
    return whyWeakest(step.step, because, language);
  }
}

@Resolver(() => NoIntroduction)
export class NoIntroductionFields {
  @FieldResolver(() => String, { description: 'The reason in plain words.' })
  explanation(
    @Root() { facts }: NoIntroduction,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): string {
    return whyNoRoute(facts, language);
  }
}

function shownRoute({ weakest, weakestBecause, ...route }: RouteValue, asOf: string): IntroductionRoute {
  const steps = route.steps.map((step) => shownStep(step, asOf));
  const step = steps[weakest - 1];
  if (!step) throw new Error(`the weakest step is number ${weakest} of ${steps.length}`);
  return { ...route, steps, weakestStep: { number: weakest, step, because: weakestBecause } };
}

const shownStep = (step: StepValue, asOf: string): IntroductionStep => ({
  ...{ from: stopOf(step.from, asOf), to: stopOf(step.to, asOf) },
  contactRole: contactRoles.get(step.role),
  cost: costOf(step.costs),
  ...{ step, asOf },
});
