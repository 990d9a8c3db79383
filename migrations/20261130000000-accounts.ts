import { Migration } from '@mikro-orm/migrations';

/**
 * Accounts of municipalities, with what they keep: contacts, agreements, keys and the log of who looked. New tables;
 * nothing changes for data already there. Rows of these tables show themselves only to a session that says who asks:
 * what the service selects is limited already, and these policies hold when it would be mistaken.
 */
export class Migration20261130000000 extends Migration {
  override up(): void {
    const each = (script: string) => script.split(/;\n/).filter((statement) => statement.trim() !== '');
    for (const statement of [...each(tables), ...each(functions), ...each(policies), ...each(grants)])
      this.addSql(statement);
  }
}

const tables = `
create table "access_log" (
  "id" bigserial primary key,
  "at" timestamptz not null default clock_timestamp(),
  "viewer" text not null,
  "actor" text null,
  "organisation" text null,
  "account" text not null,
  "purpose" text null,
  "action" text not null,
  "object_type" text not null,
  "object_id" text not null,
  "fields" text[] not null,
  "outcome" text not null,
  "trace_id" text not null
);
create table "account" (
  "id" text not null,
  "name" text not null,
  "created_at" timestamptz not null default now(),
  primary key ("id")
);
create table "account_municipality" (
  "account_id" text not null,
  "municipality_code" text not null,
  "valid" daterange not null,
  primary key ("account_id", "municipality_code", "valid")
);
create table "agreement" (
  "id" text not null,
  "account_id" text not null,
  "name" text not null,
  "purposes" text[] not null,
  "processing_url" text not null,
  "document_url" text null,
  "valid" daterange not null,
  "version" int not null default 1,
  primary key ("id")
);
create table "contact_person" (
  "account_id" text not null,
  "contact_id" text not null,
  "name" text null,
  "email" text null,
  "phone" text null,
  "delete_after" date not null,
  "objected_on" date null,
  primary key ("account_id", "contact_id")
);
create table "idempotent_answer" (
  "submitter" text not null,
  "key" text not null,
  "digest" text not null,
  "answer" jsonb null,
  "created_at" timestamptz not null default now(),
  primary key ("submitter", "key")
);
create table "api_key" (
  "id" text not null,
  "prefix" text not null,
  "digest" text not null,
  "account_id" text not null,
  "organisation_id" text null,
  "holder" text not null,
  "label" text not null,
  "created_at" timestamptz not null default now(),
  "expires_at" timestamptz not null,
  "last_used_on" date null,
  "revoked_at" timestamptz null,
  primary key ("id")
);
create table "agreement_party" (
  "agreement_id" text not null,
  "organisation_id" text not null,
  "account_id" text not null,
  primary key ("agreement_id", "organisation_id")
);
create table "contact" (
  "id" text not null,
  "account_id" text null,
  "organisation_id" text null,
  "facility_id" text null,
  "relation_id" text null,
  "roles" text[] not null,
  "themes" text[] not null default '{}',
  "mailbox" text null,
  "main_phone" text null,
  "reachable_hours" text null,
  "visibility" text not null,
  "is_named" boolean not null default false,
  "valid" daterange not null default '(,)',
  "verified_on" date null,
  "verified_by" text null,
  "source_id" text not null,
  "source_key" text not null,
  "version" int not null default 1,
  "updated_at" timestamptz not null default now(),
  primary key ("id")
);
create table "contact_area" (
  "contact_id" text not null,
  "area_code" text not null,
  "edition" smallint not null,
  primary key ("contact_id", "area_code", "edition")
);
create index "access_log_account_id_index" on "access_log" ("account", "id");
create index "access_log_object_id_index" on "access_log" ("object_id");
create index "agreement_account_id_index" on "agreement" ("account_id");
create index "contact_person_delete_after_index" on "contact_person" ("delete_after");
create index "idempotent_answer_created_at_index" on "idempotent_answer" ("created_at");
create index "api_key_account_id_index" on "api_key" ("account_id");
create index "agreement_party_organisation_id_index" on "agreement_party" ("organisation_id");
create index "contact_organisation_id_index" on "contact" ("organisation_id");
create index "contact_facility_id_index" on "contact" ("facility_id");
create index "contact_relation_id_index" on "contact" ("relation_id");
create index "contact_area_area_code_index" on "contact_area" ("area_code");
alter table "api_key" add constraint "api_key_prefix_unique" unique ("prefix");
alter table "contact" add constraint "contact_source_id_source_key_unique" unique ("source_id", "source_key");
alter table "contact" add constraint "contact_account_id_id_unique" unique ("account_id", "id");
alter table "account_municipality" add constraint "account_municipality_one_account" exclude using gist (municipality_code with =, valid with &&);
alter table "contact_person" add constraint "contact_person_someone" check (num_nonnulls(name, email, phone) > 0);
alter table "contact_person" add constraint "contact_person_account_id_contact_id_foreign" foreign key ("account_id", "contact_id") references "contact" ("account_id", "id") on update cascade on delete cascade;
alter table "api_key" add constraint "api_key_holder_check" check ("holder" in ('PARTNER', 'DASHBOARD', 'EDITOR', 'STEWARD', 'IMPORTER', 'AUDITOR'));
alter table "contact" add constraint "contact_visibility_check" check ("visibility" in ('PUBLIC', 'PARTNERS', 'TENANT', 'OWNER'));
alter table "account_municipality" add constraint "account_municipality_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;
alter table "agreement" add constraint "agreement_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;
alter table "api_key" add constraint "api_key_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;
alter table "api_key" add constraint "api_key_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete cascade;
alter table "agreement_party" add constraint "agreement_party_agreement_id_foreign" foreign key ("agreement_id") references "agreement" ("id") on update cascade on delete cascade;
alter table "agreement_party" add constraint "agreement_party_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on update cascade on delete cascade;
alter table "contact" add constraint "contact_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;
alter table "contact" add constraint "contact_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete cascade;
alter table "contact" add constraint "contact_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;
alter table "contact" add constraint "contact_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;
alter table "contact_area" add constraint "contact_area_contact_id_foreign" foreign key ("contact_id") references "contact" ("id") on delete cascade;
`;

/** What policies ask, of the variables of the session (`src/access/viewer.ts`); a session without them sees nothing. */
const functions = `
create function viewer_says(name text) returns text language sql stable as $$
  select nullif(current_setting('ketenkaart.' || name, true), '')
$$;
create function is_operator() returns boolean language sql stable as $$
  select coalesce(viewer_says('viewer') = 'OPERATOR', false)
$$;
create function is_one_of(kinds text[], account text) returns boolean language sql stable as $$
  select coalesce(is_operator() or (viewer_says('viewer') = any(kinds) and viewer_says('account') = account), false)
$$;
create function keeps_account(account text) returns boolean language sql stable as $$
  select is_one_of('{STEWARD}', account)
$$;
create function keeps_contacts(account text) returns boolean language sql stable as $$
  select is_one_of('{EDITOR,STEWARD,IMPORTER}', account)
$$;
create function keeps_contact(contact text) returns boolean language sql stable as $$
  select exists (select from contact c where c.id = contact and keeps_contacts(c.account_id))
$$;
create function sees_party(account text, organisation text) returns boolean language sql stable as $$
  select is_one_of('{EDITOR,STEWARD,AUDITOR}', account)
    or coalesce(viewer_says('viewer') = 'PARTNER' and viewer_says('organisation') = organisation, false)
$$;
create function sees_agreement(agreement text, account text) returns boolean language sql stable as $$
  select is_one_of('{EDITOR,STEWARD,AUDITOR}', account)
    or exists (select from agreement_party p where p.agreement_id = agreement and sees_party(null, p.organisation_id))
$$;
create function sees_keys(account text, prefix text) returns boolean language sql stable as $$
  select is_one_of('{STEWARD,AUDITOR}', account) or coalesce(viewer_says('actor') = prefix, false)
$$;
create function sees_log(account text) returns boolean language sql stable as $$
  select is_one_of('{STEWARD,AUDITOR}', account)
$$;
create function logs_itself(viewer text, actor text) returns boolean language sql stable as $$
  select coalesce(viewer_says('viewer') = viewer, false) and viewer_says('actor') is not distinct from actor
$$;
create function submits_as(submitter text) returns boolean language sql stable as $$
  select is_operator() or coalesce(viewer_says('viewer') || ' ' || viewer_says('actor') = submitter, false)
$$;
create function today_here() returns date language sql stable as $$
  select coalesce(viewer_says('today')::date, (now() at time zone 'Europe/Amsterdam')::date)
$$;
-- A partner sees colleagues, and whom an agreement of its organisation lets it see for a purpose that it names.
create function partner_sees_person(contact text, account text) returns boolean language sql stable as $$
  select exists (
    select from contact c
    where c.id = contact and (
      (c.organisation_id = viewer_says('organisation') and c.visibility in ('PARTNERS', 'OWNER'))
      or (c.visibility = 'PARTNERS' and exists (
        select from agreement a join agreement_party p on p.agreement_id = a.id
        where a.account_id = account and p.organisation_id = viewer_says('organisation')
          and a.valid @> today_here()
          and a.purposes && string_to_array(viewer_says('purposes'), ',')))))
$$;
create function sees_person(contact text, account text, objected_on date, delete_after date)
returns boolean language sql stable as $$
  select is_one_of('{EDITOR,STEWARD,IMPORTER}', account)
    or (coalesce(viewer_says('viewer') = 'PARTNER', false) and objected_on is null and delete_after >= today_here()
      and partner_sees_person(contact, account))
$$;
`;

const policies = `
alter table "access_log" enable row level security;
alter table "access_log" force row level security;
create policy "access_log_add" on "access_log" for insert with check (logs_itself(viewer, actor));
create policy "access_log_read" on "access_log" for select using (sees_log(account));
create policy "access_log_end" on "access_log" for delete to "app_writer" using (is_operator());
alter table "agreement" enable row level security;
alter table "agreement" force row level security;
create policy "agreement_read" on "agreement" for select using (sees_agreement(id, account_id));
create policy "agreement_write" on "agreement" to "app_writer" using (keeps_account(account_id)) with check (keeps_account(account_id));
alter table "contact_person" enable row level security;
alter table "contact_person" force row level security;
create policy "contact_person_read" on "contact_person" for select using (sees_person(contact_id, account_id, objected_on, delete_after));
create policy "contact_person_write" on "contact_person" to "app_writer" using (keeps_contacts(account_id)) with check (keeps_contacts(account_id));
alter table "idempotent_answer" enable row level security;
alter table "idempotent_answer" force row level security;
create policy "idempotent_answer_own" on "idempotent_answer" to "app_writer" using (submits_as(submitter)) with check (submits_as(submitter));
alter table "api_key" enable row level security;
alter table "api_key" force row level security;
create policy "api_key_read" on "api_key" for select using (sees_keys(account_id, prefix));
create policy "api_key_write" on "api_key" to "app_writer" using (keeps_account(account_id)) with check (keeps_account(account_id));
alter table "agreement_party" enable row level security;
alter table "agreement_party" force row level security;
create policy "agreement_party_read" on "agreement_party" for select using (sees_party(account_id, organisation_id));
create policy "agreement_party_write" on "agreement_party" to "app_writer" using (keeps_account(account_id)) with check (keeps_account(account_id));
alter table "contact" enable row level security;
alter table "contact" force row level security;
create policy "contact_read" on "contact" for select using (true);
create policy "contact_write" on "contact" to "app_writer" using (keeps_contacts(account_id)) with check (keeps_contacts(account_id));
alter table "contact_area" enable row level security;
alter table "contact_area" force row level security;
create policy "contact_area_read" on "contact_area" for select using (true);
create policy "contact_area_write" on "contact_area" to "app_writer" using (keeps_contact(contact_id)) with check (keeps_contact(contact_id));
`;

/** Who reads adds to the log; nobody changes it. */
const grants = `
grant insert on access_log to app_reader;
revoke update on access_log from app_writer;
grant usage on sequence access_log_id_seq to app_reader, app_writer;
`;
