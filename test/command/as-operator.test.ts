import { sql } from 'kysely';
import { operator, readerSession } from '../../src/access/viewer.ts';
import { readAsOperator } from '../../src/command/as-operator.ts';
import { openReading, type Reading } from '../../src/database/reading.ts';
import { ask } from '../../src/database/rows.ts';
import { apiOn } from '../ask-sample.ts';

const api = apiOn('EMPTY');

/** What a statement of it may take, as the database has it. */
const limitOf = (reading: Reading) =>
  ask<{ limit: string }>(reading.rows, sql`select current_setting('statement_timeout') as limit`).finally(
    () => reading.end(),
  );

test('what a command reads takes as long as it needs, where a request has its seconds', async () => {
  expect(await limitOf(readAsOperator(api.database))).toEqual([{ limit: '0' }]);
  expect(await limitOf(openReading(api.database, readerSession(operator)))).not.toEqual([{ limit: '0' }]);
});
