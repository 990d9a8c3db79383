import { Field, Float, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { ChangeReason, NodeChangeReason, TieChangeKind } from './difference-terms.ts';
import { Network, NetworkEdge, NetworkNode } from './network.graphql.ts';
import type { DrawAt } from './network-difference-of.graphql.ts';
import { NetworkScopeUsed } from './network-scope.graphql.ts';
import { UndefinedBecause } from './network-terms.ts';

registerEnumType(TieChangeKind, {
  name: 'TieChangeKind',
  description:
    'What became of a tie. One that came or went is told as that alone; one that stayed may have several changes.',
  valuesConfig: {
    GAINED: { description: 'Erbij. Drawn at the later moment alone.' },
    LOST: {
      description:
        'Weg. Drawn at the earlier moment alone: it ended, as foreseen or not, or no longer passes the filter.',
    },
    CONFIRMED: { description: 'Bevestigd geworden. On one theme at least both sides now say so.' },
    UNCONFIRMED: {
      description: 'Niet meer bevestigd. What both confirmed is now said by one side, or by nobody.',
    },
    DISPUTED: {
      description:
        'Betwist geworden. The sides now differ by more than one level, and confirm no other theme.',
    },
    EXPIRED: {
      description:
        'Verlopen. Nobody ended it, but its last confirmation is now more than 12 months old, and was not at the earlier moment.',
    },
    STRENGTHENED: { description: 'Hechter. Its level is higher; not told where a level is not known.' },
    WEAKENED: { description: 'Losser. Its level is lower; not told where a level is not known.' },
    OTHER_THEMES: { description: "Andere thema's. They work together on other themes than before." },
  },
});
registerEnumType(ChangeReason, {
  name: 'ChangeReason',
  description: 'Why two moments differ: what was true on a day against what was recorded at a time.',
  valuesConfig: {
    REAL_CHANGE: {
      description:
        'Echte verandering. As recorded by now it was otherwise on the earlier day, and changed since.',
    },
    LATE_RECORD: {
      description:
        'Later vastgelegd. It was so on the earlier day already, and that was recorded only later; nothing that was recorded is taken back.',
    },
    CORRECTION: {
      description: 'Verbetering. What was recorded of the earlier day was changed since.',
    },
  },
});
registerEnumType(NodeChangeReason, {
  name: 'NodeChangeReason',
  description: 'Why a node is in one of two networks alone.',
  valuesConfig: {
    OPENED: { description: 'Begonnen. It was not active on the earlier day.' },
    CLOSED: { description: 'Gestopt. It is not active on the later day.' },
    SCOPE_ENTERED: {
      description: 'It was active on the earlier day, but neither stood in the area nor served it.',
    },
    SCOPE_LEFT: {
      description: 'It is active on the later day, but neither stands in the area nor serves it.',
    },
    FIRST_TIE: { description: 'It was there, but nothing is expected of its kind and it had no tie yet.' },
    LAST_TIE: {
      description: 'It is still there, but nothing is expected of its kind and it has no tie left.',
    },
  },
});

@InputType({
  description: 'Twee momenten. Each is a day, and optionally the time of which the records are taken.',
})
export class NetworkMomentsInput {
  @Field(() => DateScalar, { description: 'The earlier day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The later day, or the same.' })
  to!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The earlier day as it was recorded at this moment, e.g. when a report was made; as it is recorded now when left out. Says nothing of the facilities.',
  })
  knownFrom?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'The later day as it was recorded at this moment; as it is recorded now when left out. Not before `knownFrom`.',
  })
  knownTo?: string | null;
}

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

@ObjectType({
  description: 'A node that is in one of the two networks alone, and why.',
  simpleResolvers: true,
})
export class NodeChange {
  @Field(() => NetworkNode, {
    description: 'The node, in the network it is in; `degree` is how many ties it brought or took.',
  })
  node!: NetworkNode;

  @Field(() => NodeChangeReason, { description: 'Why it is not in the other.' })
  reason!: NodeChangeReason;
}

@ObjectType({ description: 'One measure of the whole network at both moments.', simpleResolvers: true })
export class MeasureDifference {
  @Field(() => String, { description: 'Name of the field of `NetworkMeasures`, e.g. `density`.' })
  measure!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'At the earlier moment; null when undefined, `before { measures { notes } }` says why.',
  })
  before!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'At the later moment; null when undefined, `after { measures { notes } }` says why.',
  })
  after!: number | null;

  @Field(() => Float, { nullable: true, description: 'After less before; null when either is undefined.' })
  change!: number | null;
}

@ObjectType({
  description:
    'Stabiliteit. How many ties stayed, among the nodes that are in both networks: who came or left is not counted as change of the others.',
  simpleResolvers: true,
})
export class TieStability {
  @Field(() => Float, {
    nullable: true,
    description:
      'Ties kept over ties that were there at either moment, 0 (all others) to 1 (all the same), after Jaccard. Null without ties.',
  })
  jaccard!: number | null;

  @Field(() => UndefinedBecause, { nullable: true, description: 'Why `jaccard` is null.' })
  reason!: UndefinedBecause | null;

  @Field(() => Int, { description: 'Nodes that are in both networks.' })
  commonNodes!: number;

  @Field(() => Int, { description: 'Ties among these at the earlier moment.' })
  tiesBefore!: number;

  @Field(() => Int, { description: 'Ties among these at the later moment.' })
  tiesAfter!: number;

  @Field(() => Int, { description: 'Ties among these at both.' })
  kept!: number;
}

@ObjectType({
  description:
    'Toen en nu. One network at two moments, with the same filter and the boundary of one edition: nodes that came and left, and what became of the ties of those that stayed.',
  simpleResolvers: true,
})
export class NetworkDifference {
  @Field(() => NetworkScopeUsed, {
    description:
      'Of what both were drawn; `area { edition }` is the year of its boundary, the same for both days.',
  })
  scope!: NetworkScopeUsed;

  @Field(() => Network, { description: 'The network at the earlier moment.' })
  before!: Network;

  @Field(() => Network, { description: 'The network at the later moment.' })
  after!: Network;

  /** The same scope and filter at another moment. */
  draw!: DrawAt;
}
