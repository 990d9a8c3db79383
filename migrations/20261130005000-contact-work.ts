import { Migration } from '@mikro-orm/migrations';

/**
 * Contacts are kept right: what partners report about them becomes a task for who keeps them, and a partner keeps those of
 * its own organisation where an agreement with the municipality's account covers it. Why a contact was withdrawn is told,
 * and which accounts are invented. Nothing changes for data already there.
 */
export class Migration20261130005000 extends Migration {
  override up(): void {
    for (const statement of [...columns, ...tasks, ...functions, ...policies]) this.addSql(statement);
  }
}

const columns = [
  `alter table "account" add column "is_sample" boolean not null default false`,
  `alter table "contact" add column "withdrawn_because" text null`,
  `alter table "contact" add constraint "contact_withdrawn_because_check"
    check ("withdrawn_because" in ('LEFT', 'ROLE_ENDED', 'ORGANISATION_CLOSED', 'MISTAKE'))`,
];

const tasks = [
  `create table "contact_task" (
    "id" text not null,
    "contact_id" text not null,
    "what" text not null,
    "reporter" text not null,
    "reported_on" date not null,
    "finished_on" date null,
    "outcome" text null,
    primary key ("id")
  )`,
  `create index "contact_task_contact_id_index" on "contact_task" ("contact_id")`,
  `create unique index contact_task_open on contact_task (contact_id, reporter) where finished_on is null`,
  `alter table "contact_task" add constraint "contact_task_contact_id_foreign"
    foreign key ("contact_id") references "contact" ("id") on delete cascade`,
  `alter table "contact_task" add constraint "contact_task_what_check"
    check ("what" in ('OUTDATED', 'WRONG_NUMBER', 'LEFT', 'BOUNCED'))`,
  `alter table "contact_task" add constraint "contact_task_outcome_check"
    check ("outcome" in ('STILL_RIGHT', 'CORRECTED', 'WITHDRAWN', 'DISMISSED'))`,
  `alter table "contact_task" add constraint "contact_task_finished" check ((finished_on is null) = (outcome is null))`,
  `grant select on contact_task to app_reader`,
  `grant select, insert, update, delete on contact_task to app_writer`,
];

const functions = [
  `create function partner_keeps_contacts(account text, organisation text) returns boolean language sql stable as $$
    select coalesce(viewer_says('viewer') = 'PARTNER' and viewer_says('organisation') = organisation, false)
      and exists (
        select from agreement a join agreement_party p on p.agreement_id = a.id
        where a.account_id = account and p.organisation_id = organisation and a.valid @> today_here())
  $$`,
  `create or replace function keeps_contact(contact text) returns boolean language sql stable as $$
    select exists (
      select from contact c
      where c.id = contact
        and (keeps_contacts(c.account_id) or partner_keeps_contacts(c.account_id, c.organisation_id)))
  $$`,
  `create function reports_as(reporter text) returns boolean language sql stable as $$
    select is_operator()
      or coalesce(viewer_says('viewer') = 'PARTNER' and viewer_says('organisation') = reporter, false)
      or is_one_of('{EDITOR,STEWARD}', reporter)
  $$`,
];

const policies = [
  `drop policy "contact_write" on "contact"`,
  `create policy "contact_write" on "contact" to "app_writer"
    using (keeps_contacts(account_id) or partner_keeps_contacts(account_id, organisation_id))
    with check (keeps_contacts(account_id) or partner_keeps_contacts(account_id, organisation_id))`,
  `drop policy "contact_person_write" on "contact_person"`,
  `create policy "contact_person_write" on "contact_person" to "app_writer"
    using (keeps_contact(contact_id)) with check (keeps_contact(contact_id))`,
  `alter table "contact_task" enable row level security`,
  `alter table "contact_task" force row level security`,
  `create policy "contact_task_read" on "contact_task" for select
    using (finished_on is null or keeps_contact(contact_id) or reports_as(reporter))`,
  `create policy "contact_task_report" on "contact_task" for insert to "app_writer" with check (reports_as(reporter))`,
  `create policy "contact_task_work" on "contact_task" for update to "app_writer"
    using (keeps_contact(contact_id) or reports_as(reporter))
    with check (keeps_contact(contact_id) or reports_as(reporter))`,
];
