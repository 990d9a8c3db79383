import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { operator, readerSession } from '../access/viewer.ts';
import { areAllApplied } from '../database/all-applied.ts';
import { inspectLock } from '../database/directory-lock.ts';
import { type Database, openDatabase } from '../database/open-database.ts';
import { openReading } from '../database/reading.ts';
import { ask } from '../database/rows.ts';
import { maskedUrl } from '../server/setting/masked-url.ts';
import { readSettings, type Settings } from '../server/setting/settings.ts';
import { tables } from '../tables.ts';
import { lookAtPort } from './look-at-port.ts';
import { lookAtSignIn } from './look-at-sign-in.ts';

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly says: string;
}

/** `ketenkaart doctor`: looks, changes nothing, and exits with 1 when something must be repaired. */
export async function doctorCommand(): Promise<void> {
  const findings: Finding[] = [
    { what: 'node', ok: isNodeNew(), says: `${process.version} (22.17 or newer is needed)` },
  ];
  try {
    const settings = readSettings(process.env);
    findings.push({ what: 'settings', ok: true, says: 'all can be read' });
    findings.push({ what: 'port', ...(await lookAtPort(settings)) }, ...(await lookAtData(settings)));
    const signIn = await lookAtSignIn(settings);
    if (signIn) findings.push({ what: 'tokens', ...signIn });
  } catch (fault) {
    findings.push({
      what: 'settings',
      ok: false,
      says: String(fault instanceof Error ? fault.message : fault),
    });
  }
  for (const { what, ok, says } of findings) console.log(`${ok ? 'ok   ' : 'FAULT'} ${what}: ${says}`);
  if (findings.some(({ ok }) => !ok)) process.exitCode = 1;
}

/** MikroORM 7 asks for 22.17; npm scripts bring a Node of their own. */
const isNodeNew = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 17);
};

async function lookAtData(settings: Settings): Promise<Finding[]> {
  const { databaseUrl, dataDirectory } = settings;
  if (!databaseUrl) {
    if (!existsSync(dataDirectory)) {
      return [{ what: 'database', ok: true, says: `none yet; npm start makes one in ${dataDirectory}` }];
    }
    const lock = inspectLock(dataDirectory);
    if (lock.state === 'held') {
      const { pid, since, command } = lock.holder;
      const says = `${dataDirectory} is in use by process ${pid} since ${since} (${command}); stop it to look further`;
      return [{ what: 'lock', ok: true, says }];
    }
  }
  try {
    const database = await openDatabase({ url: databaseUrl, directory: dataDirectory, entities: tables });
    try {
      return [
        {
          what: 'database',
          ok: true,
          says: databaseUrl ? maskedUrl(databaseUrl) : `embedded, in ${dataDirectory}`,
        },
        ...(await lookInside(database)),
      ];
    } finally {
      await database.close();
    }
  } catch (fault) {
    return [{ what: 'database', ok: false, says: String(fault instanceof Error ? fault.message : fault) }];
  }
}

async function lookInside(database: Database): Promise<Finding[]> {
  // Asking which are due takes an owner of tables; that none are, whoever serves may see.
  const pending = (await areAllApplied(database)) ? [] : await database.orm.migrator.getPending();
  const migrations: Finding = {
    what: 'migrations',
    ok: pending.length === 0,
    says: pending.length
      ? `due: ${pending.map(({ name }) => name).join(', ')}; npm start applies them`
      : 'all applied',
  };
  if (pending.length > 0) return [migrations];
  const reading = openReading(database, readerSession(operator));
  try {
    const [version] = await ask(
      reading.rows,
      sql<{
        server: string;
        postgis: string;
      }>`select current_setting('server_version') as server, postgis_lib_version() as postgis`,
    );
    const [data] = await ask(
      reading.rows,
      sql<{ areas: string; facilities: string; relations: string; stale: string }>`
        select (select count(*) from area) as areas, (select count(*) from facility) as facilities,
          (select count(*) from relation where upper_inf(recorded)) as relations,
          (select count(*) from facility where verified_on < current_date - 365) as stale`,
    );
    const counted = `${data?.areas} areas, ${data?.facilities} facilities, ${data?.relations} relations; ${data?.stale} facilities verified more than a year ago`;
    return [
      { what: 'versions', ok: true, says: `PostgreSQL ${version?.server}, PostGIS ${version?.postgis}` },
      migrations,
      { what: 'data', ok: true, says: counted },
    ];
  } finally {
    await reading.end();
  }
}
