import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { claimScopeOf } from '../access/claim-scope.ts';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Node } from '../graphql/node.graphql.ts';
import { connectionOf } from '../graphql/paging.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { Validity } from '../graphql/validity.graphql.ts';
import { relationsById } from './relation.rows.ts';
import type { View } from './relation-conditions.rows.ts';
import { Consensus, RelationDirection } from './relation-states.ts';

registerEnumType(Consensus, {
  name: 'Consensus',
  description: 'What the two sides of a relation say, taken together.',
  valuesConfig: {
    CONFIRMED: { description: 'Bevestigd. Both say so, at most one level apart.' },
    DISPUTED: { description: 'Betwist. They are more than one level apart; no mean is made of it.' },
    ONE_SIDED: { description: 'Eenzijdig. One side says so, the other has not answered.' },
    UNVERIFIED: { description: 'Niet nagegaan. Neither side was heard.' },
  },
});
registerEnumType(RelationDirection, {
  name: 'RelationDirection',
  description: 'Which way a relation goes, over its two facilities with the smaller id first.',
  valuesConfig: {
    MUTUAL: { description: 'Both ways.' },
    FORWARD: { description: 'From the smaller id to the larger.' },
    BACKWARD: { description: 'From the larger id to the smaller.' },
  },
});

@ObjectType({
  description: 'Wat een kant zegt. What one of the two facilities says of a relation.',
  simpleResolvers: true,
})
export class Claim {
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it said so.' })
  on!: string | null;

  byId!: string;
  levelNumber!: number;
  frequencyCode!: string | null;
  asOf!: string;
}

@ObjectType({
  description: 'Vertrouwen. How much a relation still weighs on the day; a weight, not a probability.',
  simpleResolvers: true,
})
export class Confidence {
  @Field(() => Float, {
    nullable: true,
    description:
      '0 to 1: confirmed by both starts at 1, by one side at 0.5, and halves with time. Null: nobody confirmed it, or the two disagree.',
  })
  value!: number | null;

  @Field(() => Int, { description: 'Months in which it halves.' })
  halfLifeMonths!: number;
}

@ObjectType({
  implements: Node,
  description:
    'Samenwerkingsrelatie. One pair of facilities, one theme, one period, and what each side says of it.',
  simpleResolvers: true,
})
export class Relation {
  @Field(() => ID, { description: 'Global id, `rel_…`.' })
  id!: string;

  @Field(() => RelationDirection, { description: 'Which way it goes; `from` and `to` follow it.' })
  direction!: RelationDirection;

  @Field(() => Consensus, { description: 'What the two sides say, taken together.' })
  consensus!: Consensus;

  @Field(() => Float, {
    nullable: true,
    description:
      'How close, 0 to 5: the mean of both sides, so it can be a half, or what the one side says; of an unverified one what a survey reports without saying who said so. Null when they dispute it or nobody said.',
  })
  level!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The lower of what they say; null too for who may not see what each side says.',
  })
  levelLow!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The higher of what they say; null too for who may not see what each side says.',
  })
  levelHigh!: number | null;

  @Field(() => String, { nullable: true, description: 'Address of the agreement.' })
  documentUrl!: string | null;

  @Field(() => Validity, { description: 'When they work or worked together.' })
  validity!: Validity;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day of the last claim while the two agree; null: never confirmed, or disputed.',
  })
  confirmedOn!: string | null;

  @Field(() => Int, { description: 'Counts up with every change; older versions are kept.' })
  version!: number;

  fromId!: string;
  toId!: string;
  themeCode!: string;
  claims!: readonly Omit<Claim, 'asOf'>[] | null;
  awaitingIds!: readonly string[] | null;
  frequencyCode!: string | null;
  formalityCode!: string | null;
  statusCode!: string | null;
  sourceId!: string;
  /** The day it was asked about; what hangs under it is of that day. */
  asOf!: string;
}

export const RelationConnection = connectionOf(Relation, 'Relation');

export const viewOf = (context: Context, asOf: string, knownAt: string | null = null): View => ({
  asOf,
  knownAt,
  claims: claimScopeOf(context.viewer, context.today),
});

/** A relation by its id, as it was recorded at a moment or is now; one statement for all that a request asks for. */
export function relationOf(context: Context, id: string, asOf: string, knownAt: string | null = null) {
  const view = viewOf(context, asOf, knownAt);
  return byKey<Relation>(context, `relation ${JSON.stringify(view)}`, id, (ids) =>
    relationsById(context.rows, view, ids),
  );
}
