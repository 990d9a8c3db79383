import { Arg, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Language } from '../../graphql/language.ts';
import { languageOptions } from '../../graphql/term.graphql.ts';

@ObjectType({
  description: 'Indicator. What can be known of an area in a number; a figure without it means nothing.',
  simpleResolvers: true,
})
export class Indicator {
  @Field(() => String, { description: 'Code, e.g. INHABITANTS.' })
  code!: string;

  @Field(() => String, { description: 'Unit: persons, households, percent, class …' })
  unit!: string;

  @Field(() => String, { description: 'What exactly is counted, as its publisher says; in English.' })
  definition!: string;

  nl!: string;
  en!: string;
}

@Resolver(() => Indicator)
export class IndicatorFields {
  @FieldResolver(() => String, { description: 'What people call it.' })
  label(
    @Root() { nl, en }: Indicator,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): string {
    return language === 'EN' ? en : nl;
  }
}
