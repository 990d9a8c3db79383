import { execFileSync, spawnSync } from 'node:child_process';
import type { CompactNetwork } from '../../src/network/compact-network.ts';

/** The Python of the system, with its package networkx (Debian: python3-networkx), as a second opinion. */
const python = '/usr/bin/python3';
const isThere = spawnSync(python, ['-c', 'import networkx']).status === 0;

/** A `describe` that asks networkx: skipped, and saying so, where it is not. */
export function describeWithNetworkx(title: string, tests: () => void): void {
  if (isThere) describe(title, tests);
  else describe.skip(`${title} (skipped: no networkx; install python3-networkx)`, tests);
}

/**
 * What an expression of Python gives for each of these networks, as JSON: `g` has the nodes 0 to n - 1, and of each
 * edge `length`, as it is given for each level.
 */
export function askNetworkx<Answer>(
  networks: readonly CompactNetwork[],
  expression: string,
  lengthOf: (level: number) => number = () => 1,
): Answer[] {
  const program = `
import json, networkx as nx, sys
answers = []
for one in json.load(sys.stdin):
    g = nx.Graph()
    g.add_nodes_from(range(one['order']))
    g.add_weighted_edges_from(one['edges'], weight='length')
    answers.append(${expression})
print(json.dumps(answers))`;
  const input = networks.map(({ order, lower, higher, levels }) => ({
    order,
    edges: Array.from(lower, (one, edge) => [one, higher[edge], lengthOf(levels[edge]!)]),
  }));
  return JSON.parse(
    execFileSync(python, ['-c', program], {
      input: JSON.stringify(input),
      encoding: 'utf8',
      maxBuffer: 2 ** 28,
    }),
  );
}
