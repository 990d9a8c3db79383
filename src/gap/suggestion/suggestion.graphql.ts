import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { Facility } from '../../facility/facility.graphql.ts';
import type { Context } from '../../graphql/context.ts';
import { Language } from '../../graphql/language.ts';
import { languageOptions } from '../../graphql/term.graphql.ts';
import { Gap } from '../gap.graphql.ts';
import { Ask } from '../open-question.graphql.ts';
import { type SuggestedInWords, suggest, type ToSuggest } from './suggest.ts';
import { suggestionOf } from './suggestion-of.graphql.ts';

@ObjectType({
  description:
    'Suggestie. What could be done about a gap as far as the data tell: a place to begin, not advice. Of today, also where the gap was found before.',
  simpleResolvers: true,
})
export class GapSuggestion {
  @Field(() => Facility, {
    nullable: true,
    description:
      'The nearest facility of the kind that could serve the area, also across the border; of a relation only where nobody of the kind works there. Of a goal the nearest that works on it; of stale data the one not checked for the longest, of hours the one that offers a child least.',
  })
  facility!: Facility | null;

  @Field(() => Facility, {
    nullable: true,
    description:
      'The partner to work with: of a relation that is not as it should be the other end, else the most promising one at work in the area.',
  })
  partner!: Facility | null;

  @Field(() => Facility, {
    nullable: true,
    description: 'Who works with both, as all confirm, and could introduce them. Null: nobody known.',
  })
  introducedBy!: Facility | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Straight line in metres from the area’s origin to `facility`, or between the addresses of both partners. Null: a place is not known.',
  })
  distanceMetres!: number | null;

  @Field(() => Ask, { description: 'Whom to ask.' })
  ask!: Ask;

  said!: ToSuggest | SuggestedInWords;
}

@Resolver(() => GapSuggestion)
export class GapSuggestionFields {
  @FieldResolver(() => String, { description: 'What could be done, in plain words.' })
  text(
    @Root() { said }: GapSuggestion,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): string {
    return suggest(said, language).text;
  }

  @FieldResolver(() => String, { description: 'The question to put to whom `ask` names.' })
  question(
    @Root() { said }: GapSuggestion,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): string {
    return suggest(said, language).question;
  }
}

@Resolver(() => Gap)
export class GapSuggestionField {
  @FieldResolver(() => GapSuggestion, {
    nullable: true,
    description: 'What could be done about it. Null: the data tell nothing.',
  })
  async suggestion(@Root() gap: Gap, @Ctx() context: Context): Promise<GapSuggestion | null> {
    const suggestion = await suggestionOf(context, gap);
    return suggestion && { ...suggestion, ask: { ...suggestion.ask, areaId: gap.areaId } };
  }
}
