import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import type { CsvSeparator } from '../exchange/csv-line.ts';
import { networkDocument } from '../exchange/network-document.ts';
import { type NetworkFormat, networkFormats } from '../exchange/network-formats.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import { compactOf } from '../network/compact-network.ts';
import { layoutOf } from '../network/layout.ts';
import { NetworkQueries } from '../network/network-queries.graphql.ts';
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
    title: network.scope.area?.label ?? asked,
    asOf: network.asOf,
    parameters: asked,
    graph: network.graph,
    nodes: network.nodesInOrder,
    edges: network.edges,
    layout: layoutOf(compactOf(network.graph)),
  });
  return {
    content: networkFormats[format].write(document, separator),
    nodes: document.nodes.length,
    edges: document.edges.length,
  };
}
