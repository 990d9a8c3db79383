import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compactOf, keysOf } from '../../src/network/graph/compact-network.ts';
import { shortestPaths } from '../../src/network/graph/shortest-paths.ts';
import { componentsOf } from '../../src/network/measure/components.ts';
import { measuresOf } from '../../src/network/measure/measures.ts';
import { describeWithData } from '../real-data.ts';
import { aGraph, type Pair } from './networks.ts';

interface Reference {
  readonly nodes: number;
  readonly edges: number;
  readonly density: number;
  readonly components: number;
  readonly largest_component: number;
  readonly isolates: readonly string[];
  readonly degree_centralization_freeman: number;
  /** Where all hang together. */
  readonly average_path_length?: number;
  readonly diameter?: number;
  readonly node: Readonly<
    Record<
      string,
      { readonly degree: number; readonly betweenness_normalised: number; readonly closeness: number }
    >
  >;
}

interface Published {
  readonly network: string;
  readonly metric: string;
  readonly published: Readonly<Record<string, number>>;
}

/** Padgett's Florentine families, Krackhardt's kite, tobacco control in Indiana; the measures are those of networkx. */
describeWithData('networks that others measured', (data) => {
  const file = (name: string) => readFileSync(join(data, 'networks', name), 'utf8');
  const firstColumns = (name: string) =>
    file(name)
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.replaceAll('"', '').trim().split(','));

  const names = [
    'krackhardt_kite',
    'flo_marriage',
    'flo_business',
    'tc_indiana_contact',
    'tc_indiana_collaboration',
    'tc_indiana_dissemination',
  ];
  const referenceOf = (name: string): Reference =>
    JSON.parse(file('reference_metrics.json')).reference_computed[name];
  const graphOfFile = (name: string) =>
    aGraph(
      firstColumns(`${name}_edges.csv`).map(([from = '', to = '']): Pair => [from, to]),
      Object.keys(referenceOf(name).node),
    );

  test.each(names)('%s has the measures that networkx gives for it', (name) => {
    const reference = referenceOf(name);
    const graph = graphOfFile(name);
    const measures = measuresOf(graph, true);
    expect(measures).toMatchObject({
      nodes: reference.nodes,
      edges: reference.edges,
      components: reference.components,
      isolates: reference.isolates.length,
    });
    expect(measures.density).toBeCloseTo(reference.density, 6);
    expect(measures.degreeCentralisation).toBeCloseTo(reference.degree_centralization_freeman, 6);
    expect(componentsOf(graph)[0]).toHaveLength(reference.largest_component);
    for (const [id, { degree }] of Object.entries(reference.node)) expect(graph.degree(id)).toBe(degree);
  });

  test.each(names)('%s has the paths that networkx gives for it', (name) => {
    const reference = referenceOf(name);
    const graph = graphOfFile(name);
    const { betweenness, closeness, averagePathLength, diameter } = shortestPaths(compactOf(graph));
    const components = componentsOf(graph);
    keysOf(graph).forEach((key, node) => {
      expect(betweenness[node]).toBeCloseTo(reference.node[key]!.betweenness_normalised, 6);
      // Theirs is for all n nodes: ours times (c - 1) / (n - 1), and 0 where we say nothing.
      const others = components.find((keys) => keys.includes(key))!.length - 1;
      const improved = others === 0 ? 0 : (closeness[node]! * others) / (graph.order - 1);
      expect(improved).toBeCloseTo(reference.node[key]!.closeness, 6);
    });
    if (reference.average_path_length === undefined) return;
    expect(averagePathLength).toBeCloseTo(reference.average_path_length, 6);
    expect(diameter).toBe(reference.diameter);
  });

  test("of Krackhardt's kite betweenness and closeness are as published, to their three digits", () => {
    const graph = graphOfFile('krackhardt_kite');
    const measured = shortestPaths(compactOf(graph));
    const published: readonly Published[] = JSON.parse(file('reference_metrics.json')).published;
    for (const measure of ['betweenness', 'closeness'] as const) {
      const table = published.find(
        ({ network, metric }) => network === 'krackhardt_kite' && metric === measure,
      )!.published;
      const ours = keysOf(graph).map((key, node) => [key, Number(measured[measure][node]!.toFixed(3))]);
      expect(Object.fromEntries(ours)).toEqual(table);
    }
  });
});
