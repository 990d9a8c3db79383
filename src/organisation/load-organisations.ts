import { sql } from 'kysely';
import { foldName } from '../database/fold-name.ts';
import { idOf } from '../database/ids.ts';
import { type Load, type Loaded, nothingLoaded, tally } from '../source/load.ts';
import type { OrganisationRecord } from './organisation-record.ts';

/** The id of an organisation follows from its source and key, so that facilities can name it before it is there. */
export const organisationId = (sourceId: string, key: string) => idOf('org', sourceId, key);

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
  touched: sql`select null::text as code where false`,

  async merge(rows, { sourceId, runId }): Promise<Loaded> {
    await sql`
      insert into change_log (subject_id, field, changed_at, old_value, new_value, run_id)
      select o.id, 'name', now(), o.name, i.name, ${runId}
      from organisation o join (select distinct on (id) id, name from incoming_organisation order by id, line) i on i.id = o.id
      where o.name <> i.name
    `.execute(rows);
    const results = await sql<{ is: string }>`
      with incoming as (select distinct on (id) * from incoming_organisation order by id, line),
      written as (
        insert into organisation as o (id, name, search_name, kind, website, source_id, source_key)
        select id, name, search_name, kind, website, ${sourceId}, key from incoming
        on conflict (id) do update
        set name = excluded.name, search_name = excluded.search_name, kind = coalesce(excluded.kind, o.kind),
            website = coalesce(excluded.website, o.website), version = o.version + 1, updated_at = now()
        where (o.name, o.kind, o.website) is distinct from
          (excluded.name, coalesce(excluded.kind, o.kind), coalesce(excluded.website, o.website))
        returning id, xmax = 0 as is_new
      )
      select case when w.id is null then 'unchanged' when w.is_new then 'inserted' else 'updated' end as is
      from incoming i left join written w on w.id = i.id
    `.execute(rows);
    await sql`
      insert into organisation_identifier (organisation_id, scheme, value, valid)
      select distinct i.id, n.scheme, n.value, daterange(null, null)
      from incoming_organisation i, jsonb_to_recordset(i.identifiers) as n(scheme text, value text)
      where not exists (
        select from organisation_identifier o
        where o.organisation_id = i.id and o.scheme = n.scheme and o.value = n.value and upper_inf(o.valid))
    `.execute(rows);
    return { ...nothingLoaded, ...tally(results.rows) };
  },
};
