import { hostname } from 'node:os';
import { basename, resolve } from 'node:path';
import { isRunning, type RunningProcess, thisProcess } from './running-process.ts';

/** Who holds a directory, as written in its lock file. */
export interface Holder extends RunningProcess {
  readonly host: string;
  readonly command: string;
  /** An instant. */
  readonly since: string;
}

export function describeThisProcess(): Holder {
  const [, script = '', ...words] = process.argv;
  return {
    ...thisProcess(),
    host: hostname(),
    command: [basename(script), ...words].join(' ').slice(0, 200),
    since: new Date().toISOString(),
  };
}

/** Null when the text is no lock of ours, such as an empty file after a power failure. */
export function holderIn(text: string): Holder | null {
  try {
    const { pid, start, host, command, since } = JSON.parse(text);
    return Number.isSafeInteger(pid) && pid > 0 && typeof host === 'string'
      ? { pid, start: start ?? null, host, command: String(command), since: String(since) }
      : null;
  } catch {
    return null;
  }
}

/**
 * Whether the directory is still this holder's. Made on another machine (or in another container), yes: from here
 * nobody can see whether its process runs, and being wrong would cost data.
 */
export const stillHolds = (holder: Holder): boolean => holder.host !== hostname() || isRunning(holder);

/** For the one who cannot open the directory: who has it, and what to do. */
export function heldMessage(directory: string, file: string, holder: Holder): string {
  const { pid, host, command, since } = holder;
  const isHere = host === hostname();
  const remedy = isHere
    ? 'Stop that process first, or use another directory.'
    : `Whether it still runs cannot be seen from here; if you know that it does not, remove ${resolve(file)}.`;
  const who = isHere ? `process ${pid}` : `process ${pid} on machine ${host}`;
  return `The directory ${resolve(directory)} is in use by ${who} (${command}) since ${since}. ${remedy}`;
}
