import { sql } from 'kysely';
import { migrations } from './migrations.ts';
import type { Database } from './open-database.ts';
import { openReading } from './reading.ts';
import { ask } from './rows.ts';

/** Whether no migration is due; false as well when that cannot be seen. */
export async function areAllApplied(database: Database): Promise<boolean> {
  const reading = openReading(database, { role: 'app_reader', variables: {} });
  try {
    const applied = await ask(reading.rows, sql<{ name: string }>`select name from mikro_orm_migrations`);
    return migrations.every(({ name }) => applied.some((one) => one.name === name));
  } catch {
    // A new database has neither the role nor the table.
    return false;
  } finally {
    await reading.end().catch(() => {});
  }
}
