import { sql } from 'kysely';
import { foldName } from '../database/fold-name.ts';
import { idOf } from '../database/ids.ts';
import type { WriteRows } from '../database/rows.ts';
import { recordedNow } from '../database/take-turn.ts';
import { type Load, type Loaded, nothingLoaded, tally, touchesNoGaps } from '../source/load.ts';
import { keepCorrections } from './keep-corrections.ts';
import type { OrganisationRecord } from './organisation-record.ts';

/** The id of an organisation follows from its source and key, so that facilities can name it before it is there. */
const organisationId = (sourceId: string, key: string) => idOf('org', sourceId, key);

/** The columns of an organisation as it is staged; also used for the organisation that a facility's line names. */
export const organisationRow = (organisation: OrganisationRecord, sourceId: string) => ({
  id: organisationId(sourceId, organisation.key),
  key: organisation.key,
  name: organisation.name,
  search_name: foldName(organisation.name),
  kind: organisation.kind,
  website: organisation.website,
  identifiers: organisation.identifiers,
});

export const loadOrganisations: Load<OrganisationRecord> = {
  accepts: 'organisation',
  table: 'incoming_organisation',
  columns: {
    id: 'text',
    key: 'text',
    name: 'text',
    search_name: 'text',
    kind: 'text',
    website: 'text',
    identifiers: 'jsonb',
  },
  row: (organisation, run) => organisationRow(organisation, run.sourceId),

  // Names are not judged.
  touched: touchesNoGaps,

  async merge(rows, { sourceId, runId, factsOn }): Promise<Loaded> {
    const issues = await keepCorrections(rows, factsOn);
    await sql`
      insert into change_log (subject_id, field, changed_at, old_value, new_value, run_id)
      select o.id, 'name', ${recordedNow}, o.name, i.name, ${runId}
      from organisation o join (select distinct on (id) id, name from incoming_organisation order by id, line) i on i.id = o.id
      where o.name <> i.name
    `.execute(rows);
    const written = await sql<{ id: string; is: string }>`
      with incoming as (select distinct on (id) * from incoming_organisation order by id, line),
      written as (
        insert into organisation as o (id, name, search_name, kind, website, source_id, source_key, updated_at)
        select id, name, search_name, kind, website, ${sourceId}, key, ${recordedNow} from incoming
        on conflict (id) do update
        set name = excluded.name, search_name = excluded.search_name, kind = coalesce(excluded.kind, o.kind),
            website = coalesce(excluded.website, o.website), version = o.version + 1, updated_at = excluded.updated_at
        where (o.name, o.kind, o.website) is distinct from
          (excluded.name, coalesce(excluded.kind, o.kind), coalesce(excluded.website, o.website))
        returning id, xmax = 0 as is_new
      )
      select i.id, case when w.id is null then 'unchanged' when w.is_new then 'inserted' else 'updated' end as is
      from incoming i left join written w on w.id = i.id
    `.execute(rows);
    const renumbered = await syncNumbers(rows, factsOn);
    // An organisation of which only a number changed counts as updated, once.
    const results = written.rows.map((row) =>
      row.is === 'unchanged' && renumbered.has(row.id) ? { is: 'updated' } : row,
    );
    return { ...nothingLoaded, ...tally(results), issues };
  },
};

/**
 * A number takes the place of the one before it of the same register, from the day the file speaks of; what the file
 * does not say of a register stays. Gives the ids of the organisations that have a new number.
 */
async function syncNumbers(rows: WriteRows, factsOn: string): Promise<Set<string>> {
  const said = sql`
    with said as (
      select i.id as organisation_id, n.scheme, n.value
      from (select distinct on (id) * from incoming_organisation order by id, line) as i,
        jsonb_to_recordset(i.identifiers) as n(scheme text, value text)
    )`;
  const isReplaced = sql`
    upper_inf(o.valid)
    and exists (select from said s where (s.organisation_id, s.scheme) = (o.organisation_id, o.scheme))
    and not exists (
      select from said s where (s.organisation_id, s.scheme, s.value) = (o.organisation_id, o.scheme, o.value))`;
  await sql`
    ${said} delete from organisation_identifier o where lower(o.valid) >= ${factsOn}::date and ${isReplaced}
  `.execute(rows);
  await sql`
    ${said} update organisation_identifier o set valid = daterange(lower(o.valid), ${factsOn}::date) where ${isReplaced}
  `.execute(rows);
  const come = await sql<{ organisation_id: string }>`
    ${said}
    insert into organisation_identifier (organisation_id, scheme, value, valid)
    select distinct s.organisation_id, s.scheme, s.value, daterange(case when exists (
      select from organisation_identifier o
      where (o.organisation_id, o.scheme) = (s.organisation_id, s.scheme)) then ${factsOn}::date end, null)
    from said s
    where not exists (
      select from organisation_identifier o
      where (o.organisation_id, o.scheme, o.value) = (s.organisation_id, s.scheme, s.value) and upper_inf(o.valid))
    returning organisation_id
  `.execute(rows);
  return new Set(come.rows.map((row) => row.organisation_id));
}
