import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compactOf, keysOf } from '../../src/network/graph/compact-network.ts';
import { betweennessCentralisation } from '../../src/network/measure/centralisation.ts';
import { averageClustering, transitivity } from '../../src/network/measure/clustering.ts';
import { constraint } from '../../src/network/measure/structural-holes.ts';
import { describeWithData } from '../real-data.ts';
import { aGraph, type Pair } from './networks.ts';

interface Reference {
  readonly transitivity: number;
  readonly avg_local_clustering_zero_for_deg_lt_2: number;
  readonly betweenness_centralization_freeman: number;
  readonly node: Readonly<Record<string, { readonly betweenness_normalised: number }>>;
}

/** Padgett's Florentine families, Krackhardt's kite, tobacco control in Indiana; the measures are those of networkx. */
describeWithData('the structure of networks that others measured', (data) => {
  const file = (name: string) => readFileSync(join(data, 'networks', name), 'utf8');
  const referenceOf = (name: string): Reference =>
    JSON.parse(file('reference_metrics.json')).reference_computed[name];
  const graphOf = (name: string) => {
    const lines = file(`${name}_edges.csv`).trim().split('\n').slice(1);
    const pairs = lines.map((line): Pair => {
      const [from = '', to = ''] = line.replaceAll('"', '').trim().split(',');
      return [from, to];
    });
    return aGraph(pairs, Object.keys(referenceOf(name).node));
  };

  test.each([
    'krackhardt_kite',
    'flo_marriage',
    'flo_business',
    'tc_indiana_contact',
    'tc_indiana_collaboration',
    'tc_indiana_dissemination',
  ])('%s has the clustering and the centralisation that networkx gives for it', (name) => {
    const [reference, graph] = [referenceOf(name), graphOf(name)];
    const compact = compactOf(graph);
    expect(transitivity(compact)).toBeCloseTo(reference.transitivity, 6);
    expect(averageClustering(compact)).toBeCloseTo(reference.avg_local_clustering_zero_for_deg_lt_2, 6);
    const normalised = Float64Array.from(
      keysOf(graph),
      (key) => reference.node[key]?.betweenness_normalised ?? Number.NaN,
    );
    expect(betweennessCentralisation(normalised)).toBeCloseTo(
      reference.betweenness_centralization_freeman,
      5,
    );
  });

  // The benchmark of the domain reference, computed with another program.
  test.each([
    ['tc_indiana_contact', 0.16, 0.18],
    ['tc_indiana_collaboration', 0.16, 0.19],
    ['tc_indiana_dissemination', 0.15, 0.26],
  ])('in %s the lowest constraint is %f and the middle one %f', (name, lowest, middle) => {
    const found = [...constraint(compactOf(graphOf(name)))].sort((one, other) => one - other);
    expect(found[0]?.toFixed(2)).toBe(lowest.toFixed(2));
    expect(found[12]?.toFixed(2)).toBe(middle.toFixed(2));
  });
});
