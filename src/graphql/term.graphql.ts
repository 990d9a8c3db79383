import { Arg, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { Language } from './language.ts';
import type { Term as TermValue } from './term.ts';

@ObjectType({
  description: 'Term. A word of a closed list: a code that never changes, and what people call it.',
  simpleResolvers: true,
})
export class Term {
  @Field(() => String, { description: 'Code, in capitals; the one to filter by and to keep.' })
  code!: string;

  nl!: string;
  en!: string;
  definition?: TermValue['definition'];
}

@Resolver(() => Term)
export class TermFields {
  @FieldResolver(() => String, {
    description: 'What people call it; begins with a small letter, so that it fits inside a sentence.',
  })
  label(@Root() term: Term, @Arg('language', () => Language, languageOptions()) language: Language): string {
    return language === 'EN' ? term.en : term.nl;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What is meant, where the label alone could be read in two ways.',
  })
  definition(
    @Root() term: Term,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): string | null {
    return (language === 'EN' ? term.definition?.en : term.definition?.nl) ?? null;
  }
}

/** The argument of every label. */
export function languageOptions() {
  return { defaultValue: Language.NL, description: 'In which language.' };
}
