import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { error } from './reading/issues.ts';
import { type Limits, limits } from './reading/limits.ts';
import type { AnyRecord } from './reading/loads.ts';
import type { Reading } from './reading/reading.ts';
import { type Clock, clockOf } from './reading/reading-clock.ts';
import { readingOf } from './reading/understanding.ts';
import { beyondLimitRepair } from './reading/unreadable.ts';
import { type Told, type ToRead, usedTooMuch } from './reading-messages.ts';
import type { ReadOptions } from './value/dataset.ts';

export interface ToReadInChild {
  /** Name of the dataset that the files are said to be. */
  readonly dataset: string;
  readonly files: readonly string[];
  readonly options: ReadOptions;
  readonly most?: Pick<Limits, 'keptMegabytes' | 'usedMegabytes' | 'readingSeconds'>;
  /** The program of the process; another in tests. */
  readonly program?: string;
}

const readingChild = join(import.meta.dirname, 'reading-child.js');

/**
 * The readings of a dataset's files, read and understood in a process of its own. It is read no faster than readings
 * are asked for. A process that takes too much memory or time, or that breaks off, gives a last reading which refuses
 * the file and says why; it never takes the process that asked along. Leaving off early ends the process.
 */
export async function* readInChild(asked: ToReadInChild): AsyncGenerator<Reading<AnyRecord>> {
  const { dataset, files, most = limits, program = readingChild } = asked;
  const { onProgress, ...options } = asked.options;
  const scratch = await mkdtemp(join(tmpdir(), 'ketenkaart-reading-'));
  const child = start(program, most.keptMegabytes, scratch);
  // Also when it cannot even begin, for want of memory say: that is thrown here, and nowhere else.
  const closed = new Promise<Closed>((resolve) => child.once('close', (...how) => resolve(how)));
  await once(child, 'spawn');
  child.on('error', () => {});
  const faults = gather(child);
  const clock = clockOf(most.readingSeconds, () => child.kill('SIGKILL'));
  let file = basename(files[0] ?? '');
  let isWhole = false;
  try {
    const toRead: ToRead = { dataset, files, options, usedMegabytes: most.usedMegabytes };
    // When it is gone already, the end of its output tells so.
    child.send(toRead, () => {});
    for await (const told of linesOf(child, clock)) {
      if (told.is === 'END') isWhole = true;
      else if (told.is === 'READINGS') yield* told.readings;
      else {
        file = told.file;
        onProgress(file, told.bytesRead, told.bytesTotal);
      }
    }
    if (isWhole) return;
    const [exitCode, signal] = await closed;
    const { code, message } = whyEnded(file, { exitCode, signal, faults: faults(), clock, most });
    yield readingOf<AnyRecord>(file, 1, [], [error(code, { file, line: null }, message, beyondLimitRepair)]);
  } finally {
    clock.stop();
    child.kill('SIGKILL');
    child.stdout?.destroy();
    child.stderr?.destroy();
    await rm(scratch, { recursive: true, force: true });
  }
}

/**
 * Without the environment: what reads files of strangers knows no passwords. It may read files, and write in a folder of
 * its own, where what must lie unpacked can lie; that goes with it.
 */
function start(program: string, megabytes: number, scratch: string): ChildProcess {
  const canBeFenced = process.allowedNodeEnvironmentFlags.has('--permission');
  const fence = canBeFenced ? ['--permission', '--allow-fs-read=*', `--allow-fs-write=${scratch}`] : [];
  return spawn(process.execPath, [`--max-old-space-size=${megabytes}`, ...fence, program], {
    env: { TMPDIR: scratch, TEMP: scratch },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    windowsHide: true,
  });
}

/** What the process complains of, up to a page. */
function gather({ stderr }: ChildProcess): () => string {
  let text = '';
  stderr?.setEncoding('utf8').on('data', (more: string) => {
    text = `${text}${more}`.slice(0, 4_000);
  });
  return () => text;
}

async function* linesOf({ stdout }: ChildProcess, clock: Clock): AsyncGenerator<Told> {
  const chunks = stdout!.setEncoding('utf8')[Symbol.asyncIterator]() as AsyncIterator<string>;
  let unfinished: string[] = [];
  for (;;) {
    clock.start();
    const { value, done } = await chunks.next();
    clock.stop();
    if (done) return;
    const [first = '', ...rest] = value.split('\n');
    unfinished.push(first);
    for (const next of rest) {
      yield JSON.parse(unfinished.join('')) as Told;
      unfinished = [next];
    }
  }
}

type Closed = [exitCode: number | null, signal: NodeJS.Signals | null];

interface Ending {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly faults: string;
  readonly clock: Clock;
  readonly most: NonNullable<ToReadInChild['most']>;
}

function whyEnded(file: string, { exitCode, signal, faults, clock, most }: Ending) {
  if (clock.isOver()) {
    const message = `Reading ${file} took more than ${most.readingSeconds} seconds and was ended.`;
    return { code: 'READING_TOO_LONG', message };
  }
  const hasUsedTooMuch = exitCode === usedTooMuch;
  if (hasUsedTooMuch || /out of memory|Allocation failed/i.test(faults)) {
    const megabytes = hasUsedTooMuch ? most.usedMegabytes : most.keptMegabytes;
    const message = `Reading ${file} took more than ${megabytes} MB of memory and was ended.`;
    return { code: 'READING_TOO_LARGE', message };
  }
  const complaint = /^\w*Error.*$/m.exec(faults)?.[0];
  const how = complaint ?? (signal ? `signal ${signal}` : `exit code ${exitCode}`);
  return { code: 'READING_BROKE_OFF', message: `Reading ${file} broke off (${how}).` };
}
