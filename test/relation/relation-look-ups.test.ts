import { sql } from 'kysely';
import { operator, readerSession } from '../../src/access/viewer.ts';
import type { Database } from '../../src/database/open-database.ts';
import { openReading } from '../../src/database/reading.ts';
import { ask } from '../../src/database/rows.ts';
import { openOwnDatabase } from '../own-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openOwnDatabase({ prepared: 'SAMPLE' });
}, 120_000);
afterAll(() => database.close());

/** How relations of one end are found where reading them all is too dear, as it is where there are many. */
async function planFor(end: string): Promise<string> {
  const reading = openReading(database, readerSession(operator));
  await ask(reading.rows, sql`select set_config('enable_seqscan', 'off', true)`);
  const plan = await ask(
    reading.rows,
    sql<{ 'QUERY PLAN': string }>`
      explain select from relation r
      where ${sql.ref(`r.${end}`)} = 'fac_1' and r.valid @> date '2026-10-15' and upper_inf(r.recorded)`,
  );
  await reading.end();
  return plan.map((line) => line['QUERY PLAN']).join('\n');
}

test.each([
  ['first_id', 'relation_first_id_second_id_index'],
  ['second_id', 'relation_second_id_index'],
])(
  'relations are found by %s in the index that begins with it, not by reading all of another',
  async (end, index) => {
    const plan = await planFor(end);
    expect(plan).toContain(index);
    expect(plan).not.toContain('relation_once_at_a_time');
  },
);
