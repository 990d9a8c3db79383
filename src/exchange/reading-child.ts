import { once } from 'node:events';
import { basename } from 'node:path';
import type { ReadOptions } from './dataset.ts';
import { getDataset } from './datasets.ts';
import { error } from './issues.ts';
import type { AnyRecord } from './loads.ts';
import { readDataset } from './read-dataset.ts';
import type { Reading } from './reading.ts';
import { type Told, type ToRead, usedTooMuch } from './reading-messages.ts';
import { readingOf } from './understanding.ts';
import { Unreadable } from './unreadable.ts';
import { withinLimits } from './within-limits.ts';

/**
 * The process in which files are read and understood. It has no database and no settings, may write nothing, and can
 * be ended at any moment: whoever started it reads lines of JSON from it, slower or faster as suits.
 */
process.once('message', (toRead: ToRead) => void read(toRead));
// Whoever asked is gone.
process.once('disconnect', () => process.exit());

/** Small readings go together: a message costs more than a line of a file. */
const charactersTogether = 64_000;
/** Often enough for a bar on a screen. */
const millisecondsApart = 100;
/** Memory beside the objects, such as buffers, is not what Node itself keeps an eye on. */
const millisecondsBetweenLooks = 200;

async function read({ dataset, files, options, usedMegabytes }: ToRead): Promise<void> {
  setInterval(() => {
    if (process.memoryUsage.rss() > usedMegabytes * 1024 ** 2) process.exit(usedTooMuch);
  }, millisecondsBetweenLooks).unref();

  let file = basename(files[0] ?? '');
  let shownAt = 0;
  const onProgress: ReadOptions['onProgress'] = (name, bytesRead, bytesTotal) => {
    file = name;
    const now = Date.now();
    if (now - shownAt < millisecondsApart && bytesRead < bytesTotal) return;
    shownAt = now;
    process.stdout.write(lineOf({ is: 'PROGRESS', file, bytesRead, bytesTotal }));
  };

  let waiting: string[] = [];
  let characters = 0;
  const add = (reading: Reading<AnyRecord>) => {
    const text = JSON.stringify(reading);
    waiting.push(text);
    characters += text.length;
  };
  const send = async () => {
    const readings = waiting;
    waiting = [];
    characters = 0;
    await tell(`{"is":"READINGS","readings":[${readings.join(',')}]}\n`);
  };
  try {
    const readings = readDataset(getDataset(dataset), files, { ...options, onProgress });
    for await (const reading of withinLimits(readings)) {
      add(reading);
      if (characters > charactersTogether) await send();
    }
  } catch (fault) {
    add(refusal(file, fault, files));
  }
  await send();
  await tell(lineOf({ is: 'END' }));
  process.removeAllListeners('disconnect').disconnect();
}

const lineOf = (told: Told) => `${JSON.stringify(told)}\n`;

async function tell(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/** The file as a whole, with the sentence of what went wrong; where files lie on this machine is nobody's business. */
function refusal(file: string, fault: unknown, paths: readonly string[]): Reading<AnyRecord> {
  const { name, message } = fault instanceof Error ? fault : new Error(String(fault));
  const sentence = paths.reduce((text, path) => text.replaceAll(path, basename(path)), message);
  const { code, repair, told } =
    fault instanceof Unreadable
      ? { code: fault.code, repair: fault.repair, told: sentence }
      : { code: 'READING_BROKE_OFF', repair: null, told: `reading ${file} broke off (${name}: ${sentence})` };
  const whole = `${told.charAt(0).toUpperCase()}${told.slice(1)}${/[.!?]$/.test(told) ? '' : '.'}`;
  return readingOf<AnyRecord>(file, 1, [], [error(code, { file, line: null }, whole, repair)]);
}
