import { sql } from 'kysely';
import { fill } from '../../migrations/20261126000800-facts-of-several-sources.ts';
import { operator, writerSession } from '../../src/access/viewer.ts';
import type { Database } from '../../src/database/open-database.ts';
import { writing } from '../../src/database/writing.ts';
import { readAsOperator } from '../exchange/dump.ts';
import { openOwnDatabase } from '../own-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openOwnDatabase({ prepared: 'SAMPLE' });
}, 120_000);
afterAll(() => database.close());

/**
 * What is claimed of all facilities, but for what comes with lines of other sheets (working areas, organisations), and
 * for contributions, which nobody could tell of yet.
 */
const claims = () =>
  readAsOperator(database, (rows) =>
    rows
      .selectFrom('facility_claim')
      .select([
        'facility_id',
        'source_id',
        'field',
        'part',
        'value',
        'basis',
        'verified_on',
        'verified_by',
        'holds',
      ])
      .where('field', 'not in', ['SERVES', 'ORGANISATION', 'CONTRIBUTIONS'])
      .orderBy('facility_id')
      .orderBy('field')
      .orderBy('part')
      .execute(),
  );

test('data from before claims were kept gets the claims that an import would have made', async () => {
  const imported = await claims();
  const sources = () =>
    readAsOperator(database, (rows) => rows.selectFrom('facility_source').selectAll().execute());
  const told = await sources();
  expect(imported.length).toBeGreaterThan(1_000);
  await writing(database, writerSession(operator), async (rows) => {
    await sql`delete from facility_claim`.execute(rows);
    await sql`delete from facility_source`.execute(rows);
    for (const statement of fill.split(/;\n/).filter((one) => one.trim() !== '')) {
      await sql.raw(statement).execute(rows);
    }
  });
  expect(await claims()).toEqual(imported);
  const byKey = (a: { source_key: string }, b: { source_key: string }) =>
    a.source_key < b.source_key ? -1 : 1;
  expect((await sources()).toSorted(byKey)).toEqual(told.toSorted(byKey));
});
