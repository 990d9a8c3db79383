import { Migration } from '@mikro-orm/migrations';

/**
 * Entries of the access log are told apart by chance and no longer by a number that counts those of all municipalities.
 * Those that are there already get theirs now; what was sealed stays sealed, since it is no part of it.
 */
export class Migration20261130017000 extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  // The default is of chance, so every row is written again with one of its own; no policy stands in the way of that.
  `alter table "access_log" add column "public_id" uuid not null default gen_random_uuid()`,
  `drop index "access_log_account_at_index"`,
  `create index "access_log_account_at_public_id_index" on "access_log" ("account", "at", "public_id")`,
];
