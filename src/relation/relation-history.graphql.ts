import { Arg, Ctx, Field, FieldResolver, Float, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { Term } from '../graphql/term.graphql.ts';
import { Validity } from '../graphql/validity.graphql.ts';
import { Source, sourceOf } from '../source/source.graphql.ts';
import { Relation, viewOf } from './relation.graphql.ts';
import { versionsOf } from './relation-history.rows.ts';
import { Consensus, RelationDirection } from './relation-states.ts';
import { formalities, relationStatuses } from './relation-terms.ts';

const most = 100;

@ObjectType({
  description:
    'Versie. What was held of a relation from one moment of recording to the next; what the sides said, only for who may see it.',
  simpleResolvers: true,
})
export class RelationVersion {
  @Field(() => Int, { description: 'Counts up with every change.' })
  version!: number;

  @Field(() => DateTimeScalar, {
    description: 'The moment at which it was recorded; as `knownAt` it gives this version.',
  })
  recordedFrom!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment at which another version took its place; null: it is what is held now.',
  })
  recordedUntil!: string | null;

  @Field(() => Validity, { description: 'When they work or worked together, as it was held then.' })
  validity!: Validity;

  @Field(() => RelationDirection, { description: 'Which way it goes, over the smaller id and the larger.' })
  direction!: RelationDirection;

  @Field(() => Consensus, { description: 'What the two sides said, taken together.' })
  consensus!: Consensus;

  @Field(() => Float, {
    nullable: true,
    description: 'How close, 0 to 5; null when they disputed it or nobody said.',
  })
  level!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The lower of what they said; null too for who may not see what each side says.',
  })
  levelLow!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The higher of what they said; null too for who may not see what each side says.',
  })
  levelHigh!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the last claim while the two agreed; null: never confirmed, or disputed.',
  })
  confirmedOn!: string | null;

  formalityCode!: string | null;
  statusCode!: string | null;
  sourceId!: string;
}

@Resolver(() => Relation)
export class RelationHistoryFields {
  @FieldResolver(() => [RelationVersion], {
    nullable: true,
    description:
      'Geschiedenis: its versions as they were recorded, the newest first, whichever day it is asked about. A relation that became closer is often two: one that ended and one that began; each has a history of its own.',
  })
  history(
    @Root() relation: Relation,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Only so many, at most 100.' }) first: number,
  ): Promise<RelationVersion[]> {
    if (first < 0 || first > most) {
      throw refuse('BAD_USER_INPUT', `first is ${first}; it may be 0 to ${most}`);
    }
    // What was recorded is the same whichever day the relation was asked about.
    return byParent(context, `relation history ${first}`, relation.id, (ids) =>
      versionsOf(context.rows, ids, viewOf(context, context.today), first),
    );
  }
}

@Resolver(() => RelationVersion)
export class RelationVersionFields {
  @FieldResolver(() => Term, { nullable: true, description: 'On what it rested; null: not told.' })
  formality(@Root() { formalityCode }: RelationVersion): Term | null {
    return formalityCode === null ? null : formalities.get(formalityCode);
  }

  @FieldResolver(() => Term, {
    nullable: true,
    description: 'What its keeper said of it, e.g. GEPAUZEERD; null: nothing.',
  })
  status(@Root() { statusCode }: RelationVersion): Term | null {
    return statusCode === null ? null : relationStatuses.get(statusCode);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who told of it.' })
  source(@Root() { sourceId }: RelationVersion, @Ctx() context: Context): Promise<Source | null> {
    return sourceOf(context, sourceId);
  }
}
