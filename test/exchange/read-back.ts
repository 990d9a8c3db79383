import { execFileSync, spawnSync } from 'node:child_process';

const python = '/usr/bin/python3';

/** A `describe` that reads files with modules of Debian's Python: skipped, and saying so, where they are not. */
export function describeWithPython(modules: readonly string[], title: string, tests: () => void): void {
  const absent = modules.filter((name) => spawnSync(python, ['-c', `import ${name}`]).status !== 0);
  if (absent.length === 0) describe(title, tests);
  else describe.skip(`${title} (skipped: ${python} has no ${absent.join(', ')})`, tests);
}

/** Runs a script that finds the text of a file in `text` and leaves what it read in `found`. */
export function readBack(script: string, text: string): unknown {
  const program = [
    'import sys, io, json, tempfile',
    'text = sys.stdin.buffer.read()',
    script,
    'sys.stdout.write(json.dumps(found))',
  ].join('\n');
  const found = execFileSync(python, ['-c', program], { input: text, maxBuffer: 2 ** 26, encoding: 'utf8' });
  return JSON.parse(found);
}
