import { sql } from 'kysely';
import { operator, readerSession, writerSession } from '../../src/access/viewer.ts';
import { sealAccessLog } from '../../src/account/access-log/seal-access-log.ts';
import { verifyAccessLog } from '../../src/account/access-log/verify-access-log.ts';
import { migrate } from '../../src/database/migrate.ts';
import { type Database, openDatabase } from '../../src/database/open-database.ts';
import { openReading } from '../../src/database/reading.ts';
import { writing } from '../../src/database/writing.ts';
import { tables } from '../../src/tables.ts';
import { anAccount, someone } from '../account/accounts.ts';
import { asOwner, look } from '../account/as-owner.ts';
import { apiOn } from '../ask-sample.ts';

const api = apiOn('EMPTY');
const name = '20261130017000-opaque-entries';
let account: string;

beforeAll(async () => {
  account = await anAccount(api.database, 'GM9901', 'Voorbeeldstad');
  for (const contact of ['con_1', 'con_2', 'con_3'])
    await look(api.database, someone('PARTNER', null, 'pim'), { account, contact });
  await writing(api.database, writerSession(operator), (rows) => sealAccessLog(rows));
  await look(api.database, someone('PARTNER', null, 'pim'), { account, contact: 'con_unsealed' });
});

/** As the database was before. */
async function takeBack(): Promise<void> {
  for (const statement of [
    'drop index access_log_account_at_public_id_index',
    'create index access_log_account_at_index on access_log (account, at)',
    'alter table access_log drop column public_id',
    `delete from mikro_orm_migrations where name = '${name}'`,
  ])
    await sql.raw(statement).execute(asOwner(api.database));
}

/** PostgreSQL may have two services that start at once; an embedded directory is opened once. */
async function services(): Promise<Database[]> {
  const { engine, orm } = api.database;
  if (engine === 'PGLITE') return [api.database];
  const url = orm.config.get('clientUrl') as string;
  return Promise.all([1, 2].map(() => openDatabase({ url, entities: tables })));
}

test('entries that were there get an id each and stay sealed, also when two services migrate at once', async () => {
  await takeBack();
  const starting = await services();
  const applied = await Promise.all(starting.map((database) => migrate(database)));
  expect(applied.flat()).toEqual([name]);
  for (const database of starting) if (database !== api.database) await database.close();

  const { data, errors } = await api.ask(
    '{ accessLog { nodes { id objectId } } }',
    {},
    someone('STEWARD', account),
  );
  expect(errors).toEqual([]);
  const { nodes } = data.accessLog;
  expect(nodes.map(({ objectId }: { objectId: string }) => objectId)).toEqual([
    ...['con_unsealed', 'con_3', 'con_2', 'con_1'],
  ]);
  expect(new Set(nodes.map(({ id }: { id: string }) => id)).size).toBe(4);
  const reading = openReading(api.database, readerSession(operator));
  const verified = await verifyAccessLog(reading.rows).finally(() => reading.end());
  expect(verified).toMatchObject({ chains: [{ account, seals: 1, entries: 3 }], faults: [] });
});
