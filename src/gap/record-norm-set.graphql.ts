import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Keeping } from '../access/keeping.ts';
import { onceOnly } from '../account/once-only.ts';
import { assessMunicipalities } from '../assessment/assess-municipalities.ts';
import { lastAssessedBy } from '../assessment/assessed-on.rows.ts';
import { forReading, type WriteRows } from '../database/rows.ts';
import { Undo } from '../database/writing.ts';
import type { Context } from '../graphql/context.ts';
import { demand } from '../graphql/demand.ts';
import { Problem } from '../graphql/problem.graphql.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { normSetsById } from '../norm/norm.rows.ts';
import { NormFileText } from '../norm/norm-file-text.graphql.ts';
import { NormSet } from '../norm/norm-set.graphql.ts';
import { type NormSetToRecord, recordNormSet } from '../norm/record-norm-set.ts';

@InputType({ description: 'A norm set to record, as the file that `norms import` takes in.' })
export class RecordNormSetInput implements NormSetToRecord {
  @Field(() => NormFileText, {
    description:
      'The whole file, or the part that overrides another set; its `municipality` is one of yours.',
  })
  document!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The last version of the set that you saw, 0 when there was none; when it is another by now, nothing changes and CONFLICT says which.',
  })
  expectedVersion?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Proef. True: the same is said, and nothing is kept; a key of the dry run is not used up.',
  })
  dryRun?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Made by you: submitted again with it, it has one effect and one answer.',
  })
  idempotencyKey?: string | null;
}

interface RecordedAndAssessed {
  readonly id: string | null;
  readonly assessedOn: string | null;
  readonly changedFindings: number;
  readonly problems: readonly Problem[];
}

@ObjectType({ description: 'What became of a norm set that was recorded.', simpleResolvers: true })
export class RecordNormSetPayload {
  @Field(() => NormSet, {
    nullable: true,
    description: 'The set as it is kept. Null: there are problems, or it was a dry run.',
  })
  normSet!: NormSet | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day of the facts on which its municipality was last assessed by it. Null: it does not hold today, a later version does, or the municipality has no figures.',
  })
  assessedOn!: string | null;

  @Field(() => Int, {
    description: 'Gaps, questions and met norms of the municipality that are now other than before.',
  })
  changedFindings!: number;

  @Field(() => [Problem], {
    description:
      'What is wrong, all at once, by line and column of the document, the first 50; empty when it was done.',
  })
  problems!: readonly Problem[];
}

@Resolver()
export class RecordNormSetMutation {
  @Mutation(() => RecordNormSetPayload, {
    nullable: true,
    description:
      'Normenset vastleggen. Records a version of a norm set of your municipality, and assesses it again in the same moment; what was found by an earlier version stays as of its days. A version that is there never changes; a set is ended by one with `validUntil`. For editors.',
  })
  async recordNormSet(
    @Ctx() context: Context,
    @Arg('input', () => RecordNormSetInput, { description: 'The set.' }) input: RecordNormSetInput,
  ): Promise<RecordNormSetPayload> {
    const { viewer, today } = context;
    const who = { viewer, today, scope: demand(viewer, 'norm:write') };
    const { idempotencyKey, dryRun, ...set } = input;
    const submission = { operation: 'recordNormSet', input: set, idempotencyKey };
    const { id, ...told } = await context.write(async (rows) => {
      if (dryRun) throw new Undo(await recordAndAssess(rows, who, set));
      return onceOnly(rows, viewer, submission, () => recordAndAssess(rows, who, set));
    });
    const [normSet = null] = id === null || dryRun ? [] : await normSetsById(context.rows, [id]);
    return { ...told, normSet };
  }
}

async function recordAndAssess(
  rows: WriteRows,
  who: Keeping,
  set: NormSetToRecord,
): Promise<RecordedAndAssessed> {
  const { recorded, isNew, problems } = await recordNormSet(rows, who, set);
  if (!recorded) return { id: null, assessedOn: null, changedFindings: 0, problems };
  const { id, municipality } = recorded;
  const { changed } = isNew ? await assessMunicipalities(rows, who.today, [municipality]) : { changed: 0 };
  const assessedOn = await lastAssessedBy(forReading(rows), municipality, id);
  return { id, assessedOn, changedFindings: changed, problems };
}
