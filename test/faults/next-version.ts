import { Migration } from '@mikro-orm/migrations';
import { migrations } from '../../src/database/migrations.ts';

/**
 * A program of its own: the next version, with a migration more; with words behind it its command line. The migration adds,
 * as docs/production.md promises, to what is read and written meanwhile; with TAKES_AWAY it does what it promises not to.
 */
class Adds extends Migration {
  override up(): void {
    this.addSql('create table added (id text primary key)');
    this.addSql('alter table gap_status add column added text references added');
    this.addSql('create index gap_status_added on gap_status (added)');
    this.addSql('create index facility_added on facility (name, id)');
    // Long enough for others to come up against what is locked.
    this.addSql('select pg_sleep(0.5)');
  }
}

class TakesAway extends Migration {
  override up(): void {
    this.addSql('alter table gap_status rename column reason to why');
  }
}

const next = process.env.TAKES_AWAY
  ? { name: '29990101000001-takes-away', class: TakesAway }
  : { name: '29990101000000-adds', class: Adds };
(migrations as unknown as unknown[]).push(next);
await (process.argv.length > 2 ? import('../../src/cli.ts') : import('../../src/main.ts'));
