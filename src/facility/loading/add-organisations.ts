import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import { recordedNow } from '../../database/take-turn.ts';
import type { LoadRun } from '../../source/load.ts';

/** An organisation that only a facility's line names is added; one with a line of its own is left as that says. */
export async function addOrganisations(rows: WriteRows, { sourceId }: LoadRun): Promise<void> {
  await sql`
    insert into organisation (id, name, search_name, kind, website, source_id, source_key, updated_at)
    select distinct on (o.id) o.id, o.name, o.search_name, o.kind, o.website, ${sourceId}, o.key, ${recordedNow}
    from incoming_facility i, jsonb_to_record(i.organisation)
      as o(id text, key text, name text, search_name text, kind text, website text)
    where i.organisation is not null and i.organisation <> 'null'
    order by o.id, i.line
    on conflict do nothing
  `.execute(rows);
  await sql`
    insert into organisation_identifier (organisation_id, scheme, value, valid)
    select distinct i.organisation ->> 'id', n.scheme, n.value, daterange(null, null)
    from incoming_facility i, jsonb_to_recordset(i.organisation -> 'identifiers') as n(scheme text, value text)
    where i.organisation is not null and i.organisation <> 'null'
      and not exists (
        select from organisation_identifier known
        where known.organisation_id = i.organisation ->> 'id' and known.scheme = n.scheme and known.value = n.value)
    on conflict do nothing
  `.execute(rows);
}
