import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { factScopeOf } from '../../access/fact-scope.ts';
import { GapStatus } from '../../assessment/finding/finding-terms.ts';
import type { Context } from '../../graphql/context.ts';
import { demand } from '../../graphql/demand.ts';
import { Problem } from '../../graphql/problem.graphql.ts';
import { Gap } from '../gap.graphql.ts';
import { presentGaps } from '../gap.rows.ts';
import { type Decision, setGapStatus } from './set-gap-status.ts';

@InputType({ description: 'What a municipality decided about a gap.' })
export class DecideGapInput implements Decision {
  @Field(() => GapStatus, { description: 'What was decided.' })
  status!: GapStatus;

  @Field(() => String, {
    nullable: true,
    description:
      'Why, for everybody to read, in at most 500 characters; needed for ACCEPTED and FALSE_POSITIVE. No names, mail addresses or numbers.',
  })
  reason?: string | null;

  @Field(() => GapStatus, {
    nullable: true,
    description: 'The status you saw; when it is another by now, nothing is changed and CONFLICT says which.',
  })
  expectedStatus?: GapStatus | null;
}

@ObjectType({ description: 'What became of a decision about a gap.', simpleResolvers: true })
export class DecideGapPayload {
  @Field(() => Gap, {
    nullable: true,
    description: 'The gap, decided. Null: there are problems, or it is no gap any more.',
  })
  gap!: Gap | null;

  @Field(() => [Problem], { description: 'What is wrong, all at once; empty when it was done.' })
  problems!: readonly Problem[];
}

@Resolver()
export class DecideGapMutation {
  @Mutation(() => DecideGapPayload, {
    nullable: true,
    description:
      'Besluiten over een hiaat. Records what was decided about a gap of your municipality; it stays when it is assessed again. For editors.',
  })
  async decideGap(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Which gap, `gap_…`.' }) id: string,
    @Arg('input', () => DecideGapInput, { description: 'What was decided.' }) input: DecideGapInput,
  ): Promise<DecideGapPayload> {
    const { viewer, today } = context;
    const scope = demand(viewer, 'gap:decide');
    const { problems } = await context.write((rows) =>
      setGapStatus(rows, { viewer, scope, today }, id, input),
    );
    const [gap = null] =
      problems.length > 0 ? [] : await presentGaps(context.rows, factScopeOf(viewer, today), [id]);
    return { problems, gap };
  }
}
