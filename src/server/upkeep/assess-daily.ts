import { sql } from 'kysely';
import { operator, writerSession } from '../../access/viewer.ts';
import { type Assessed, assessMunicipalities } from '../../assessment/assess-municipalities.ts';
import { assessedOn } from '../../assessment/assessed-on.rows.ts';
import { municipalitiesToAssess } from '../../assessment/norms-in-use.rows.ts';
import { portionsOf } from '../../assessment/portions.ts';
import type { Database } from '../../database/open-database.ts';
import { forReading, type WriteRows } from '../../database/rows.ts';
import { writing } from '../../database/writing.ts';

/** Few, so that who writes meanwhile waits about as long as for another writer. */
const municipalitiesAtOnce = 5;

/**
 * Assesses the municipalities that nobody assessed on facts of today: checks wear off by the day, relations end, and
 * what was said of contacts over the API counts from here. A portion in each transaction; null when another process is at it.
 */
export async function assessDaily(database: Database, today: string): Promise<Assessed | null> {
  const asOperator = writerSession(operator);
  const codes = await writing(database, asOperator, (rows) => notAssessed(rows, today));
  const told = { municipalities: 0, findings: 0, changed: 0 };
  for (const portion of portionsOf(codes, municipalitiesAtOnce)) {
    const assessed = await writing(database, asOperator, async (rows) => {
      if (!(await isOurTurn(rows))) return null;
      const left = await notAssessed(rows, today, portion);
      return left.length > 0 ? assessMunicipalities(rows, today, left) : nothing;
    });
    if (!assessed) return told.municipalities > 0 ? told : null;
    told.municipalities += assessed.municipalities;
    told.findings += assessed.findings;
    told.changed += assessed.changed;
  }
  return told;
}

const nothing: Assessed = { municipalities: 0, findings: 0, changed: 0 };

async function notAssessed(rows: WriteRows, today: string, codes?: readonly string[]): Promise<string[]> {
  const reads = forReading(rows);
  const done = new Set((await assessedOn(reads, today)).map(({ code }) => code));
  return (await municipalitiesToAssess(reads, codes))
    .map(({ code }) => code)
    .filter((code) => !done.has(code));
}

async function isOurTurn(rows: WriteRows): Promise<boolean> {
  const { rows: locks } = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('ketenkaart daily assessment')) as "isOurs"`.execute(rows);
  return locks[0]?.isOurs === true;
}
