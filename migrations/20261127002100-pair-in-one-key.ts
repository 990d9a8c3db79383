import { Migration } from '@mikro-orm/migrations';

/**
 * What keeps a pair and theme from having two relations at once is one key, so that its index is of no use to who looks
 * relations up by one end: for the second the planner took it and read all of it each time. Data stays as it is.
 */
export class Migration20261127002100 extends Migration {
  override up(): void {
    this.addSql('alter table "relation" drop constraint "relation_once_at_a_time";');
    this.addSql(
      `alter table "relation" add constraint "relation_once_at_a_time" exclude using gist ((first_id || ' ' || second_id || ' ' || theme) with =, valid with &&, recorded with &&);`,
    );
  }
}
