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
    this.addSql(ownSchema);
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
drop policy "contact_task_read" on "contact_task";
create policy "contact_task_read" on "contact_task" for select using (has_facts() and (finished_on is null or keeps_contact(contact_id) or reports_as(reporter)));
`;

/** Of all that policies ask: a table of the session's own, of the same name, would deceive them. */
const ownSchema = `
do $$
declare asked regprocedure;
begin
  for asked in
    select p.oid::regprocedure from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prorettype = 'boolean'::regtype
      and p.prosrc ~* '(?<!distinct )\\m(from|join)\\s+\\w'
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  loop
    execute format('alter function %s set search_path = public, pg_temp', asked);
  end loop;
end $$`;
