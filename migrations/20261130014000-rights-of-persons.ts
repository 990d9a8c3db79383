import { Migration } from '@mikro-orm/migrations';

/**
 * Objections outlive the contact they were made at, an import and a restore, as erasures do; whether a contact shows
 * somebody is kept beside it, so that who objected looks like nobody. Row policies hide who objected, or whose time is
 * over, from editors too; a colleague is looked at for a purpose; and what reaches behind the policies asks who calls it.
 */
export class Migration20261130014000 extends Migration {
  override up(): void {
    for (const statement of [...columns, ...objections, ...functions, ...policies]) this.addSql(statement);
  }
}

const columns = [
  `alter table "contact" add column "named_until" date null`,
  `alter table "contact" no force row level security`,
  `alter table "contact_person" no force row level security`,
  `update contact c set named_until = p.delete_after from contact_person p
    where (p.account_id, p.contact_id) = (c.account_id, c.id) and p.objected_on is null`,
  `alter table "contact" force row level security`,
  `alter table "contact_person" force row level security`,
  // Of a row that comes there is no old one, and of one that goes no new one: its parts are null.
  `create or replace function person_changed() returns trigger language plpgsql set search_path = public, pg_temp as $$
  declare
    callable constant boolean := new.objected_on is null and num_nonnulls(new.email, new.phone) > 0;
    until constant date := case when new.objected_on is null then new.delete_after end;
  begin
    update contact set can_be_called = callable, named_until = until
    where id = coalesce(new.contact_id, old.contact_id)
      and (can_be_called, named_until) is distinct from (callable, until);
    return null;
  end $$`,
];

const objections = [
  `create table "objection" (
    "id" text not null,
    "account_id" text not null,
    "marks" text[] not null,
    "objected_on" date null,
    "recorded_at" timestamptz not null default clock_timestamp(),
    primary key ("id")
  )`,
  `create index "objection_account_id_index" on "objection" ("account_id")`,
  `alter table "objection" add constraint "objection_account_id_foreign"
    foreign key ("account_id") references "account" ("id") on delete cascade`,
];

const functions = [
  // HMAC-SHA256 as src/account/keyed-digest.ts makes it, for who may not have the key: it has 64 characters, one block.
  `create function keyed_digest(secret text, said text) returns text language sql immutable as $$
    select encode(sha256(pads.outside || sha256(pads.inside || convert_to(said, 'UTF8'))), 'hex')
    from (
      select decode(string_agg(lpad(to_hex(get_byte(key, at) # 54), 2, '0'), '' order by at), 'hex') as inside,
        decode(string_agg(lpad(to_hex(get_byte(key, at) # 92), 2, '0'), '' order by at), 'hex') as outside
      from convert_to(secret, 'UTF8') as key, generate_series(0, 63) as at) as pads
  $$`,
  // Who writes a person down may not see the others of the account; for this alone it speaks as the operator.
  `create function objected_since(account text, said text[], address text) returns date
  language plpgsql set search_path = public, pg_temp as $$
  declare
    asks constant text := current_setting('ketenkaart.viewer');
    since date;
  begin
    if not (keeps_contacts(account) or partner_keeps_contacts(account, viewer_says('organisation'))) then
      raise insufficient_privilege using message = 'only for who keeps contacts of the account';
    end if;
    perform set_config('ketenkaart.viewer', 'OPERATOR', true);
    select min(word.objected_on) into since from (
      select distinct on (known.mark) o.objected_on
      from (select keyed_digest(k.secret, s) as mark from privacy_key k, unnest(said) as s) as known
      join objection o on o.account_id = account and known.mark = any(o.marks)
      order by known.mark, o.recorded_at desc, o.id) as word;
    if since is null then
      select min(p.objected_on) into since from contact_person p
      where p.account_id = account and lower(trim(p.email)) = lower(trim(address));
    end if;
    perform set_config('ketenkaart.viewer', asks, true);
    return since;
  end $$`,
  `create function holds_today(contact text) returns boolean language sql stable set search_path = public, pg_temp as $$
    select exists (select from contact c where c.id = contact and c.valid @> today_here())
  $$`,
  // A colleague without an agreement, since its own organisation answers for it; but not without a purpose.
  `create or replace function partner_sees_person(contact text, account text) returns boolean
  language sql stable set search_path = public, pg_temp as $$
    select exists (
      select from contact c left join facility f on f.id = c.facility_id
      where c.id = contact and viewer_says('purposes') is not null and (
        (coalesce(c.organisation_id, f.organisation_id) = viewer_says('organisation')
          and c.visibility in ('PARTNERS', 'OWNER'))
        or (c.visibility = 'PARTNERS' and exists (
          select from agreement a join agreement_party p on p.agreement_id = a.id
          where a.account_id = account and p.organisation_id = viewer_says('organisation')
            and a.valid @> today_here()
            and a.purposes && string_to_array(viewer_says('purposes'), ',')))))
  $$`,
  `create or replace function sees_person(contact text, account text, objected_on date, delete_after date)
  returns boolean language sql stable as $$
    select is_one_of('{STEWARD}', account)
      or (objected_on is null and delete_after >= today_here() and holds_today(contact)
        and (is_one_of('{EDITOR}', account)
          or (coalesce(viewer_says('viewer') = 'PARTNER', false) and partner_sees_person(contact, account))))
  $$`,
  `create or replace function forget_behind_policies(pattern text, put text, accounts text[]) returns void
  language plpgsql set search_path = public, pg_temp as $$
  declare
    asks constant text := current_setting('ketenkaart.viewer');
    own constant text[] := array(select a from unnest(accounts) as a where is_one_of('{EDITOR,STEWARD}', a));
  begin
    if not keeps_persons() or own = '{}' then
      raise insufficient_privilege using message = 'only for who keeps persons of the account';
    end if;
    perform set_config('ketenkaart.viewer', 'OPERATOR', true);
    update idempotent_answer set answer = regexp_replace(answer::text, pattern, put, 'gi')::jsonb
    where answer::text ~* pattern;
    update api_key set label = regexp_replace(label, pattern, put, 'gi')
    where account_id = any(own) and label ~* pattern;
    update agreement set name = regexp_replace(name, pattern, put, 'gi')
    where account_id = any(own) and name ~* pattern;
    perform set_config('ketenkaart.viewer', asks, true);
  end $$`,
];

const policies = [
  `alter table "objection" enable row level security`,
  `alter table "objection" force row level security`,
  `create policy "objection_read" on "objection" for select using (keeps_contacts(account_id))`,
  `create policy "objection_add" on "objection" for insert to "app_writer"
    with check (is_one_of('{EDITOR,STEWARD}', account_id))`,
  'revoke update, delete on objection from app_writer',
];
