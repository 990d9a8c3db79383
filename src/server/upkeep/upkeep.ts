import { waitAtMost } from '../fault/wait-at-most.ts';
import type { Log } from '../log/log.ts';

/** What the process does by itself, beside answering. */
export interface Upkeep {
  readonly name: string;
  readonly everyMs: number;
  /** First time so long after the start. */
  readonly afterMs: number;
  /** Whether it is done once more when the process stops. */
  readonly alsoAtEnd: boolean;
  work(): Promise<unknown>;
}

/** A database that does not answer may not keep the process from stopping. */
const patienceMs = 3_000;

/**
 * Does each task again and again, never twice at once; one that fails is logged and tried again next time. Gives the
 * means to stop: what is under way ends first.
 */
export function keepUp(tasks: readonly Upkeep[], log: Pick<Log, 'error'>): () => Promise<void> {
  let isStopping = false;
  const running = new Set<Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();

  const perform = (task: Upkeep): Promise<void> => {
    const run = Promise.resolve()
      .then(() => task.work())
      .catch((fault) => log.error({ err: fault, upkeep: task.name }, 'upkeep failed'))
      .then(() => {
        running.delete(run);
      });
    running.add(run);
    return run;
  };
  const schedule = (task: Upkeep, ms: number) => {
    const timer = setTimeout(async () => {
      timers.delete(timer);
      await perform(task);
      if (!isStopping) schedule(task, task.everyMs);
    }, ms);
    timer.unref();
    timers.add(timer);
  };
  for (const task of tasks) schedule(task, task.afterMs);

  return async () => {
    isStopping = true;
    for (const timer of timers) clearTimeout(timer);
    const ended = Promise.all(running).then(() =>
      Promise.all(tasks.filter(({ alsoAtEnd }) => alsoAtEnd).map(perform)),
    );
    await waitAtMost(patienceMs, ended, () => []);
  };
}
