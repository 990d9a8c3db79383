import type { Database } from '../database/open-database.ts';
import { sealAll } from './seal-all.ts';
import type { Upkeep } from './upkeep.ts';

const minute = 60_000;

/** What a process that serves this database does by itself; several do it in turn. */
export const upkeepOf = (database: Database): readonly Upkeep[] => [
  {
    name: 'seal the access log',
    everyMs: minute,
    afterMs: minute,
    alsoAtEnd: true,
    work: () => sealAll(database),
  },
];
