import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import type { CsvSeparator } from '../../exchange/file/csv-line.ts';
import { networkDocument } from '../../exchange/network/network-document.ts';
import { type NetworkFormat, networkFormats } from '../../exchange/network/network-formats.ts';
import type { Context } from '../../graphql/context.ts';
import { refuse } from '../../graphql/refusal.ts';
import type { Network } from '../../network/network.graphql.ts';
import { NetworkQueries } from '../../network/network-queries.graphql.ts';
import type { NetworkScopeUsed } from '../../network/network-scope.graphql.ts';
import { valueAt } from '../../network/node-values.graphql.ts';
import { parametersOf, queryOf, readNetworkParameters } from './network-parameters.ts';

export interface NetworkFile {
  readonly content: string;
  readonly nodes: number;
  readonly edges: number;
}

export interface NetworkFileAsked {
  readonly format: NetworkFormat;
  readonly separator: CsvSeparator;
  readonly parameters: Iterable<readonly [string, string]>;
}

/**
 * A network in a file, for the viewer of the context: read by what answers the field `network` in GraphQL, so that
 * nobody gets in a file what the API does not tell. Throws BAD_USER_INPUT, and NOT_FOUND when there is nothing it could
 * be of.
 */
export async function exportNetwork(
  schema: GraphQLSchema,
  context: Context,
  { format, separator, parameters }: NetworkFileAsked,
): Promise<NetworkFile> {
  const { scope, where, nodesAs, asOf, knownAt } = readNetworkParameters(schema, parameters);
  const network = await new NetworkQueries().network(
    context,
    scope,
    where ?? null,
    nodesAs,
    asOf ?? null,
    knownAt ?? null,
  );
  if (!network) {
    const named = Object.entries(scope).map(([name, value]) => `${name} ${String(value)}`);
    throw refuse('NOT_FOUND', `There is no ${named.join(', ')}.`);
  }
  const asked = queryOf(parametersOf(network, context.today));
  const document = networkDocument({
    title: titleOf(network.scope) ?? asked,
    asOf: network.asOf,
    parameters: asked,
    graph: network.graph,
    nodes: network.nodesInOrder,
    edges: network.edges,
    ...(await measuredFor(network)),
  });
  return {
    content: networkFormats[format].write(document, separator),
    nodes: document.nodes.length,
    edges: document.edges.length,
  };
}

const titleOf = ({ area, facility, organisation }: NetworkScopeUsed): string | undefined =>
  area?.label ?? facility?.name ?? organisation?.name;

/** What is worked out for a file, in the order of keys: where to draw each node, and its measures. */
async function measuredFor({ analysis }: Network) {
  const [layout, { betweenness }, { numbers }] = await Promise.all([
    analysis.layout(),
    analysis.paths(null),
    analysis.communities(),
  ]);
  const [strengths, constraints, { isCutPoint, isBridge }] = [
    analysis.strengths(),
    analysis.constraints(),
    analysis.cuts(),
  ];
  const measured = analysis.keys().map((_, at) => ({
    strength: valueAt(strengths, at),
    betweenness: valueAt(betweenness, at),
    constraint: valueAt(constraints, at),
    community: numbers[at] ?? null,
    isCutPoint: isCutPoint[at] === 1,
  }));
  return { layout, measured, isBridge };
}
