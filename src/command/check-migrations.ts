import { migrate } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { tables } from '../tables.ts';

/**
 * Part of `npm run check`: an empty database after all migrations is what the tables declare. Says which statements
 * are missing from the migrations, and exits with 1.
 */
const database = await openDatabase({ entities: tables });
await migrate(database);
const missing = await database.orm.schema.getUpdateSchemaSQL({ wrap: false });
await database.close();
if (missing.trim() !== '') {
  console.error(`The migrations do not make what the tables declare; write one that does:\n${missing}`);
  process.exitCode = 1;
}
