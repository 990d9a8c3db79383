import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { analyses, runAnalysis } from '../src/network/analyses.ts';
import { makeAnalysts } from '../src/network/analysts.ts';
import type { CompactNetwork } from '../src/network/graph/compact-network.ts';
import { shortestPaths } from '../src/network/graph/shortest-paths.ts';
import { strengthsOf } from '../src/network/graph/strengths.ts';
import { brokerage } from '../src/network/measure/brokerage.ts';
import { localClustering, transitivity } from '../src/network/measure/clustering.ts';
import { coresOf } from '../src/network/measure/cores.ts';
import { cutPointsOf } from '../src/network/measure/cut-points.ts';
import { eiIndex, mixingMatrix, nodeEiIndex } from '../src/network/measure/mixing.ts';
import { constraint, effectiveSize } from '../src/network/measure/structural-holes.ts';
import { aSparseNetwork } from '../test/network/numbers.ts';
import { median } from './measure.ts';

/**
 * `npm run bench:networks`: betweenness and closeness against igraph and networkx (Debian: python3-igraph,
 * python3-networkx) on the same networks in the same run, all measures of a network of 300 nodes, and how quick other
 * work stays while a large network is worked out.
 */
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
/** Nodes and ties: with groups, a few of many ties, and thinner as they grow, as networks of partners are. */
const sizes = [
  [100, 900],
  [300, 3_000],
  [1_000, 8_000],
  [2_000, 14_000],
  [5_000, 30_000],
  [10_000, 50_000],
] as const;
/** It takes some thirty times as long. */
const mostForNetworkx = 2_000;

interface Peer {
  readonly milliseconds: readonly number[];
  readonly betweenness: readonly (number | null)[];
  readonly closeness: readonly (number | null)[];
}

const python = '/usr/bin/python3';
const hasLibrary = (library: string) => spawnSync(python, ['-c', `import ${library}`]).status === 0;
const libraries = ['igraph', 'networkx'].filter((library) => {
  const isThere = hasLibrary(library);
  if (!isThere) console.log(`without ${library}: it is not there (Debian: python3-${library})`);
  return isThere;
});

console.log(`betweenness and closeness, exact; ms, median of ${rounds} rounds in turn`);
console.log(
  `${'nodes'.padStart(7)}${'ties'.padStart(8)}${'ours'.padStart(10)}${'igraph'.padStart(10)}${'ratio'.padStart(7)}` +
    `${'networkx'.padStart(10)}${'ratio'.padStart(7)}  largest difference`,
);
for (const [order, size] of sizes) compare(aSparseNetwork(order, size));
everyMeasure(aSparseNetwork(300, 3_000));
await whileLarge(aSparseNetwork(10_000, 50_000));

function compare(network: CompactNetwork): void {
  const measure = () => shortestPaths(network, { mostSteps: Infinity });
  // Until the compiler has done its part: a service has it done after its first networks.
  for (let steps = 0; steps < 20_000_000; steps += network.order * network.size) measure();
  const ours: number[] = [];
  const peers = new Map<string, Peer[]>();
  for (let round = 0; round < rounds; round += 1) {
    ours.push(timeOf(measure));
    for (const library of libraries) {
      const isOften = library === 'igraph' || network.order <= 300;
      if (library === 'networkx' && (network.order > mostForNetworkx || (round > 0 && !isOften))) continue;
      peers.set(library, [...(peers.get(library) ?? []), ask(library, network)]);
    }
  }
  const time = median(ours);
  const told = measure();
  const differences: string[] = [];
  const columns = ['igraph', 'networkx'].map((library) => {
    const answers = peers.get(library);
    if (!answers) return '-'.padStart(10) + ''.padStart(7);
    const peerTime = median(answers.flatMap(({ milliseconds }) => milliseconds));
    differences.push(`${differenceOf(told, answers[0]!).toExponential(0)} (${library})`);
    return peerTime.toFixed(1).padStart(10) + (time / peerTime).toFixed(2).padStart(7);
  });
  console.log(
    String(network.order).padStart(7) +
      String(network.size).padStart(8) +
      time.toFixed(1).padStart(10) +
      `${columns.join('')}  ${differences.join(', ')}`,
  );
}

function ask(library: string, { order, lower, higher }: CompactNetwork): Peer {
  const input = JSON.stringify([order, Array.from(lower, (one, edge) => [one, higher[edge]])]);
  const program = join(import.meta.dirname, '../../bench/peer/networks.py');
  // A small network is measured a few times, or the first use of everything would be measured.
  const times = order <= 300 ? '9' : '1';
  const { stdout, stderr } = spawnSync(python, [program, library, times], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (stdout === '') throw new Error(`${library} gave no answer: ${stderr}`);
  return JSON.parse(stdout);
}

function differenceOf(ours: ReturnType<typeof shortestPaths>, theirs: Peer): number {
  const of = (measure: 'betweenness' | 'closeness') =>
    theirs[measure].map((value, node) => {
      const own = ours[measure][node]!;
      if (Number.isNaN(own) !== (value === null))
        throw new Error(`${measure} of node ${node}: ${own}, ${value}`);
      return value === null ? 0 : Math.abs(own - value);
    });
  return [...of('betweenness'), ...of('closeness')].reduce((one, other) => Math.max(one, other), 0);
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** All measures of nodes and of the whole, and beside them the map, which is no measure. */
function everyMeasure(network: CompactNetwork): void {
  console.log(`\neach measure of ${network.order} nodes and ${network.size} ties, ms, median of 15`);
  const { layout: _, ...worked } = analyses;
  const ofAnalyses = (Object.keys(worked) as (keyof typeof worked)[]).map((name) => [
    name,
    () => runAnalysis(name, network, {}),
  ]);
  const all = ([...ofAnalyses, ...onTheSpot(network)] as [string, () => unknown][]).reduce(
    (sum, [name, work]) => sum + tell(name, work),
    0,
  );
  console.log(`  ${'all'.padEnd(22)}${all.toFixed(1).padStart(8)}`);
  tell('the map', () => runAnalysis('layout', network, {}));
}

function tell(name: string, work: () => unknown): number {
  for (let warm = 0; warm < 15; warm += 1) work();
  const time = median(Array.from({ length: 15 }, () => timeOf(work)));
  console.log(`  ${name.padEnd(22)}${time.toFixed(1).padStart(8)}`);
  return time;
}

/** Those that take so little that they never go to a thread; of twelve kinds. */
function onTheSpot(network: CompactNetwork): [string, () => unknown][] {
  const kinds = Int32Array.from({ length: network.order }, (_, node) => node % 12);
  return [
    ['cut points, bridges', () => cutPointsOf(network)],
    ['constraint', () => constraint(network)],
    ['effective size', () => effectiveSize(network)],
    ['clustering', () => localClustering(network)],
    ['transitivity', () => transitivity(network)],
    ['brokerage', () => brokerage(network, kinds)],
    ['cores', () => coresOf(network)],
    ['E-I index', () => [nodeEiIndex(network, kinds), eiIndex(network, kinds)]],
    ['matrix', () => mixingMatrix(network, kinds, new Uint8Array(network.order))],
    ['strength', () => strengthsOf(network)],
  ];
}

/** How late a timer of 1 ms is, which every request would be too. */
async function whileLarge(network: CompactNetwork): Promise<void> {
  const { analyse, stop } = makeAnalysts();
  await analyse('shortestPaths', aSparseNetwork(2_000, 14_000), {}); // so that the thread is there and has compiled
  console.log(`\nhow late other work is, ms${''.padEnd(20)}p50     p99     most`);
  await late('nothing is worked out', () => wait(3_000));
  let sampled: number | null = null;
  const time = await late(`${network.order} nodes are, in a thread`, async () => {
    ({ sampled } = await analyse('shortestPaths', network, {}));
  });
  console.log(`  that took ${(time / 1_000).toFixed(1)} s, from ${sampled ?? 'all'} nodes`);
  await stop();
}

async function late(what: string, work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  await work();
  const time = performance.now() - start;
  delay.disable();
  const ms = (nanoseconds: number) =>
    Math.max(0, nanoseconds / 1e6 - 1)
      .toFixed(1)
      .padStart(8);
  console.log(`  ${what.padEnd(36)}${ms(delay.percentile(50))}${ms(delay.percentile(99))}${ms(delay.max)}`);
  return time;
}
