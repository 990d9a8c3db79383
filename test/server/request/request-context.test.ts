import { sql } from 'kysely';
import { operator } from '../../../src/access/viewer.ts';
import type { Database } from '../../../src/database/open-database.ts';
import { cursorSeal } from '../../../src/graphql/cursor.ts';
import { openRequest, type RequestContext } from '../../../src/server/request/request-context.ts';
import { openOwnDatabase } from '../../own-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openOwnDatabase();
}, 60_000);
afterAll(() => database.close());

/** As Apollo does before it calls the first resolver. */
const copied = (context: RequestContext): RequestContext =>
  Object.assign(Object.create(Object.getPrototypeOf(context)), context);

const aContext = () =>
  copied(
    openRequest(database, { cursors: cursorSeal(Buffer.alloc(32)), viewer: operator, today: '2026-10-15' }),
  );

test('what a resolver reads after it wrote is there, also from the copy of the context that it was given', async () => {
  const context = aContext();
  await context.rows.selectFrom('account').select('id').execute();
  await context.write((rows) =>
    rows
      .insertInto('account')
      .values({ id: 'acc_x', name: 'X' } as never)
      .execute(),
  );
  const found = await context.rows.selectFrom('account').select('name').execute();
  expect(found).toEqual([{ name: 'X' }]);
  await context.readings.end();
});

test('details that are asked for are known to the copy of the context that resolvers were given', async () => {
  const context = aContext();
  expect(context.personal).toBeNull();
  const personal = { fields: ['name'], purposes: ['SIGNALERING'] };
  context.readings.logged(personal);
  expect(context.personal).toBe(personal);
  const asked = sql<string>`current_setting('ketenkaart.purposes')`.as('asked');
  const found = await context.rows.selectNoFrom(asked).execute();
  expect(found).toEqual([{ asked: 'SIGNALERING' }]);
  await context.readings.end();
});
