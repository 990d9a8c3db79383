import { Field, Float, ObjectType } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars.ts';
import { NetworkEdge, NetworkNode } from '../network.graphql.ts';
import { ChangeReason, TieChangeKind } from './difference-terms.ts';
import './difference-terms.graphql.ts';

@ObjectType({ description: 'What became of one tie, and why.', simpleResolvers: true })
export class TieChange {
  @Field(() => TieChangeKind, { description: 'What became of it.' })
  change!: TieChangeKind;

  @Field(() => ChangeReason, {
    description: 'Why: something happened, was recorded late, or was recorded wrongly.',
  })
  reason!: ChangeReason;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of a real change: whether it was on record at `knownFrom` already that it would come, as with a covenant that has an end. Null for other reasons, where both moments are of the same records, and of what coalitions alone changed: when these were recorded is not kept.',
  })
  wasForeseen!: boolean | null;

  @Field(() => NetworkNode, { description: 'The node with the smaller id, as at the later moment.' })
  from!: NetworkNode;

  @Field(() => NetworkNode, { description: 'The node with the larger id, as at the later moment.' })
  to!: NetworkNode;

  @Field(() => NetworkEdge, { nullable: true, description: 'The tie at the earlier moment; null: none.' })
  before!: NetworkEdge | null;

  @Field(() => NetworkEdge, { nullable: true, description: 'The tie at the later moment; null: none.' })
  after!: NetworkEdge | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How close it was, 0 to 5; null: no tie, or of no known level.',
  })
  levelBefore!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How close it is, 0 to 5; null: no tie, or of no known level.',
  })
  levelAfter!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day on which it was so, between the two days and as recorded at the later moment: a relation began or ended, or its confirmation became too old. Null where the records of relations say no day, as of a tie by coalitions alone.',
  })
  happenedOn!: string | null;

  themesGained!: readonly string[];
  themesLost!: readonly string[];
  isOnRecord!: boolean;
  asOfBefore!: string;
  asOfAfter!: string;
}
