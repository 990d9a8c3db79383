import { Migration } from '@mikro-orm/migrations';
import { migrate } from '../../src/database/migrate.ts';
import { migrations } from '../../src/database/migrations.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { tables } from '../../src/tables.ts';

/**
 * A process of its own: the next version of the service as it starts on DATABASE_URL, with two migrations more, of which
 * the second fails at its end. Says what an operator would read.
 */
class First extends Migration {
  override up(): void {
    this.addSql('create table added_first (id text primary key)');
    this.addSql('alter table gap_status add column added_first text');
  }
}

class FailsAtItsEnd extends Migration {
  override up(): void {
    this.addSql('create table added_second (id text primary key)');
    this.addSql(`update facility set name = name || ' (nieuw)'`);
    this.addSql('alter table facility drop column name cascade');
    // Long enough for the version before it to be asked while this is under way.
    this.addSql('select pg_sleep(0.5)');
    this.addSql('select 1 / 0');
  }
}

(migrations as unknown as unknown[]).push(
  { name: '29990101000000-first', class: First },
  { name: '29990101000001-fails-at-its-end', class: FailsAtItsEnd },
);
const database = await openDatabase({ url: process.env.DATABASE_URL, entities: tables });
try {
  await migrate(database);
} catch (fault) {
  console.error(Object(fault).message);
  process.exitCode = 1;
} finally {
  await database.close();
}
