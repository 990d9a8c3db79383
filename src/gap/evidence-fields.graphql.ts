import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.ts';
import { Language } from '../graphql/language.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { languageOptions } from '../graphql/term.graphql.ts';
import { Source, sourceOf } from '../source/source.graphql.ts';
import { Evidence } from './gap-evidence.graphql.ts';

@Resolver(() => Evidence)
export class EvidenceFields {
  @FieldResolver(() => String, { description: 'What the row says.' })
  statement(
    @Root() { statements }: Evidence,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): string {
    return language === 'EN' ? statements.en : statements.nl;
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who published the row.' })
  source(@Root() evidence: Evidence, @Ctx() context: Context): Promise<Source | null> {
    return sourceOf(context, evidence.sourceId);
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: 'Day the row was retrieved or checked; of what is recorded here, that of its source.',
  })
  async retrievedOn(@Root() evidence: Evidence, @Ctx() context: Context): Promise<string | null> {
    return evidence.retrievedOn ?? (await sourceOf(context, evidence.sourceId))?.retrievedOn ?? null;
  }
}
