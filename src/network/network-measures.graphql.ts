import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { NetworkGraph } from './graph/graph.ts';
import { UndefinedBecause } from './graph/network-terms.ts';
import type { NetworkAnalysis } from './network-analysis.ts';

registerEnumType(UndefinedBecause, {
  name: 'UndefinedBecause',
  description: 'Why a measure of a network has no value.',
  valuesConfig: {
    NO_NODES: { description: 'There is nothing in the network.' },
    FEWER_THAN_TWO_NODES: { description: 'There is no pair that could have a tie.' },
    FEWER_THAN_THREE_NODES: { description: 'With two or fewer nodes none can be more central.' },
    NO_RELATIONS: { description: 'There is no tie to speak of.' },
    FEWER_THAN_FIVE_NODES: {
      description:
        'Told of five nodes in the scope or more: of fewer it would tell who did and who did not, and a rank says nothing.',
    },
    NO_CLAIMS: { description: 'Neither side of any relation drawn has said anything of it.' },
    NO_NODE_WITH_TWO_PARTNERS: { description: 'There are no two partners of one node that could be tied.' },
    NOT_CONNECTED: { description: 'There are parts with no path between them, so no distance either.' },
    NOT_CONVERGED: {
      description: 'The calculation came to no value that is sure; better none than a wrong one.',
    },
    SAMPLED: {
      description: 'The network is so large that paths are estimated; the longest may not be among them.',
    },
    RESPONSE_BELOW_70_PERCENT: {
      description:
        'Fewer than 70 % of the nodes in the scope made a claim: who is missing would look unconnected.',
    },
    CHOSEN_NODES: {
      description:
        'Not told of facilities that were chosen one by one or by kind: asked with one and without, it would tell whether that one did.',
    },
  },
});

@ObjectType({ description: 'Why one measure has no value.', simpleResolvers: true })
export class MeasureNote {
  @Field(() => String, { description: 'Name of the field that is null, e.g. `density`.' })
  measure!: string;

  @Field(() => UndefinedBecause, { description: 'Why it is undefined here.' })
  reason!: UndefinedBecause;
}

@ObjectType({
  description:
    'Netwerkmaten. Of the network as it was drawn, isolates included. Compare only networks of about the same number of nodes and the same filter.',
  simpleResolvers: true,
})
export class NetworkMeasures {
  @Field(() => Int, { description: 'Number of nodes, n.' })
  nodes!: number;

  @Field(() => Int, { description: 'Number of pairs that are tied, m.' })
  edges!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Dichtheid: pairs that are tied out of all pairs, 2m / (n(n - 1)), 0 to 1. Falls as a network grows. Null below 2 nodes.',
  })
  density!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean number of partners of a node, 2m / n. Null without nodes.',
  })
  averageDegree!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Centralisatie: how far the ties hang on one node, 0 (all the same) to 1 (a star), after Freeman (1979). Null below 3 nodes.',
  })
  degreeCentralisation!: number | null;

  @Field(() => Int, {
    description: 'Parts with no path from one to another; an isolate is a part of its own.',
  })
  components!: number;

  @Field(() => Int, { description: 'Nodes without a tie in this network.' })
  isolates!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Percent of the relations drawn that both sides confirm. Null when none is drawn.',
  })
  confirmedPercent!: number | null;

  @Field(() => Int, {
    description:
      'Nodes in the scope that were ever asked about their relations, in a survey too; of others no tie means not known.',
  })
  invited!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Nodes in the scope that made a claim about a current relation, of any theme, if only that there is no contact, or that answered a survey. May be more than `invited`. For who may not see the claims null below 5 nodes, of any scope but an area, and where `kinds` are named.',
  })
  answered!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Wederkerigheid: of the tied pairs of which anybody spoke the part in which both did, 0 to 1, whether they agree or not. Null when nobody spoke.',
  })
  reciprocity!: number | null;

  simpleNotes!: readonly MeasureNote[];
  graph!: NetworkGraph;
  analysis!: NetworkAnalysis;
}
