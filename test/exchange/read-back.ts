import { askPython } from '../python.ts';

/** Runs a script that finds the text of a file in `text` and leaves what it read in `found`. */
export function readBack(script: string, text: string): unknown {
  const program = [
    'import sys, io, json, tempfile',
    'text = sys.stdin.buffer.read()',
    script,
    'sys.stdout.write(json.dumps(found))',
  ].join('\n');
  return askPython(program, text);
}
