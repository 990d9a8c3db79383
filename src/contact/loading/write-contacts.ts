import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import { recordedNow } from '../../database/take-turn.ts';
import type { LoadRun } from '../../source/load.ts';

/** Writes the contacts that came (`contact_now`) as far as they are new or other than what is known (`contact_result`). */
export async function writeContacts(rows: WriteRows, run: LoadRun): Promise<void> {
  await removePersons(rows);
  await writeFunctions(rows, run);
  await writeAreas(rows);
  await writePersons(rows);
}

async function writeFunctions(rows: WriteRows, { sourceId }: LoadRun): Promise<void> {
  await sql`
    insert into contact as c (id, account_id, organisation_id, facility_id, roles, themes, mailbox, main_phone,
      reachable_hours, visibility, is_named, valid, verified_on, verified_by, source_id, source_key, updated_at)
    select n.id, n.account_id, n.organisation_id, n.facility_id, n.roles, n.themes, n.mailbox, n.main_phone,
      n.reachable_hours, n.visibility, n.is_named, n.valid, n.verified_on, n.verified_by, ${sourceId}, n.source_key,
      ${recordedNow}
    from contact_now n join contact_result r on r.id = n.id and r."is" <> 'unchanged'
    on conflict (id) do update set
      account_id = excluded.account_id, organisation_id = excluded.organisation_id, facility_id = excluded.facility_id,
      roles = excluded.roles, themes = excluded.themes, mailbox = excluded.mailbox, main_phone = excluded.main_phone,
      reachable_hours = excluded.reachable_hours, visibility = excluded.visibility, is_named = excluded.is_named,
      valid = excluded.valid, verified_on = excluded.verified_on, verified_by = excluded.verified_by,
      withdrawn_because = null, version = c.version + 1, updated_at = excluded.updated_at
  `.execute(rows);
}

async function writeAreas(rows: WriteRows): Promise<void> {
  await sql`
    delete from contact_area a using contact_result r
    where r.id = a.contact_id and r."is" = 'updated' and not exists (
      select from contact_area_now n
      where (n.contact_id, n.area_code, n.edition) = (a.contact_id, a.area_code, a.edition))
  `.execute(rows);
  await sql`
    insert into contact_area (contact_id, area_code, edition)
    select n.contact_id, n.area_code, n.edition
    from contact_area_now n join contact_result r on r.id = n.contact_id and r."is" <> 'unchanged'
    on conflict do nothing
  `.execute(rows);
}

/** Before their contacts change, which may come to have no account. */
async function removePersons(rows: WriteRows): Promise<void> {
  await sql`
    delete from contact_person p using contact_now n, contact_result r
    where n.id = p.contact_id and r.id = n.id and r."is" = 'updated' and not n.is_named
  `.execute(rows);
}

/** An objection is of a person, not of the contact in which it was made. */
const objectedElsewhere = sql`(
  select min(known.objected_on) from contact_person known
  where known.account_id = n.account_id and lower(trim(known.email)) = lower(trim(n.person_email)))`;

/**
 * Who objected goes on doing so when something else is written of them, or when they come in another contact of the
 * account; who comes in their place did not.
 */
async function writePersons(rows: WriteRows): Promise<void> {
  await sql`
    insert into contact_person as p (account_id, contact_id, name, email, phone, delete_after, objected_on)
    select n.account_id, n.id, n.person_name, n.person_email, n.person_phone, n.delete_after,
      coalesce(n.objected_on, ${objectedElsewhere})
    from contact_now n join contact_result r on r.id = n.id and r."is" <> 'unchanged'
    where n.is_named
    on conflict (account_id, contact_id) do update
    set name = excluded.name, email = excluded.email, phone = excluded.phone, delete_after = excluded.delete_after,
      objected_on = coalesce(case when p.name = excluded.name or p.email = excluded.email or p.phone = excluded.phone
        then p.objected_on end, excluded.objected_on)
  `.execute(rows);
}
