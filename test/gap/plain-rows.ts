import type { RawBuilder } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import type { Database } from '../../src/database/open-database.ts';
import { ask } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';
import { readAsOperator } from '../exchange/dump.ts';

/** What stands in the tables, asked in plain SQL, past everything the API does. */
export const plainRows = <Row>(database: Database, statement: RawBuilder<Row>): Promise<Row[]> =>
  readAsOperator(database, (rows) => ask(rows, statement));

/** Changes what stands in the tables, past every importer. */
export const changeRows = (database: Database, statement: RawBuilder<unknown>): Promise<unknown> =>
  writing(database, writerSession(operator), (rows) => statement.execute(rows));
