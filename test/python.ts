import { execFileSync, spawnSync } from 'node:child_process';

/** The Python of the system (Debian: python3-networkx, python3-igraph), or that of PYTHON: a second opinion. */
const python = process.env.PYTHON ?? '/usr/bin/python3';

/** A `describe` that asks modules of Python: skipped, and saying so, where they are not. */
export function describeWithPython(modules: readonly string[], title: string, tests: () => void): void {
  const absent = modules.filter((name) => spawnSync(python, ['-c', `import ${name}`]).status !== 0);
  if (absent.length === 0) describe(title, tests);
  else describe.skip(`${title} (skipped: ${python} has no ${absent.join(', ')})`, tests);
}

/** The JSON that a program writes of what it is given. */
export const askPython = (program: string, input: string): unknown =>
  JSON.parse(execFileSync(python, ['-c', program], { input, maxBuffer: 2 ** 28, encoding: 'utf8' }));
