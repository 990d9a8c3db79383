import { once } from 'node:events';
import { getDataset } from './datasets.ts';
import { readOrRefuse } from './read-or-refuse.ts';
import type { AnyRecord } from './reading/loads.ts';
import type { Reading } from './reading/reading.ts';
import { type Told, type ToRead, usedTooMuch } from './reading-messages.ts';
import type { ReadOptions } from './value/dataset.ts';

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

  let shownAt = 0;
  const onProgress: ReadOptions['onProgress'] = (file, bytesRead, bytesTotal) => {
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
  for await (const reading of readOrRefuse(getDataset(dataset), files, { ...options, onProgress })) {
    add(reading);
    if (characters > charactersTogether) await send();
  }
  await send();
  await tell(lineOf({ is: 'END' }));
  process.removeAllListeners('disconnect').disconnect();
}

const lineOf = (told: Told) => `${JSON.stringify(told)}\n`;

async function tell(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
