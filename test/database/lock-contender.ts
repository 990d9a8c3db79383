import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { lockDirectory } from '../../src/database/directory-lock.ts';

/**
 * A process of its own that for some milliseconds, and until it held it more than ten times, locks a directory again and
 * again, and most times leaves the lock as one that died would, in a fifth of them while another was taking it over. Prints
 * how often it held the lock, and how often somebody else did at the same moment.
 */
const [, , directory = '', milliseconds = '0'] = process.argv;
const until = performance.now() + Number(milliseconds);
const lockFile = join(directory, 'data', 'ketenkaart.lock');
const marker = join(directory, 'held');

let held = 0;
let together = 0;
const faults: string[] = [];
while (performance.now() < until || held <= 10) {
  try {
    const lock = lockDirectory(join(directory, 'data'));
    held++;
    mark(mkdirSync);
    await new Promise((resolve) => setImmediate(resolve));
    mark(rmdirSync);
    if (Math.random() < 0.8) die();
    lock.release();
  } catch (fault) {
    const message = String(fault);
    if (!message.includes('is in use by process')) faults.push(message);
  }
}
console.log(JSON.stringify({ held, together, faults }));

/** Making the folder fails when another holder made it; removing it when another removed it. */
function mark(change: (path: string) => unknown): void {
  try {
    change(marker);
  } catch {
    together++;
  }
}

function die(): void {
  const lock = lockOfTheDead();
  const name = createHash('sha256').update(lock).digest('hex').slice(0, 16);
  if (Math.random() < 0.25) writeFileSync(`${lockFile}.after-${name}`, lockOfTheDead());
  const draft = join(directory, `draft-${process.pid}`);
  writeFileSync(draft, lock);
  renameSync(draft, lockFile);
}

function lockOfTheDead(): string {
  return JSON.stringify({ pid: 999_999_999, start: '1', host: hostname(), id: randomUUID() });
}
