import { availableParallelism } from 'node:os';
import { serialize } from 'node:v8';
import { LRUCache } from 'lru-cache';
import { Tinypool } from 'tinypool';
import { refuse } from '../graphql/refusal.ts';
import { type Analyses, runAnalysis } from './analyses.ts';
import type { Task } from './analysis-worker.ts';
import type { CompactNetwork } from './graph/compact-network.ts';
import { versionOf } from './network-version.ts';

/** What an analysis may be asked with; one without options is asked with `{}`. */
export type OptionsOf<Name extends keyof Analyses> = Analyses[Name] extends (
  network: CompactNetwork,
  options?: infer Options,
) => unknown
  ? NonNullable<Options>
  : never;

export interface Limits {
  /** Steps up to which a network is worked out on the spot: a few milliseconds, less than the way takes. */
  readonly mostStepsHere: number;
  readonly threads: number;
  /** Analyses that may wait for a thread. */
  readonly mostWaiting: number;
  /** For one, its waiting included. */
  readonly mostMilliseconds: number;
  /** Heap of a thread; arrays of numbers are not in it, and grow no faster than the network. */
  readonly mostMegabytes: number;
  /** Of answers that are kept. */
  readonly mostBytesKept: number;
}

/** Of the cores one is left to answer requests; where there is one, the system shares it. */
const usual: Limits = {
  mostStepsHere: 500_000,
  threads: Math.min(4, Math.max(1, availableParallelism() - 1)),
  mostWaiting: 32,
  mostMilliseconds: 15_000,
  mostMegabytes: 512,
  mostBytesKept: 64_000_000,
};
const millisecondsRefused = 30_000;

/**
 * Who work analyses out: those of small networks at once, those of large ones in threads of their own, so that other
 * requests keep their pace. What was worked out is kept by what is in the network; who asks for what is being worked
 * out waits for that. One that took too long is refused for half a minute, so that nobody has it fail again and again.
 */
export function makeAnalysts(limits: Partial<Limits> = {}) {
  const { mostStepsHere, threads, mostWaiting, mostMilliseconds, mostMegabytes, mostBytesKept } = {
    ...usual,
    ...limits,
  };
  const kept = new LRUCache<string, object>({
    maxSize: mostBytesKept,
    sizeCalculation: (answer) => serialize(answer).byteLength,
  });
  const tooLong = new LRUCache<string, true>({ max: 1_000, ttl: millisecondsRefused });
  const running = new Map<string, Promise<object>>();
  let pool: Tinypool | null = null;

  /** The answer is shared with whoever asks the same: do not change it. */
  async function analyse<Name extends keyof Analyses>(
    name: Name,
    network: CompactNetwork,
    options: OptionsOf<Name>,
  ): Promise<ReturnType<Analyses[Name]>> {
    const key = `${name} ${versionOf(network)} ${serialize(options).toString('base64url')}`;
    const answer = kept.get(key) ?? (await (running.get(key) ?? start(key, { name, network, options })));
    return answer as ReturnType<Analyses[Name]>;
  }

  function start(key: string, task: Task): Promise<object> {
    const work = (stepsOf(task) <= mostStepsHere ? here(task) : inThread(key, task))
      .then((answer) => {
        kept.set(key, answer);
        return answer;
      })
      .finally(() => running.delete(key));
    running.set(key, work);
    return work;
  }

  async function inThread(key: string, task: Task): Promise<object> {
    if (tooLong.has(key)) throw tookTooLong();
    pool ??= startPool();
    const asked = pool;
    if (asked.queueSize >= mostWaiting) throw tooBusy();
    const begun = new Float64Array(new SharedArrayBuffer(8));
    try {
      return await asked.run({ ...task, begun }, { signal: AbortSignal.timeout(mostMilliseconds) });
    } catch (fault) {
      const { name, code } = Object(fault) as { name?: unknown; code?: unknown };
      if (code === 'ERR_WORKER_OUT_OF_MEMORY') throw tooLarge();
      // Ended by `stop`, or still waiting.
      if (pool !== asked || (name === 'AbortError' && begun[0] === 0)) throw tooBusy();
      if (name !== 'AbortError') throw fault;
      // Had it waited long, it may do better another time.
      if (Date.now() - begun[0]! > mostMilliseconds / 2) tooLong.set(key, true);
      throw tookTooLong();
    }
  }

  function startPool(): Tinypool {
    const started = new Tinypool({
      // As it is compiled: threads do not go through what loads the tests.
      filename: new URL('./analysis-worker.js', import.meta.url).href,
      // As many at least as at most: where one is ended, another is started for what waits.
      minThreads: threads,
      maxThreads: threads,
      maxQueue: mostWaiting,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
    });
    // A thread that broke down while it started or waited: what is asked next gets new ones.
    started.on('error', () => {
      if (pool === started) pool = null;
      void started.destroy();
    });
    return started;
  }

  /** Ends the threads; what they are at fails. */
  async function stop(): Promise<void> {
    const ending = pool;
    pool = null;
    await ending?.destroy();
  }

  return { analyse, stop };
}

/** Nodes times edges; the map looks at every pair of nodes again and again, and takes as long for 140 of them. */
const stepsOf = ({ name, network: { order, size } }: Task): number =>
  name === 'layout' ? 25 * order * order : order * size;

const here = async ({ name, network, options }: Task): Promise<object> => runAnalysis(name, network, options);

const tooBusy = () =>
  refuse('UNAVAILABLE', 'Too many networks are being worked out; try again in a few seconds.');
const tooLarge = () =>
  refuse('UNAVAILABLE', 'This network takes more memory than there is; ask for a smaller one.');
const tookTooLong = () =>
  refuse('TIMEOUT', 'Working this network out took too long; ask for a smaller one, or try again later.');

/** Those of the service; threads start when the first large network comes, and keep no process from ending. */
export const { analyse, stop: stopAnalysing } = makeAnalysts();
