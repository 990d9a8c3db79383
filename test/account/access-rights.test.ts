import { sql } from 'kysely';
import { operator, readerSession } from '../../src/access/viewer.ts';
import { accessRights } from '../../src/account/access-rights.rows.ts';
import { openReading } from '../../src/database/reading.ts';
import { apiOn } from '../ask-sample.ts';
import { aKey, anAccount } from './accounts.ts';
import { asOwner } from './as-owner.ts';

const api = apiOn('EMPTY');

test('a key holds from the day on which it was made until the day on which it opens nothing, in the Netherlands', async () => {
  const account = await anAccount(api.database, 'GM9901', 'Voorbeeldstad');
  const { prefix } = await aKey(api.database, account);
  // Half past midnight, which is the day before in UTC.
  await sql`update api_key set created_at = '2026-06-30T22:30:00Z'`.execute(asOwner(api.database));
  const reading = openReading(api.database, readerSession(operator));
  const rights = await accessRights(reading.rows, '2026-11-26').finally(() => reading.end());
  expect(rights).toMatchObject([
    { account, through: 'KEY', what: prefix, from: '2026-07-01', until: '2099-01-01', lastUsedOn: null },
  ]);
});
