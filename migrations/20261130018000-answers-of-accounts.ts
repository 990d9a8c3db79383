import { Migration } from '@mikro-orm/migrations';

/**
 * Whose an answer is that was kept for who submits the same again: a person who asks what is held of it hears of those too.
 * Answers that are there already are of nobody, and gone within two days.
 */
export class Migration20261130018000 extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table "idempotent_answer" add column "account_id" text null default viewer_says('account')`,
  // No more than to read: who submitted something keeps its answer to itself.
  `create policy "idempotent_answer_of_account" on "idempotent_answer" for select to "app_writer"
    using (is_one_of('{STEWARD}', account_id))`,
];
