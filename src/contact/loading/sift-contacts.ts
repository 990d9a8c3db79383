import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';
import type { LoadRun } from '../../source/load.ts';
import { accountOfPlace } from '../keeping/account-of-place.rows.ts';
import { type Dropped, refused } from './refused-line.ts';
import { dropUnknownPlaces, settleContactPlaces } from './settle-contact-places.ts';
import { siftPersons } from './sift-persons.ts';

/**
 * The contacts that were staged (`incoming_contact`) as they can be stored (`contact_now`): at places that are known, each
 * once, with the account that answers for them. Gives what is wrong with the others, and never anything of a person.
 */
export async function siftContacts(rows: WriteRows, run: LoadRun): Promise<Issue[]> {
  await settleContactPlaces(rows, run);
  const issues = [
    ...(await forgetVerifiers(rows)),
    ...(await dropRepeats(rows)),
    ...(await dropUnknownPlaces(rows)),
  ];
  await gather(rows, run);
  return [...issues, ...(await siftPersons(rows, run))];
}

/** Everyone reads who checked it: that is nobody who is named as a person on any line, kept or not. */
async function forgetVerifiers(rows: WriteRows): Promise<Issue[]> {
  const { rows: named } = await sql<Omit<Dropped, 'value'>>`
    update incoming_contact set verified_by = null
    where lower(verified_by) in (select lower(person_name) from incoming_contact where person_name is not null)
    returning file, line
  `.execute(rows);
  return named.map(({ file, line }) => ({
    ...{ severity: 'NOTE', code: 'PERSONAL_TEXT', file, line, column: 'geverifieerd_door', value: null },
    message: 'Who checked it is named; everyone reads it, so a role belongs there.',
    ...{ assumed: null, repair: null },
  }));
}

/** Two lines with one key: the first holds; by its number, since rows that were changed above are not where they were. */
async function dropRepeats(rows: WriteRows): Promise<Issue[]> {
  const dropped = await sql<Dropped>`
    delete from incoming_contact i
    where exists (select from incoming_contact o where o.id = i.id and (o.file, o.line) < (i.file, i.line))
    returning file, line, key as value
  `.execute(rows);
  return dropped.rows.map((at) =>
    refused(at, 'sleutel', 'DUPLICATE_KEY', `An earlier line has the key ${at.value} too.`),
  );
}

/** With lists as the table has them; an area without an edition is one of the newest that has it. */
async function gather(rows: WriteRows, { factsOn }: LoadRun): Promise<void> {
  const list = (column: string) => sql`array(select jsonb_array_elements_text(${sql.ref(column)}))`;
  const account = accountOfPlace(
    {
      organisationId: sql.ref('i.organisation_id'),
      facilityIds: sql`array_remove(array[i.facility_id], null)`,
      areaCodes: sql`array(select a ->> 'areaCode' from jsonb_array_elements(i.areas) a)`,
    },
    factsOn,
  );
  await sql`
    create temp table contact_now on commit drop as
    select i.file, i.line, i.id, i.key as source_key, ${account} as account_id,
      coalesce(i.organisation_id, (select f.organisation_id from facility f where f.id = i.facility_id)) as organisation_id,
      i.facility_id,
      ${list('i.roles')} as roles, ${list('i.themes')} as themes, i.mailbox, i.main_phone, i.reachable_hours, i.visibility,
      daterange(i.valid_from, i.valid_until) as valid, i.verified_on, i.verified_by,
      i.person_name, i.person_email, i.person_phone, i.delete_after,
      null::date as objected_on
    from incoming_contact i
  `.execute(rows);
  await sql`
    create temp table contact_area_now on commit drop as
    select distinct i.id as contact_id, a."areaCode" as area_code,
      coalesce(a.edition, (select max(x.edition) from area x where x.code = a."areaCode")) as edition
    from incoming_contact i, jsonb_to_recordset(i.areas) as a("areaCode" text, edition smallint)
  `.execute(rows);
  await sql`create index on contact_now (id)`.execute(rows);
  await sql`create index on contact_area_now (contact_id)`.execute(rows);
  await sql`analyze contact_now`.execute(rows);
  await sql`analyze contact_area_now`.execute(rows);
}
