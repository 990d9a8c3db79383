import { type Kysely, sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { entriesSince } from '../../src/account/access-log/access-log.rows.ts';
import { readAsOperator } from '../../src/command/as-operator.ts';
import { logAsCsv } from '../../src/command/audit-export.ts';
import type { ReadRows } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';
import type { Tables } from '../../src/tables.ts';
import { asOwner } from '../account/as-owner.ts';
import { apiOn } from '../ask-sample.ts';

const api = apiOn('EMPTY');
const entries = 12_345;

/** Numbers with gaps, as transactions that were undone leave them. */
const add = (first: number, last: number) =>
  writing(api.database, writerSession(operator), (rows) =>
    sql`
      insert into access_log (id, at, viewer, account, action, object_type, object_id, fields, outcome, trace_id)
      select 3 * n, '2026-11-26T09:00Z'::timestamptz - n * interval '1 minute', 'OPERATOR', 'acc_a', 'contact:details',
        'Contact', 'con_' || n, '{name}', 'OK', repeat('a', 32)
      from generate_series(${first}::int, ${last}::int) as n
    `.execute(rows),
  );
beforeAll(() => add(1, entries));

/** How many rows each statement brought. */
function counted(rows: ReadRows): { readonly rows: ReadRows; readonly brought: number[] } {
  const brought: number[] = [];
  const counting = (rows as unknown as Kysely<Tables>).withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      brought.push(result.rows.length);
      return result;
    },
  });
  return { rows: counting as unknown as ReadRows, brought };
}

let adding: Promise<unknown> = Promise.resolve();
afterEach(async () => {
  await adding;
  await sql`delete from access_log where id > ${3 * entries}`.execute(asOwner(api.database));
});

/** The contacts of the lines in the order in which they are written; after the first of them more are added. */
async function exported(
  rows: ReadRows,
  { from = '1970-01-01', atOnce, isAlone = false }: { from?: string; atOnce?: number; isAlone?: boolean },
): Promise<string[]> {
  const lines: string[] = [];
  let portions = 0;
  for await (const piece of logAsCsv(entriesSince(rows, from, atOnce))) {
    lines.push(...piece.split('\r\n').slice(0, -1));
    portions += 1;
    if (portions !== 2) continue;
    adding = add(entries + 1, entries + 500);
    // The embedded database has one connection: there it is done after what is read in a transaction.
    if (process.env.DATABASE_URL || !isAlone) await adding;
  }
  return lines.slice(1).map((line) => line.split(';')[9] ?? '');
}
const contacts = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => `con_${first + at}`);

describe('the access log', () => {
  test('is exported whole and in its order while more is added, never many entries at once', async () => {
    const { rows: reading, end } = readAsOperator(api.database);
    const { rows, brought } = counted(reading);
    expect(await exported(rows, { isAlone: true }).finally(() => end())).toEqual(contacts(1, entries));
    expect(brought).toEqual([...Array(12).fill(1_000), 345, 0]);
  });

  test('of a day on has the entries from then on', async () => {
    const { rows, end } = readAsOperator(api.database);
    // Entry n is n minutes older than nine o'clock.
    const found = await exported(rows, { from: '2026-11-26T07:00Z', isAlone: true }).finally(() => end());
    expect(found).toEqual(contacts(1, 120));
  });

  test('which is seen to be read all at once when nothing says how much, and to be of no one moment without a transaction', async () => {
    const { rows, brought } = counted(asOwner(api.database) as unknown as ReadRows);
    expect(await exported(rows, { atOnce: 100_000 })).toEqual(contacts(1, entries + 500));
    expect(Math.max(...brought)).toBe(entries);
  });
});
