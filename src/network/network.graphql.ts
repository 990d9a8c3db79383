import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import type { NetworkGraph } from './graph/graph.ts';
import type { NetworkFacts, PartnerFacts } from './graph/network-facts.ts';
import { NodesAs } from './graph/network-terms.ts';
import type { NetworkWhere } from './graph/network-where.ts';
import type { NetworkAnalysis } from './network-analysis.ts';
import { NetworkScopeUsed } from './network-scope.graphql.ts';

@ObjectType({
  description: 'Knoop. A facility in the network, or an organisation with all its facilities there.',
  simpleResolvers: true,
})
export class NetworkNode {
  @Field(() => ID, { description: 'Global id of the facility, `fac_…`, or organisation, `org_…`.' })
  id!: string;

  @Field(() => String, { description: 'Name of the facility or organisation.' })
  name!: string;

  @Field(() => Int, { description: 'Number of nodes it is tied to; 0: an isolate.' })
  degree!: number;

  @Field(() => Int, {
    description:
      'Number of the part of the network it is in: between parts there is no path; 1 is the largest.',
  })
  component!: number;

  @Field(() => Boolean, {
    description:
      'It neither stands in the scope nor serves it: a partner that came in with `includeOutside`.',
  })
  isOutside!: boolean;

  @Field(() => Boolean, {
    description:
      'It is the facility or organisation that the scope is of, or a facility of that organisation.',
  })
  isEgo!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'Steps from the ego, over relations that pass the filter; 0 for the ego. Null for who is outside, and where the scope is an area or a list.',
  })
  distance!: number | null;

  facilityId!: string | null;
  organisationId!: string | null;
  facilities!: readonly PartnerFacts[];
  /** Its place in the order of keys. */
  at!: number;
  analysis!: NetworkAnalysis;
  asOf!: string;
}

@ObjectType({
  description:
    'Lijn. Two nodes with at least one relation that passes the filter; all their relations are one edge. With `expandCoalitions` also two that are in one coalition.',
  simpleResolvers: true,
})
export class NetworkEdge {
  @Field(() => NetworkNode, { description: 'The node with the smaller id; an edge has no direction.' })
  from!: NetworkNode;

  @Field(() => NetworkNode, { description: 'The node with the larger id.' })
  to!: NetworkNode;

  @Field(() => Float, {
    nullable: true,
    description:
      'How close, 0 to 5: the highest level of its relations. Null when both sides dispute all of them, nobody told, or it is there by a coalition alone.',
  })
  level!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'The highest confidence of its relations on the day, 0 to 1; halves with time. Null: none was confirmed, or all are disputed.',
  })
  confidence!: number | null;

  @Field(() => Int, { description: 'Number of relations that are this edge.' })
  relationCount!: number;

  @Field(() => Boolean, { description: 'Whether it ties two kinds of facility.' })
  crossesKind!: boolean;

  relationIds!: readonly string[];
  analysis!: NetworkAnalysis;
  /** Its place in the order of edges. */
  at!: number;
  coalitionIds!: readonly string[];
  themeCodes!: readonly string[];
  asOf!: string;
  knownAt!: string | null;
}

@ObjectType({
  description:
    'Samenwerkingsnetwerk. The facilities of a scope on a day and who of them works with whom; those without a tie included.',
  simpleResolvers: true,
})
export class Network {
  @Field(() => NetworkScopeUsed, { description: 'Of what it was drawn.' })
  scope!: NetworkScopeUsed;

  @Field(() => NodesAs, { description: 'What a node stands for.' })
  nodesAs!: NodesAs;

  @Field(() => DateScalar, { description: 'The day it is about.' })
  asOf!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The moment of which the records of relations were taken; null: as they are now.',
  })
  knownAt!: string | null;

  @Field(() => [NetworkEdge], {
    description: 'All its edges: the closest first, without a level last, then by id.',
  })
  edges!: readonly NetworkEdge[];

  @Field(() => Int, {
    description:
      'Pairs of a node and a partner outside the scope that are left out of the network; 0 with `includeOutside`.',
  })
  edgesOutside!: number;

  @Field(() => Int, {
    description:
      'Relations that were left out because the viewer may not see them: with any, measures are of a part of the network. 0 for all: every relation we hold is public.',
  })
  hiddenRelations!: number;

  where!: NetworkWhere;
  facts!: NetworkFacts;
  graph!: NetworkGraph;
  analysis!: NetworkAnalysis;
  nodesInOrder!: readonly NetworkNode[];
}
