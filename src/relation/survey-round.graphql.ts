import {
  Ctx,
  Field,
  FieldResolver,
  Float,
  Int,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { Term } from '../graphql/term.graphql.ts';
import { Source, sourceOf } from '../source/source.graphql.ts';
import { surveyScales } from './survey-scales.ts';
import { SurveyTies } from './survey-terms.ts';
import { Theme } from './themes.graphql.ts';
import { themes } from './themes.ts';

registerEnumType(SurveyTies, {
  name: 'SurveyTies',
  description: 'What a tie in the result of a survey says.',
  valuesConfig: {
    DIRECTED: { description: 'What one side says of the other; each side has its own claim.' },
    CONFIRMED: { description: 'Both sides said so; of who said nothing it tells nothing.' },
    REPORTED: {
      description: 'It is not told who said so: a level without claims, that neither side has confirmed.',
    },
  },
});

@ObjectType({
  description:
    'Enquêteronde. What facilities were asked about one theme in one round of a survey, and how many of those in the network answered.',
  simpleResolvers: true,
})
export class SurveyRound {
  @Field(() => String, { description: 'Name of the round, of whoever held it, e.g. `2026-najaar`.' })
  code!: string;

  @Field(() => DateScalar, { description: 'Day of which its answers are.' })
  askedOn!: string;

  @Field(() => SurveyTies, { description: 'Who says what in its result.' })
  ties!: SurveyTies;

  @Field(() => Boolean, {
    description:
      'Everybody was shown all names, so that who answered and left one out said that there is no tie. If not, that is not known.',
  })
  isRoster!: boolean;

  @Field(() => String, {
    description: 'The level, 0 to 5, that each answer was taken for, as `answer=level`.',
  })
  levels!: string;

  @Field(() => Int, { description: 'Facilities in the network, in the scope, that were asked.' })
  invited!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Those of them that answered. Null when it is not known of each; for who may not see the claims also below 5 invited, of any scope but an area, and where kinds are named.',
  })
  answered!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Respons: those that answered out of those invited, 0 to 100. Below some 70 measures of a whole network say little. Null as `answered`.',
  })
  responsePercent!: number | null;

  themeCode!: string;
  scaleCode!: string;
  sourceId!: string;
}

@Resolver(() => SurveyRound)
export class SurveyRoundFields {
  @FieldResolver(() => Theme, { description: 'Thema. What was asked about.' })
  theme(@Root() { themeCode }: SurveyRound): Theme {
    return themes.get(themeCode);
  }

  @FieldResolver(() => Term, { description: 'How it was answered.' })
  scale(@Root() { scaleCode }: SurveyRound): Term {
    return surveyScales.get(scaleCode);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who held it.' })
  source(@Root() { sourceId }: SurveyRound, @Ctx() context: Context): Promise<Source | null> {
    return sourceOf(context, sourceId);
  }
}
