import { createHash, randomUUID } from 'node:crypto';
import { globSync, linkSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describeThisProcess, type Holder, heldMessage, holderIn, stillHolds } from './lock-holder.ts';

/**
 * The embedded database loses what it acknowledged when two processes open its directory, and says nothing of it.
 * So a process first puts its name in a lock file there; a lock whose process is gone is taken over.
 *
 * A lock is made by linking a finished file to its name, so that nobody ever reads half a lock. To take over a lock
 * one must first make the file that is named after it: of all that find the same stale lock only one can. That one
 * may die as well before the lock is replaced; the next then makes the file that is named after that one.
 */
export interface Lock {
  /** Calling it again does nothing. */
  release(): void;
}

export type LockState =
  | { readonly state: 'free' }
  | { readonly state: 'held'; readonly holder: Holder }
  /** The next to open the directory takes it over; `holder` is null when the file cannot be read as a lock. */
  | { readonly state: 'stale'; readonly holder: Holder | null };

/**
 * Holds the directory, which must exist, until `release` or the end of this process. Throws at once when another
 * process holds it, or this one already does.
 */
export function lockDirectory(directory: string): Lock {
  const file = lockFile(directory);
  const text = JSON.stringify({ ...describeThisProcess(), id: randomUUID() });
  const draft = `${file}.draft-${process.pid}-${randomUUID()}`;
  writeFileSync(draft, text, { flag: 'wx', mode: 0o600, flush: true });
  try {
    acquire(file, draft, directory);
  } finally {
    remove(draft);
  }
  const release = () => {
    process.off('exit', release);
    if (read(file) === text) remove(file);
  };
  process.once('exit', release);
  return { release };
}

/** What `lockDirectory` would find; changes nothing. */
export function inspectLock(directory: string): LockState {
  const file = lockFile(directory);
  const root = read(file);
  if (root === null) return { state: 'free' };
  const holder = holderIn(lastInLine(file, root));
  return holder && stillHolds(holder)
    ? { state: 'held', holder }
    : { state: 'stale', holder: holderIn(root) };
}

/** Throws what `lockDirectory` would when another process holds the directory; makes and changes nothing. */
export function refuseHeld(directory: string): void {
  const found = inspectLock(directory);
  if (found.state === 'held') throw new Error(heldMessage(directory, lockFile(directory), found.holder));
}

const lockFile = (directory: string): string => join(directory, 'ketenkaart.lock');
const successorFile = (file: string, text: string): string =>
  `${file}.after-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;

/** Each round but the last is lost to a process that got further. */
function acquire(file: string, draft: string, directory: string): void {
  for (let round = 0; round < 100; round++) {
    const root = read(file);
    if (root === null ? linked(draft, file) : tookOver(root, file, draft, directory)) return;
  }
  throw new Error(`${resolve(file)} cannot be taken over; when no process uses the directory, remove it.`);
}

function tookOver(root: string, file: string, draft: string, directory: string): boolean {
  const last = lastInLine(file, root);
  const holder = holderIn(last);
  if (holder && stillHolds(holder)) throw new Error(heldMessage(directory, file, holder));

  const claim = successorFile(file, last);
  if (!linked(draft, claim)) return false;
  // Someone who was first may have finished before the claim was made; it then says nothing any more.
  if (read(file) !== root) {
    remove(claim);
    return false;
  }
  renameSync(draft, file);
  for (const done of globSync(`${basename(file)}.after-*`, { cwd: directory })) remove(join(directory, done));
  return true;
}

/** The lock itself, or the claim of the last that tried to take it over. */
function lastInLine(file: string, root: string): string {
  for (let last = root; ; ) {
    const holder = holderIn(last);
    const next = holder && stillHolds(holder) ? null : read(successorFile(file, last));
    if (next === null || next === last) return last;
    last = next;
  }
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (fault) {
    if (Object(fault).code === 'ENOENT') return null;
    throw fault;
  }
}

/** Whether the new name is ours; false when it is taken. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (fault) {
    if (Object(fault).code === 'EEXIST') return false;
    throw new Error(`${to} cannot be made: the directory must be on a disk that knows hard links`, {
      cause: fault,
    });
  }
}

function remove(file: string): void {
  try {
    unlinkSync(file);
  } catch (fault) {
    if (Object(fault).code !== 'ENOENT') throw fault;
  }
}
