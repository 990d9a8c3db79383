import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inspectLock, lockDirectory } from '../../src/database/directory-lock.ts';
import { contender, running } from './contender.ts';

const contenderFile = fileURLToPath(new URL('./lock-contender.js', import.meta.url));
const execute = promisify(execFile);

let directory: string;
const lockFile = () => join(directory, 'ketenkaart.lock');

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'ketenkaart-lock-'));
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
  rmSync(directory, { recursive: true, force: true });
});

async function lockOfThisProcess(): Promise<string> {
  const lock = lockDirectory(directory);
  const text = await readFile(lockFile(), 'utf8');
  lock.release();
  return text;
}

const fingerprint = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

describe('the lock on the directory of the embedded database', () => {
  test('is held from opening to releasing, and leaves nothing behind', () => {
    expect(inspectLock(directory)).toEqual({ state: 'free' });
    const lock = lockDirectory(directory);
    expect(inspectLock(directory)).toMatchObject({ state: 'held', holder: { pid: process.pid } });
    lock.release();
    lock.release();
    expect(inspectLock(directory)).toEqual({ state: 'free' });
    expect(readdirSync(directory)).toEqual([]);
    expect(process.listeners('exit').filter(({ name }) => name.includes('release'))).toEqual([]);
  });

  test('refuses the process that holds it already', () => {
    const lock = lockDirectory(directory);
    expect(() => lockDirectory(directory)).toThrow(`in use by process ${process.pid} `);
    lock.release();
    lockDirectory(directory).release();
  });

  test('an old lock that is released late does not end the lock of another', () => {
    const old = lockDirectory(directory);
    rmSync(lockFile());
    const lock = lockDirectory(directory);
    old.release();
    expect(inspectLock(directory).state).toBe('held');
    lock.release();
  });

  test('a second process fails at once and says who holds which directory since when', async () => {
    const holder = await contender(directory);
    expect(await holder.go()).toBe('won');
    const since = JSON.parse(await readFile(lockFile(), 'utf8')).since;
    const refusedAfter = [1, 2, 3].map(() => {
      const start = performance.now();
      expect(() => lockDirectory(directory)).toThrow('is in use by process');
      return performance.now() - start;
    });
    // One that waits for the holder does so each time; a machine that stands still does not.
    expect(Math.min(...refusedAfter)).toBeLessThan(1_000);
    expect(() => lockDirectory(directory)).toThrow(
      `The directory ${directory} is in use by process ${holder.child.pid} (`,
    );
    expect(() => lockDirectory(directory)).toThrow(`) since ${since}. Stop that process first`);
    expect(readdirSync(directory)).toEqual(['ketenkaart.lock']);
  });

  test('is released when the process ends by itself', async () => {
    const holder = await contender(directory);
    await holder.go();
    await holder.leave();
    expect(readdirSync(directory)).toEqual([]);
  });

  test('of a process killed with -9 it is stale, and taken over', async () => {
    const holder = await contender(directory);
    await holder.go();
    await holder.kill();
    expect(inspectLock(directory)).toMatchObject({ state: 'stale', holder: { pid: holder.child.pid } });
    const lock = lockDirectory(directory);
    expect(inspectLock(directory)).toMatchObject({ state: 'held', holder: { pid: process.pid } });
    lock.release();
    expect(readdirSync(directory)).toEqual([]);
  });

  test('does not count for a process that got the same number later', async () => {
    writeFileSync(lockFile(), JSON.stringify({ ...JSON.parse(await lockOfThisProcess()), start: '1' }));
    expect(inspectLock(directory).state).toBe('stale');
    lockDirectory(directory).release();
  });

  test('counts for a living process of which the start was not known', async () => {
    writeFileSync(lockFile(), JSON.stringify({ ...JSON.parse(await lockOfThisProcess()), start: null }));
    expect(() => lockDirectory(directory)).toThrow('in use by process');
  });

  test('made on another machine counts as held, and the message says which file to remove', () => {
    const holder = {
      pid: 1,
      start: '1',
      host: 'elsewhere',
      command: 'main.js',
      since: '2026-11-24T00:00:00Z',
    };
    writeFileSync(lockFile(), JSON.stringify(holder));
    expect(() => lockDirectory(directory)).toThrow(
      `process 1 on machine elsewhere (main.js) since 2026-11-24T00:00:00Z. Whether it still runs cannot be seen from here; if you know that it does not, remove ${lockFile()}.`,
    );
    expect(inspectLock(directory)).toEqual({ state: 'held', holder });
  });

  const unreadable = ['', '{', 'null', '{"pid":"1"}', '{"pid":-1,"host":"x"}'];
  test.each(unreadable)('that reads %j is stale, and taken over', (text) => {
    writeFileSync(lockFile(), text);
    expect(inspectLock(directory)).toEqual({ state: 'stale', holder: null });
    lockDirectory(directory).release();
    expect(readdirSync(directory)).toEqual([]);
  });

  test('a directory that is not there is free, and cannot be locked', () => {
    const absent = join(directory, 'absent');
    expect(inspectLock(absent)).toEqual({ state: 'free' });
    expect(() => lockDirectory(absent)).toThrow('ENOENT');
  });
});

describe('several that open one directory at once', () => {
  test('exactly one wins, also over a stale lock, in each of 20 rounds', async () => {
    for (let round = 0; round < 20; round++) {
      const both = await Promise.all([contender(directory), contender(directory)]);
      const answers = await Promise.all(both.map((one) => one.go()));
      expect(answers.filter((answer) => answer === 'won')).toHaveLength(1);
      expect(answers.filter((answer) => answer.startsWith('lost'))).toHaveLength(1);

      // From the second round on the lock of the round before is there, and its process is not.
      expect(readdirSync(directory)).toEqual(['ketenkaart.lock']);
      await Promise.all(both.map((one) => one.kill()));
      expect(existsSync(lockFile())).toBe(true);
    }
  });

  test('two never hold it together, however often they die and take over', async () => {
    mkdirSync(join(directory, 'data'));
    const all = [1, 2, 3].map(() => execute(process.execPath, [contenderFile, directory, '2500']));
    const answers = (await Promise.all(all)).map(({ stdout }) => JSON.parse(stdout));
    for (const { held, together, faults } of answers) {
      expect(held).toBeGreaterThan(10);
      expect(together).toBe(0);
      expect(faults).toEqual([]);
    }
  });

  test('one that died while it took over is followed by the next', () => {
    const dead = (id: number) =>
      JSON.stringify({ pid: 999_999_999, start: '1', host: hostname(), command: 'x', since: 'x', id });
    writeFileSync(lockFile(), dead(1));
    writeFileSync(`${lockFile()}.after-${fingerprint(dead(1))}`, dead(2));
    writeFileSync(`${lockFile()}.after-${fingerprint(dead(2))}`, dead(3));
    expect(inspectLock(directory).state).toBe('stale');
    const lock = lockDirectory(directory);
    expect(readdirSync(directory)).toEqual(['ketenkaart.lock']);
    lock.release();
  });

  test('one that lives while it takes over holds the directory', async () => {
    const dead = JSON.stringify({ pid: 999_999_999, start: '1', host: hostname() });
    const living = await lockOfThisProcess();
    writeFileSync(lockFile(), dead);
    writeFileSync(`${lockFile()}.after-${fingerprint(dead)}`, living);
    expect(inspectLock(directory)).toMatchObject({ state: 'held', holder: { pid: process.pid } });
    expect(() => lockDirectory(directory)).toThrow(`in use by process ${process.pid} `);
  });
});
