import { areAllApplied } from './all-applied.ts';
import type { Database } from './open-database.ts';

/** A copy of the database on another server, which runs behind; reads that may lag go there while it is there. */
export interface Replica {
  readonly database: Database;
  /** Whether it can be read as this version reads: it answers, and has the tables of the newest migration. */
  isThere(): Promise<boolean>;
  /** It did not answer: for a while nobody needs to find that out again. */
  missed(): void;
}

const betweenLooksMs = 5_000;

export function replicaOf(database: Database): Replica {
  let looking: Promise<boolean> | null = null;
  let awayUntil = 0;
  const missed = () => {
    looking = null;
    awayUntil = performance.now() + betweenLooksMs;
  };
  const look = async () => {
    const isThere = await areAllApplied(database);
    if (!isThere) missed();
    return isThere;
  };
  return {
    database,
    async isThere() {
      if (performance.now() < awayUntil) return false;
      looking ??= look();
      return looking;
    },
    missed,
  };
}
