import { sql } from 'kysely';
import { foldName } from '../../database/fold-name.ts';
import type { WriteRows } from '../../database/rows.ts';
import { settleFacilityKeys, unknownFacility } from '../../facility/loading/settle-facility-keys.ts';
import type { Issue } from '../../source/issue.ts';
import type { LoadRun } from '../../source/load.ts';
import { type Dropped, refused } from './refused-line.ts';

/** Which facility and which organisation each line that was staged (`incoming_contact`) is about, as far as they are known. */
export async function settleContactPlaces(rows: WriteRows, run: LoadRun): Promise<void> {
  await settleFacilityKeys(rows, run, { table: 'incoming_contact', id: 'facility_id', key: 'facility_key' });
  await settleOrganisations(rows, run);
}

/** Takes away the lines about a place that is not known, and says which it is. */
export async function dropUnknownPlaces(rows: WriteRows): Promise<Issue[]> {
  return [
    ...(await dropUnknownFacilities(rows)),
    ...(await dropUnknownOrganisations(rows)),
    ...(await dropUnknownAreas(rows)),
  ];
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
