import { Migration } from '@mikro-orm/migrations';

/**
 * Seals over the access log, erasures that outlive an import or a restore, and of which request an entry is. New tables
 * and columns; entries that are there already have no request and are sealed with the next. From now on no entry
 * can be removed in its first half year (BIO2), whoever asks.
 */
export class Migration20261130007000 extends Migration {
  override up(): void {
    // What belongs to a function is indented, and stays in it.
    for (const statement of statements.split(/;\n(?! {2})/).filter((text) => text.trim() !== ''))
      this.addSql(statement);
  }
}

const statements = `
alter table "account" add column "processing_url" text null;
alter table "access_log" add column "operation_id" text null default viewer_says('operation');
alter table "access_log" add column "parent_operation_id" text null default viewer_says('parent_operation');
alter table "access_log" add column "started_at" timestamptz not null default now();
create index "access_log_account_at_index" on "access_log" ("account", "at");
create table "access_seal" (
  "account" text not null,
  "number" int not null,
  "previous" text not null,
  "hash" text not null,
  "entries" int not null,
  "entries_hash" text not null,
  "entry_ids" bigint[] not null,
  "entry_hashes" text[] not null,
  "last_id" bigint not null,
  "first_at" timestamptz not null,
  "last_at" timestamptz not null,
  "sealed_at" timestamptz not null,
  "emptied_at" timestamptz null,
  primary key ("account", "number")
);
create table "privacy_key" (
  "id" smallint not null,
  "secret" text not null,
  primary key ("id")
);
alter table "privacy_key" add constraint "privacy_key_one" check (id = 1);
insert into privacy_key values
  (1, replace(gen_random_uuid()::text, '-', '') || replace(gen_random_uuid()::text, '-', ''));
create table "erasure" (
  "id" text not null,
  "account_id" text not null,
  "marks" text[] not null,
  "erased_at" timestamptz not null default now(),
  primary key ("id")
);
create index "erasure_account_id_index" on "erasure" ("account_id");
alter table "erasure" add constraint "erasure_account_id_foreign" foreign key ("account_id") references "account" ("id") on delete cascade;
create function keeps_persons() returns boolean language sql stable as $$
  select coalesce(viewer_says('viewer') in ('EDITOR', 'STEWARD', 'IMPORTER', 'OPERATOR'), false)
$$;
create function may_end_log(at timestamptz) returns boolean language sql stable as $$
  select is_operator() and at < now() - interval '6 months'
$$;
-- Who erases a person may not see these rows; for this alone it speaks as the operator, within its own account.
-- Set within, not beside the function's name: that PostgreSQL lets a superuser do only.
create function forget_behind_policies(pattern text, put text, accounts text[]) returns void language plpgsql as $$
  declare
    asks constant text := current_setting('ketenkaart.viewer');
  begin
    perform set_config('ketenkaart.viewer', 'OPERATOR', true);
    update idempotent_answer set answer = regexp_replace(answer::text, pattern, put, 'gi')::jsonb
    where answer::text ~* pattern;
    update api_key set label = regexp_replace(label, pattern, put, 'gi')
    where account_id = any(accounts) and label ~* pattern;
    update agreement set name = regexp_replace(name, pattern, put, 'gi')
    where account_id = any(accounts) and name ~* pattern;
    perform set_config('ketenkaart.viewer', asks, true);
  end
$$;
drop policy "access_log_end" on "access_log";
create policy "access_log_end" on "access_log" for delete to "app_writer" using (may_end_log(at));
alter table "access_seal" enable row level security;
alter table "access_seal" force row level security;
create policy "access_seal_read" on "access_seal" for select using (sees_log(account));
create policy "access_seal_add" on "access_seal" for insert to "app_writer" with check (is_operator());
create policy "access_seal_empty" on "access_seal" for update to "app_writer" using (is_operator());
alter table "privacy_key" enable row level security;
alter table "privacy_key" force row level security;
create policy "privacy_key_read" on "privacy_key" for select to "app_writer" using (keeps_persons());
alter table "erasure" enable row level security;
alter table "erasure" force row level security;
create policy "erasure_read" on "erasure" for select using (keeps_contacts(account_id));
create policy "erasure_add" on "erasure" for insert to "app_writer" with check (keeps_contacts(account_id));
revoke update, delete on access_seal from app_writer;
grant update (emptied_at, entry_ids, entry_hashes) on access_seal to app_writer;
revoke all on privacy_key from app_reader;
revoke insert, update, delete on privacy_key from app_writer;
revoke update, delete on erasure from app_writer;
`;
