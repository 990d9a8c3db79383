import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { GapStatus } from '../../assessment/finding/finding-terms.ts';
import { byParent } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { DateTimeScalar } from '../../graphql/scalars.ts';
import { Gap } from '../gap.graphql.ts';
import { statusChangesOf } from './gap-status.rows.ts';

@ObjectType({
  description: 'One decision about a gap. Who took it is not kept: it is the municipality’s.',
  simpleResolvers: true,
})
export class GapStatusChange {
  @Field(() => GapStatus, { description: 'What was decided.' })
  status!: GapStatus;

  @Field(() => String, { nullable: true, description: 'Why, in the words of who decided. Null: not told.' })
  reason!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded; it holds until the next one.' })
  recordedAt!: string;
}

@Resolver(() => Gap)
export class GapStatusFields {
  @FieldResolver(() => [GapStatusChange], {
    nullable: true,
    description: 'All decisions about it, the newest first; empty when nobody took one.',
  })
  statusHistory(@Root() gap: Gap, @Ctx() context: Context): Promise<GapStatusChange[]> {
    return byParent(context, 'gap status', gap.id, (ids) => statusChangesOf(context.rows, ids));
  }
}
