import { areAllApplied } from './all-applied.ts';
import type { Database } from './open-database.ts';
import type { Probe } from './probe.ts';
import { nearEnough } from './replica-lag.ts';

/** A copy of the database on another server, which runs behind; reads that may lag go there while it is near enough. */
export interface Replica {
  readonly database: Database;
  /** Only of one that is NEAR is read; nobody waits to find out. */
  readonly state: ReplicaState;
  /** It did not answer: it is left alone for a while. */
  missed(): void;
  close(): Promise<void>;
}

/** AWAY also while it has not got the tables of this version, or is no replica any more. */
export type ReplicaState = 'NEAR' | 'BEHIND' | 'AWAY';

export interface ReplicaOptions {
  readonly database: Database;
  /** By connections that nobody else uses, so that a look waits for no question. */
  readonly primaryProbe: Probe;
  readonly probe: Probe;
  /** Milliseconds of what the primary wrote that it may lack. */
  readonly mostLagMs: number;
}

const afterMissedMs = 5_000;

/** Is looked at every two seconds, and more often where it may be less far behind, for as long as the database is open. */
export function replicaOf({ database, primaryProbe, probe, mostLagMs }: ReplicaOptions): Replica {
  const near = nearEnough(mostLagMs);
  const betweenLooksMs = Math.min(2_000, mostLagMs / 4);
  let isAway = true;
  let hasTables = false;
  let nearUntil = 0;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function look(): Promise<void> {
    const at = performance.now();
    const written = await primaryProbe.position().catch(() => null);
    const takenOver = await probe.position();
    hasTables ||= await areAllApplied(database);
    isAway = !hasTables || !takenOver.isReplica;
    if (isAway) return;
    // What does not answer us lets us write nothing either; its copy is then all there is to read.
    nearUntil = written ? near.until(at, written.position, takenOver.position) : at + mostLagMs;
  }
  function missed(): void {
    isAway = true;
    hasTables = false;
  }
  async function keepLooking(): Promise<void> {
    const rest = await look().then(
      () => betweenLooksMs,
      () => {
        missed();
        return afterMissedMs;
      },
    );
    if (!isClosed) lookAfter(rest);
  }
  let looking = Promise.resolve();
  function lookAfter(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      looking = keepLooking();
    }, milliseconds).unref();
  }
  lookAfter(0);

  return {
    database,
    get state() {
      if (isAway) return 'AWAY';
      return performance.now() < nearUntil ? 'NEAR' : 'BEHIND';
    },
    missed() {
      missed();
      lookAfter(afterMissedMs);
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await looking;
      await Promise.all([probe.close(), database.close()]);
    },
  };
}
