import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { Validity } from '../graphql/validity.graphql.ts';
import { Norm } from './norm.graphql.ts';
import { listNormSets, normsOfSets } from './norm.rows.ts';

@ObjectType({
  description: 'Normenset. A recipe of a good pedagogical basis, as a file with a version.',
  simpleResolvers: true,
})
export class NormSet {
  @Field(() => ID, { description: 'Global id, `nset_…`.' })
  id!: string;

  @Field(() => String, { description: 'Code of the set.' })
  code!: string;

  @Field(() => Int, { description: 'Version; another text is another version.' })
  version!: number;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => AreaCode, { nullable: true, description: 'Municipality whose set it is; null: for all.' })
  municipalityCode!: string | null;

  @Field(() => Boolean, { description: 'True: an example, used where a municipality has not adopted one.' })
  isExample!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was adopted; null: never.' })
  adoptedOn!: string | null;

  @Field(() => String, { description: 'What it is based on.' })
  basis!: string;

  @Field(() => Validity, { description: 'Days on which it may be used; without both: always.' })
  validity!: Validity;

  @Field(() => String, {
    nullable: true,
    description:
      'Code and version of the set it overrides, whose norms hold where it says nothing; null: whole.',
  })
  overrides!: string | null;
}

@Resolver(() => NormSet)
export class NormSetFields {
  @FieldResolver(() => [Norm], { description: 'Its norms, by code.' })
  norms(@Root() set: NormSet, @Ctx() context: Context): Promise<Norm[]> {
    return byParent(context, 'norms of set', set.id, (ids) => normsOfSets(context.rows, ids));
  }

  @Query(() => [NormSet], {
    nullable: true,
    description: 'Norm sets: the examples and those of municipalities.',
  })
  normSets(
    @Ctx() context: Context,
    @Arg('municipality', () => AreaCode, { nullable: true, description: 'Only those that may hold there.' })
    municipality: string | null,
  ): Promise<NormSet[]> {
    return listNormSets(context.rows, municipality ?? null);
  }
}

export const unknownNormSet = (id: string) =>
  refuse('BAD_USER_INPUT', `${JSON.stringify(id)} is not the id of a norm set`);
