import { createWriteStream, existsSync, rmSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** What a command made: all at once, or piece by piece as fast as it can be written. */
export type Written = string | AsyncIterable<string>;

/**
 * Writes what a command made to standard output, or to a file that nobody else on the machine reads; over no file that is
 * there. The file is there once it is whole: one that is broken off leaves nothing.
 */
export async function writeOut(made: Written, out: string | undefined): Promise<void> {
  const pieces = typeof made === 'string' ? [made] : made;
  if (out === undefined) return pipeline(pieces, process.stdout, { end: false });
  if (existsSync(out)) throw isThere(out);
  const draft = `${out}.${process.pid}.part`;
  const end = removingWhenStopped(draft);
  try {
    await pipeline(pieces, createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }));
    await takeName(out);
    await rename(draft, out);
  } catch (fault) {
    await rm(draft, { force: true });
    throw fault;
  } finally {
    end();
  }
  console.error(out);
}

/** A file may have come there while this one was written; a rename would take its place. */
async function takeName(out: string): Promise<void> {
  const file = await open(out, 'wx').catch((fault: NodeJS.ErrnoException) => {
    throw fault.code === 'EEXIST' ? isThere(out) : fault;
  });
  await file.close();
}

const isThere = (out: string) => new Error(`${out} is there already; say where to with --out`);

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whoever stops the command finds no half file either. Gives the function that ends this. */
function removingWhenStopped(draft: string): () => void {
  const end = () => {
    for (const signal of signals) process.off(signal, stop);
  };
  const stop = (signal: NodeJS.Signals) => {
    rmSync(draft, { force: true });
    end();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, stop);
  return end;
}
