import { writeFile } from 'node:fs/promises';

/**
 * Writes what a command made to standard output, or to a file that nobody else on the machine reads; over no file that is
 * there.
 */
export async function writeOut(text: string, out: string | undefined): Promise<void> {
  if (out === undefined) {
    process.stdout.write(text);
    return;
  }
  await writeFile(out, text, { flag: 'wx', mode: 0o600 }).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EEXIST') throw new Error(`${out} is there already; say where to with --out`);
    throw fault;
  });
  console.error(out);
}
