import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { platform } from 'node:process';

/** A process of this machine. A pid comes back after a while; together with the start it does not. */
export interface RunningProcess {
  readonly pid: number;
  /** Whatever the system says of the start, to be compared only; null where it does not tell. */
  readonly start: string | null;
}

export const thisProcess = (): RunningProcess => ({ pid: process.pid, start: startOf(process.pid) });

/** Whether it still runs; a pid that another process has now does not count. */
export function isRunning({ pid, start }: RunningProcess): boolean {
  if (!answers(pid)) return false;
  const startNow = startOf(pid);
  if (startNow === ended) return false;
  return start === null || startNow === null || start === startNow;
}

/** Killed, but not yet collected by its parent: it has a pid, and runs nothing. */
const ended = 'ended';

function startOf(pid: number): string | null {
  try {
    if (platform === 'linux') return startInStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    if (platform === 'win32') return null;
    const ps = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', timeout: 2_000 });
    return ps.trim() || null;
  } catch {
    return null;
  }
}

/** proc(5): fields 3 (state) and 22 (start, in ticks after boot); field 2 is a name that may hold spaces and brackets. */
function startInStat(stat: string): string | null {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  return state === 'Z' || state === 'X' ? ended : (fields[19] ?? null);
}

function answers(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (fault) {
    // EPERM: it runs, as somebody else.
    return Object(fault).code === 'EPERM';
  }
}
