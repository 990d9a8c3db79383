import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { enumOf } from '../database/enum-of.ts';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { compareNorms } from './compare-norms.ts';
import { NormSet, unknownNormSet } from './norm-set.graphql.ts';
import { normsAsInFiles } from './stored-norms.rows.ts';

const NormChangeKind = enumOf('ADDED', 'REMOVED', 'CHANGED');
registerEnumType(NormChangeKind, {
  name: 'NormChangeKind',
  description: 'What became of a norm from one set to another.',
  valuesConfig: {
    ADDED: { description: 'New.' },
    REMOVED: { description: 'No longer there.' },
    CHANGED: { description: 'There in both, and asks something else.' },
  },
});

@ObjectType({ description: 'A word of a norm file that says something else.', simpleResolvers: true })
export class ChangedWord {
  @Field(() => String, { description: 'The word as the file has it, e.g. `value`.' })
  word!: string;

  @Field(() => String, { nullable: true, description: 'What it said; null: nothing.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What it says; null: nothing.' })
  after!: string | null;
}

@ObjectType({ description: 'A norm that differs between two sets or versions.', simpleResolvers: true })
export class NormChange {
  @Field(() => String, { description: 'Code of the norm.' })
  code!: string;

  @Field(() => NormChangeKind, { description: 'What became of it.' })
  change!: keyof typeof NormChangeKind;

  @Field(() => [ChangedWord], { description: 'What says something else; of a CHANGED norm only.' })
  words!: readonly ChangedWord[];

  @Field(() => String, { nullable: true, description: 'Why the municipality set it so; null: not told.' })
  reason!: string | null;
}

@Resolver(() => NormSet)
export class NormSetDifference {
  @FieldResolver(() => [NormChange], {
    nullable: true,
    description: 'What this set asks otherwise than another, or than an earlier version; by code.',
  })
  async difference(
    @Root() set: NormSet,
    @Ctx() context: Context,
    @Arg('from', () => ID, { description: 'Id of the set to compare with, `nset_…`.' }) from: string,
  ): Promise<NormChange[]> {
    const normsOf = async (id: string) =>
      (await byParent(context, 'norms as in files', id, (ids) => normsAsInFiles(context.rows, ids))).map(
        ({ norm }) => norm,
      );
    const [before, after] = await Promise.all([normsOf(from), normsOf(set.id)]);
    // A set has norms: without any there is no such set, and all of this one would seem to be new.
    if (before.length === 0) throw unknownNormSet(from);
    return compareNorms(before, after);
  }
}
