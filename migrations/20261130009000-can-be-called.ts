import { Migration } from '@mikro-orm/migrations';

/**
 * Of each contact is kept whether the person who is named can be called: who objected cannot, nor who is known by name
 * only. Whoever changes a person says so in the same transaction. For persons who are there already it is said here, by
 * the owner of the tables, who sees all rows for as long.
 */
export class Migration20261130009000 extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table "contact" add column "can_be_called" boolean not null default false`,
  `alter table "contact" no force row level security`,
  `alter table "contact_person" no force row level security`,
  `update contact c set can_be_called = true from contact_person p
    where (p.account_id, p.contact_id) = (c.account_id, c.id)
      and p.objected_on is null and num_nonnulls(p.email, p.phone) > 0`,
  `alter table "contact" force row level security`,
  `alter table "contact_person" force row level security`,
  // Of a row that comes there is no old one, and of one that goes no new one: its parts are null.
  `create function person_changed() returns trigger language plpgsql set search_path = public, pg_temp as $$
  declare
    callable constant boolean := new.objected_on is null and num_nonnulls(new.email, new.phone) > 0;
  begin
    update contact set can_be_called = callable
    where id = coalesce(new.contact_id, old.contact_id) and can_be_called <> callable;
    return null;
  end $$`,
  `create trigger person_changed
    after insert or delete or update on contact_person
    for each row execute function person_changed()`,
];
