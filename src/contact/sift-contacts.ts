import { sql } from 'kysely';
import { foldName } from '../database/fold-name.ts';
import type { WriteRows } from '../database/rows.ts';
import { settleFacilityKeys, unknownFacility } from '../facility/loading/settle-facility-keys.ts';
import type { Issue } from '../source/issue.ts';
import type { LoadRun } from '../source/load.ts';
import { accountOfPlace } from './account-of-place.rows.ts';
import { siftPersons } from './sift-persons.ts';

interface Dropped {
  readonly file: string;
  readonly line: number;
  readonly value: string;
}

/**
 * The contacts that were staged (`incoming_contact`) as they can be stored (`contact_now`): at places that are known, each
 * once, with the account that answers for them. Gives what is wrong with the others, and never anything of a person.
 */
export async function siftContacts(rows: WriteRows, run: LoadRun): Promise<Issue[]> {
  await settleFacilityKeys(rows, run, { table: 'incoming_contact', id: 'facility_id', key: 'facility_key' });
  await settleOrganisations(rows, run);
  const issues = [
    ...(await forgetVerifiers(rows)),
    ...(await dropRepeats(rows)),
    ...(await dropUnknownFacilities(rows)),
    ...(await dropUnknownOrganisations(rows)),
    ...(await dropUnknownAreas(rows)),
  ];
  await gather(rows, run);
  return [...issues, ...(await siftPersons(rows, run))];
}

/** By its key or name in this source, by its number, or by a name that only one organisation has. */
async function settleOrganisations(rows: WriteRows, { sourceId }: LoadRun): Promise<void> {
  const { rows: named } = await sql<{ organisation: string }>`
    select distinct organisation from incoming_contact where organisation is not null
  `.execute(rows);
  const names = named.map(({ organisation }) => ({ organisation, folded: foldName(organisation) }));
  await sql`
    update incoming_contact i
    set organisation_id = coalesce(
      (select o.id from organisation o where o.source_id = ${sourceId} and o.source_key in (n.organisation, n.folded)
        order by o.source_key = n.organisation desc limit 1),
      (select d.organisation_id from organisation_identifier d
        where d.scheme = split_part(n.organisation, ':', 1) and d.value = split_part(n.organisation, ':', 2)
        order by upper(d.valid) desc nulls first, d.organisation_id limit 1),
      (select min(o.id) from organisation o where o.search_name = n.folded having count(*) = 1))
    from json_to_recordset(${JSON.stringify(names)}::json) as n(organisation text, folded text)
    where i.organisation = n.organisation
  `.execute(rows);
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

/** Two lines with one key: the first holds. */
async function dropRepeats(rows: WriteRows): Promise<Issue[]> {
  const dropped = await sql<Dropped>`
    delete from incoming_contact i
    where exists (select from incoming_contact o where o.id = i.id and o.ctid < i.ctid)
    returning file, line, key as value
  `.execute(rows);
  return dropped.rows.map((at) =>
    refused(at, 'sleutel', 'DUPLICATE_KEY', `An earlier line has the key ${at.value} too.`),
  );
}

async function dropUnknownFacilities(rows: WriteRows): Promise<Issue[]> {
  const dropped = await sql<Dropped>`
    delete from incoming_contact i
    where facility_key is not null and not exists (select from facility f where f.id = i.facility_id)
    returning file, line, facility_key as value
  `.execute(rows);
  return dropped.rows.map(({ file, line, value }) =>
    unknownFacility(
      { file, line, column: 'voorziening', key: value },
      `${value} is not a facility that is known here.`,
    ),
  );
}

async function dropUnknownOrganisations(rows: WriteRows): Promise<Issue[]> {
  const dropped = await sql<Dropped>`
    delete from incoming_contact where organisation is not null and organisation_id is null
    returning file, line, organisation as value
  `.execute(rows);
  return dropped.rows.map((at) =>
    refused(
      at,
      'organisatie',
      'UNKNOWN_ORGANISATION',
      `${at.value} is not one organisation that is known here.`,
    ),
  );
}

async function dropUnknownAreas(rows: WriteRows): Promise<Issue[]> {
  const dropped = await sql<Dropped>`
    delete from incoming_contact i
    using (
      select i.id, min(a."areaCode") as code from incoming_contact i,
        jsonb_to_recordset(i.areas) as a("areaCode" text, edition smallint)
      where not exists (
        select from area x where x.code = a."areaCode" and x.edition = coalesce(a.edition, x.edition))
      group by i.id) as unknown
    where unknown.id = i.id
    returning file, line, unknown.code as value
  `.execute(rows);
  return dropped.rows.map((at) =>
    refused(at, 'gebieden', 'UNKNOWN_CONTACT_AREA', `${at.value} is not an area that is known here.`),
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

const refused = (at: Dropped, column: string, code: string, message: string): Issue => ({
  ...{ severity: 'ERROR', code, ...at, column, message, assumed: null, repair: null },
});
