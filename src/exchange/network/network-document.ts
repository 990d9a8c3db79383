import type { NetworkGraph } from '../../network/graph/graph.ts';
import type { Layout } from '../../network/measure/layout.ts';
import type { EdgeReading, NodeReading } from '../../network/measure/readings.ts';
import { plainText } from '../reading/plain-text.ts';
import { type Column, edgeColumns, type NodeMeasured, nodeColumns, type Value } from './network-columns.ts';

/** A network as it was drawn, with what is to be told of it in a file. */
export interface NetworkToWrite {
  /** What it is of: the area, or in words. */
  readonly title: string;
  readonly asOf: string;
  /** The parameters it was asked with, as they stand in an address; says what is in it to whoever finds the file. */
  readonly parameters: string;
  readonly graph: NetworkGraph;
  readonly nodes: readonly NodeReading[];
  readonly edges: readonly EdgeReading<NodeReading>[];
  /** Of its nodes in the order of their keys. */
  readonly layout: Layout;
  readonly measured: readonly NodeMeasured[];
  /** By edge, in the order of their nodes. */
  readonly isBridge: Uint8Array;
}

/** A network as columns and rows, from which every format is written; all text in it is plain. */
export interface NetworkDocument {
  readonly title: string;
  readonly asOf: string;
  readonly parameters: string;
  readonly nodeColumns: readonly Column<never>[];
  readonly edgeColumns: readonly Column<never>[];
  readonly nodes: readonly DocumentNode[];
  readonly edges: readonly DocumentEdge[];
}

export interface DocumentNode {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  /** One for each column. */
  readonly values: readonly Value[];
}

export interface DocumentEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** First day of the earliest of its relations, and the day on which the last of them ends; null: not known. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly values: readonly Value[];
}

export function networkDocument(network: NetworkToWrite): NetworkDocument {
  const { graph, layout } = network;
  return {
    title: plainText(network.title),
    asOf: network.asOf,
    parameters: plainText(network.parameters),
    nodeColumns,
    edgeColumns,
    nodes: network.nodes.map((reading) => {
      const { at } = reading;
      const node = { ...graph.getNodeAttributes(reading.id), ...reading, ...network.measured[at]! };
      return {
        id: reading.id,
        label: plainText(reading.name),
        x: layout.x[at] ?? 0,
        y: layout.y[at] ?? 0,
        values: nodeColumns.map((column) => plain(column.of(node))),
      };
    }),
    edges: network.edges.map((reading) => {
      const { relations } = graph.getEdgeAttributes(reading.from.id, reading.to.id);
      const fromIds = new Set(graph.getNodeAttributes(reading.from.id).facilities.map(({ id }) => id));
      const edge = { ...reading, relations, fromIds, isBridge: network.isBridge[reading.at] === 1 };
      return {
        id: `${reading.from.id}--${reading.to.id}`,
        source: reading.from.id,
        target: reading.to.id,
        validFrom: outer(relations.map(({ validFrom }) => validFrom)).sort()[0] ?? null,
        validUntil:
          outer(relations.map(({ validUntil }) => validUntil))
            .sort()
            .at(-1) ?? null,
        values: edgeColumns.map((column) => plain(column.of(edge))),
      };
    }),
  };
}

/** With one that has no day there is no first or last. */
const outer = (days: readonly (string | null)[]): string[] =>
  days.includes(null) ? [] : days.filter((day) => day !== null);

const plain = (value: Value): Value => (typeof value === 'string' ? plainText(value) : value);
