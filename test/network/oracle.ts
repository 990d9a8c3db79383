import { execFileSync } from 'node:child_process';
import type { Pair } from './networks.ts';

/** What networkx, which others trust, has to say: Debian's python3-networkx, or that of PYTHON. */

const python = process.env.PYTHON ?? '/usr/bin/python3';

export interface Asked {
  readonly nodes: readonly string[];
  readonly pairs: readonly Pair[];
}

function hasNetworkx(): boolean {
  try {
    execFileSync(python, ['-c', 'import networkx, numpy, scipy'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A `describe` that asks networkx: skipped, and saying so, where it is not installed. */
export function describeWithNetworkx(title: string, tests: () => void): void {
  if (hasNetworkx()) describe(title, tests);
  else describe.skip(`${title} (skipped: no networkx; install python3-networkx or set PYTHON)`, tests);
}

/**
 * What the script makes of each graph, in one run of Python: it sees `graph`, `nx` and `np` and sets `answer`, to be
 * written as JSON. NaN becomes null.
 */
export function networkx<Answer>(script: string, graphs: readonly Asked[]): Answer[] {
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
    graph.add_edges_from(asked["pairs"])
${script.replace(/^/gm, '    ')}
    answers.append(plain(answer))
json.dump(answers, sys.stdout)
`;
  const told = execFileSync(python, ['-c', program], {
    input: JSON.stringify(graphs),
    maxBuffer: 2 ** 28,
    encoding: 'utf8',
  });
  return JSON.parse(told);
}
