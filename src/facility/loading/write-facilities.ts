import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import { recordedNow } from '../../database/take-turn.ts';
import type { LoadRun } from '../../source/load.ts';

/** The undated columns of a facility: written where they differ, with names and addresses logged. */
export async function writeFacilities(rows: WriteRows, { sourceId, runId }: LoadRun) {
  await sql`
    create temp table facility_now on commit drop as
    select i.id, i.name, i.search_name, i.kind,
      -- Two sources, or a correction of the one, can come to name its own kind here: it would count twice.
      array(select said.kind from jsonb_array_elements_text(i.also_provides) with ordinality as said(kind, place)
        where said.kind <> i.kind order by said.place) as also_provides,
      i.organisation ->> 'id' as organisation_id,
      i.address ->> 'street' as street, i.address ->> 'houseNumber' as house_number,
      i.address ->> 'postcode' as postcode, i.address ->> 'place' as place,
      i.address ->> 'municipalityCode' as municipality_code,
      case when i.point ->> 'longitude' is not null then
        st_setsrid(st_makepoint((i.point ->> 'longitude')::float, (i.point ->> 'latitude')::float), 4326)
      end::geometry(Point, 4326) as point,
      i.point ->> 'precision' as point_precision, i.point ->> 'from' as point_from,
      i.ages_from, i.ages_until,
      array(select jsonb_array_elements_text(i.audiences)) as audiences,
      array(select jsonb_array_elements_text(i.modes)) as modes,
      array(select jsonb_array_elements_text(i.low_threshold)) as low_threshold,
      array(select jsonb_array_elements_text(i.contributions)) as contributions,
      i.website, daterange(i.valid_from, i.valid_until) as valid,
      i.relations_asked_on, i.verified_on, i.verified_by, i.in_post_since,
      ${sourceId}::text as source_id, i.key as source_key
    from incoming_facility i
  `.execute(rows);
  await logCorrections(rows, runId);

  const columns = sql`id, name, search_name, kind, also_provides, organisation_id, street, house_number, postcode, place,
    municipality_code, point, point_precision, point_from, ages_from, ages_until, audiences, modes, low_threshold,
    contributions, website, valid, relations_asked_on, verified_on, verified_by, in_post_since, source_id, source_key`;
  const facts = (of: string) => {
    const row = sql.raw(of);
    return sql`(${row}.name, ${row}.kind, ${row}.also_provides, ${row}.organisation_id, ${row}.street, ${row}.house_number,
      ${row}.postcode, ${row}.place, ${row}.municipality_code, ${row}.point::text, ${row}.point_precision,
      ${row}.point_from, ${row}.ages_from, ${row}.ages_until, ${row}.audiences, ${row}.modes, ${row}.low_threshold, ${row}.contributions, ${row}.website, ${row}.valid,
      ${row}.relations_asked_on, ${row}.verified_on, ${row}.verified_by, ${row}.in_post_since)`;
  };
  const written = await sql<{ id: string; is: string }>`
    with written as (
      insert into facility as f (${columns}, updated_at)
      select ${columns}, ${recordedNow} from facility_now
      on conflict (id) do update
      set name = excluded.name, search_name = excluded.search_name, kind = excluded.kind,
          also_provides = excluded.also_provides, organisation_id = excluded.organisation_id, street = excluded.street,
          house_number = excluded.house_number, postcode = excluded.postcode, place = excluded.place,
          municipality_code = excluded.municipality_code, point = excluded.point,
          point_precision = excluded.point_precision, point_from = excluded.point_from,
          ages_from = excluded.ages_from, ages_until = excluded.ages_until,
          audiences = excluded.audiences, modes = excluded.modes, low_threshold = excluded.low_threshold,
          contributions = excluded.contributions, website = excluded.website, valid = excluded.valid, relations_asked_on = excluded.relations_asked_on,
          verified_on = excluded.verified_on, verified_by = excluded.verified_by, in_post_since = excluded.in_post_since,
          version = f.version + 1, updated_at = excluded.updated_at
      where ${facts('f')} is distinct from ${facts('excluded')}
      returning id, xmax = 0 as is_new
    )
    select n.id, case when w.id is null then 'unchanged' when w.is_new then 'inserted' else 'updated' end as is
    from facility_now n left join written w on w.id = n.id
  `.execute(rows);
  return written.rows;
}

async function logCorrections(rows: WriteRows, runId: string | null): Promise<void> {
  await sql`
    insert into change_log (subject_id, field, changed_at, old_value, new_value, run_id)
    select f.id, c.field, ${recordedNow}, c.before, c.after, ${runId}
    from facility f join facility_now n on n.id = f.id,
      lateral (values
        ('name', f.name, n.name),
        ('address', concat_ws(' ', f.street, f.house_number, f.postcode, f.place),
          concat_ws(' ', n.street, n.house_number, n.postcode, n.place))
      ) as c(field, before, after)
    where c.before is distinct from c.after
  `.execute(rows);
}
