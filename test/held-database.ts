import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { pgliteExtensions, pgliteParsers } from '../src/database/open-database.ts';
import { type Prepared, preparedVariable } from './prepared.ts';
import { putRows, type TableRows } from './table-rows.ts';

/**
 * One embedded database that a worker of the tests opens once and lends to one test file after the other, with the
 * rows of a prepared one and nothing else. Opening one takes two seconds and as many again until its code is warm;
 * putting rows back takes a few tenths, and nothing when nobody wrote.
 */
export type Lend = (prepared: Prepared) => Promise<Loan | null>;

export interface Loan {
  readonly pglite: PGlite;
  /** Gives it back; one that may not be used again, since something still runs in it, is closed. */
  end(canBeUsedAgain: boolean): Promise<void>;
}

interface Held {
  readonly pglite: PGlite;
  readonly made: string;
  holds: Prepared | null;
  /** The next transaction that writes, when it was lent. */
  lentAt: string;
}

let held: Held | null = null;
let isLent = false;

/** Null when it is lent already: two at once are two databases. */
export const lend: Lend = async (prepared) => {
  if (isLent) return null;
  isLent = true;
  held = await filledWith(prepared, held);
  const { pglite } = held;
  return {
    pglite,
    async end(canBeUsedAgain) {
      if (!canBeUsedAgain) {
        held = null;
        await pglite.close();
      }
      isLent = false;
    },
  };
};

/** Closes it: one that is open asks for the time every ten seconds, for which its process never ends. */
export async function endHeld(): Promise<void> {
  const ending = held;
  held = null;
  await ending?.pglite.close();
}

/**
 * A worker that Jest has no more files for is told so by nobody: it is no longer listened to, and killed half a second
 * later, with a complaint. To take down piece by piece what all its files left in memory takes longer than that.
 */
process.on('removeListener', (event) => {
  if (event === 'message') void endHeld().then(() => process.exit());
});

async function filledWith(prepared: Prepared, known: Held | null): Promise<Held> {
  if (known) {
    await known.pglite.exec('discard all');
    if (known.holds === prepared && known.lentAt === (await nextWrite(known.pglite))) return known;
    if (known.made === (await whatIsMade(known.pglite))) {
      await putRows(known.pglite, rowsOf(prepared));
      return Object.assign(known, { holds: prepared, lentAt: await nextWrite(known.pglite) });
    }
    await known.pglite.close();
  }
  const pglite = await PGlite.create({
    loadDataDir: new Blob([readFileSync(templateOf(prepared))]),
    extensions: pgliteExtensions,
    parsers: pgliteParsers,
  });
  return { pglite, made: await whatIsMade(pglite), holds: prepared, lentAt: await nextWrite(pglite) };
}

function templateOf(prepared: Prepared): string {
  const file = process.env[preparedVariable(prepared)];
  if (!file) throw new Error('the databases to copy were not prepared; run the tests with npm test');
  return file;
}

const rowsOf = (prepared: Prepared): readonly TableRows[] =>
  JSON.parse(readFileSync(`${templateOf(prepared)}.rows.json`, 'utf8'));

/** Moves on with every transaction that wrote, whether it was undone or not. */
const nextWrite = (pglite: PGlite) => textOf(pglite, 'pg_snapshot_xmax(pg_current_snapshot())');

/** Moves when a table, rule or role is made, changed or dropped; rows leave it as it is. */
const whatIsMade = (pglite: PGlite) =>
  textOf(
    pglite,
    ['pg_attribute', 'pg_constraint', 'pg_proc', 'pg_trigger', 'pg_policy', 'pg_authid', 'pg_namespace']
      .map((table) => `(select count(*) || ' ' || sum(xmin::text::bigint) from ${table})`)
      .join(` || ',' || `),
  );

async function textOf(pglite: PGlite, expression: string): Promise<string> {
  const { rows } = await pglite.query<{ text: string }>(`select (${expression})::text as text`);
  return rows[0]!.text;
}
