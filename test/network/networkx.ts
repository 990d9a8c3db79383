import type { CompactNetwork } from '../../src/network/graph/compact-network.ts';
import { askPython, describeWithPython } from '../python.ts';

/** A network as networkx takes it: nodes by name or number, and how long each edge is, 1 when left out. */
export interface Asked {
  readonly nodes: readonly (string | number)[];
  readonly edges: readonly (readonly [string | number, string | number, number?])[];
}

/** By number, each edge as long as is given for its level. */
export const asked = (
  { order, lower, higher, levels }: CompactNetwork,
  lengthOf: (level: number) => number = () => 1,
): Asked => ({
  nodes: Array.from({ length: order }, (_, node) => node),
  edges: Array.from(lower, (one, edge) => [one, higher[edge]!, lengthOf(levels[edge]!)]),
});

/** A `describe` that asks networkx, which others trust. */
export const describeWithNetworkx = (title: string, tests: () => void): void =>
  describeWithPython(['networkx', 'numpy', 'scipy'], title, tests);

/**
 * What the script makes of each network, in one run of Python: it sees `graph`, whose edges have a `length`, `nx` and
 * `np`, and sets `answer`, to be written as JSON. NaN becomes null.
 */
export function askNetworkx<Answer>(script: string, networks: readonly Asked[]): Answer[] {
  const program = `
import json, math, sys
import networkx as nx, numpy as np

def plain(value):
    if isinstance(value, dict):
        return {str(key): plain(part) for key, part in value.items()}
    if isinstance(value, (list, tuple, set, np.ndarray)):
        return [plain(part) for part in value]
    if isinstance(value, (float, np.floating)):
        return None if math.isnan(value) else float(value)
    return int(value) if isinstance(value, np.integer) else value

answers = []
for asked in json.load(sys.stdin):
    graph = nx.Graph()
    graph.add_nodes_from(asked["nodes"])
    for one, other, *length in asked["edges"]:
        graph.add_edge(one, other, length=length[0] if length else 1)
${script.replace(/^/gm, '    ')}
    answers.append(plain(answer))
json.dump(answers, sys.stdout)
`;
  return askPython(program, JSON.stringify(networks)) as Answer[];
}
