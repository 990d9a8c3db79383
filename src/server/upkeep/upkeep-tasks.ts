import type { Database } from '../../database/open-database.ts';
import { todayInAmsterdam } from '../../graphql/today.ts';
import type { Settings } from '../setting/settings.ts';
import { assessDaily } from './assess-daily.ts';
import { keepToTime } from './keep-to-time.ts';
import { sealAll } from './seal-all.ts';
import type { Upkeep } from './upkeep.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** What a process that serves this database does by itself; several do it in turn. */
export const upkeepOf = (
  database: Database,
  { logRetentionMonths: logMonths }: Settings,
): readonly Upkeep[] => [
  {
    name: 'seal the access log',
    everyMs: minute,
    afterMs: minute,
    alsoAtEnd: true,
    work: () => sealAll(database),
  },
  {
    name: 'remove what may not be kept any longer',
    everyMs: day,
    afterMs: 2 * minute,
    alsoAtEnd: false,
    work: () => keepToTime(database, { today: todayInAmsterdam(), logMonths }),
  },
  {
    // Looked at each hour, so that a day begins at night; who is assessed on it already is left alone.
    name: 'assess gaps on the facts of today',
    everyMs: hour,
    afterMs: 10 * minute,
    alsoAtEnd: false,
    work: () => assessDaily(database, todayInAmsterdam()),
  },
];
