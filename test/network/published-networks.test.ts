import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentsOf } from '../../src/network/components.ts';
import { measuresOf } from '../../src/network/measures.ts';
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
  readonly node: Readonly<Record<string, { readonly degree: number }>>;
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

  test.each([
    'krackhardt_kite',
    'flo_marriage',
    'flo_business',
    'tc_indiana_contact',
    'tc_indiana_collaboration',
    'tc_indiana_dissemination',
  ])('%s has the measures that networkx gives for it', (name) => {
    const references = JSON.parse(file('reference_metrics.json')).reference_computed;
    const reference: Reference = references[name];
    const pairs = firstColumns(`${name}_edges.csv`).map(([from = '', to = '']): Pair => [from, to]);
    const graph = aGraph(pairs, Object.keys(reference.node));

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
});
