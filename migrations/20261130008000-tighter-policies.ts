import { Migration } from '@mikro-orm/migrations';

/**
 * Row policies hold where a mistaken statement could have gone around them: a municipality cannot be added to an
 * account, nor an organisation to the agreement of another; what brings files in does not read persons back; who has no
 * session sees no contact; and tables that policies ask are found in no schema of somebody's own.
 */
export class Migration20261130008000 extends Migration {
  override up(): void {
    for (const statement of statements.split(/;\n/).filter((one) => one.trim() !== ''))
      this.addSql(statement);
  }
}

const statements = `
alter table "account" enable row level security;
alter table "account" force row level security;
create policy "account_read" on "account" for select using (true);
create policy "account_write" on "account" to "app_writer" using (is_operator()) with check (is_operator());
alter table "account_municipality" enable row level security;
alter table "account_municipality" force row level security;
create policy "account_municipality_read" on "account_municipality" for select using (true);
create policy "account_municipality_write" on "account_municipality" to "app_writer" using (is_operator()) with check (is_operator());
alter table "agreement" add constraint "agreement_account_id_id_unique" unique ("account_id", "id");
alter table "agreement_party" drop constraint "agreement_party_agreement_id_foreign";
alter table "agreement_party" drop constraint "agreement_party_pkey";
alter table "agreement_party" add primary key ("account_id", "agreement_id", "organisation_id");
alter table "agreement_party" add constraint "agreement_party_account_id_agreement_id_foreign" foreign key ("account_id", "agreement_id") references "agreement" ("account_id", "id") on update cascade on delete cascade;
create function has_facts() returns boolean language sql stable as $$
  select coalesce(viewer_says('viewer') in
    ('ANONYMOUS', 'PARTNER', 'DASHBOARD', 'EDITOR', 'STEWARD', 'IMPORTER', 'OPERATOR'), false)
$$;
drop policy "contact_read" on "contact";
create policy "contact_read" on "contact" for select using (has_facts());
drop policy "contact_area_read" on "contact_area";
create policy "contact_area_read" on "contact_area" for select using (has_facts());
create or replace function sees_keys(account text, prefix text) returns boolean language sql stable as $$
  select is_one_of('{STEWARD,AUDITOR}', account)
    or coalesce(viewer_says('viewer') in ('ANONYMOUS', 'DASHBOARD') and viewer_says('actor') = prefix, false)
$$;
create or replace function sees_person(contact text, account text, objected_on date, delete_after date)
returns boolean language sql stable as $$
  select is_one_of('{EDITOR,STEWARD}', account)
    or (coalesce(viewer_says('viewer') = 'PARTNER', false) and objected_on is null and delete_after >= today_here()
      and partner_sees_person(contact, account))
$$;
alter function keeps_contact(text) set search_path = public, pg_temp;
alter function sees_agreement(text, text) set search_path = public, pg_temp;
alter function partner_sees_person(text, text) set search_path = public, pg_temp;
`;
