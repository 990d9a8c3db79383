import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { Issue } from '../../source/issue.ts';
import { type Load, type Loaded, nothingLoaded, tally, touchesNoGaps } from '../../source/load.ts';
import type { PupilsRecord } from '../record/facility-record.ts';

/** Pupils by year of every facility that has, or had, the code of the school location, whichever source it is of. */
export const loadPupils: Load<PupilsRecord> = {
  accepts: 'pupils',
  table: 'incoming_pupils',
  columns: { location_code: 'text', school_kind: 'text', counts: 'jsonb' },
  row: ({ locationCode, schoolKind, counts }) => ({
    location_code: locationCode,
    school_kind: schoolKind,
    counts,
  }),

  // No norm asks for pupils.
  touched: touchesNoGaps,

  async merge(rows, { sourceId }): Promise<Loaded> {
    await sql`
      create temp table pupils_now on commit drop as
      select distinct on (n.facility_id, c.year) n.facility_id, c.year, c.pupils, c.status
      from incoming_pupils i
      join facility_identifier n on n.scheme = 'BRIN_VESTIGING' and n.value = i.location_code,
        jsonb_to_recordset(i.counts) as c(year smallint, pupils integer, status text)
      order by n.facility_id, c.year, i.line
    `.execute(rows);
    await sql`analyze pupils_now`.execute(rows);
    const results = await writePupils(rows, sourceId);
    return { ...nothingLoaded, ...tally(results), issues: await tellUnknown(rows) };
  },
};

/** A row a facility: new when no pupils were known of it, changed when one of its years is. */
async function writePupils(rows: WriteRows, sourceId: string) {
  await sql`
    create temp table pupils_before on commit drop as
    select distinct facility_id from facility_pupils where facility_id in (select facility_id from pupils_now)
  `.execute(rows);
  const withdrawn = await sql<{ facility_id: string }>`
    delete from facility_pupils p
    where p.source_id = ${sourceId} and p.facility_id in (select facility_id from pupils_now)
      and not exists (select from pupils_now n where (n.facility_id, n.year) = (p.facility_id, p.year))
    returning p.facility_id
  `.execute(rows);
  const written = await sql<{ facility_id: string }>`
    insert into facility_pupils as p (facility_id, year, pupils, status, source_id)
    select facility_id, year, pupils, status, ${sourceId} from pupils_now
    on conflict (facility_id, year) do update
    set pupils = excluded.pupils, status = excluded.status, source_id = excluded.source_id
    where (p.pupils, p.status, p.source_id) is distinct from (excluded.pupils, excluded.status, excluded.source_id)
    returning p.facility_id
  `.execute(rows);
  const changed = new Set([...withdrawn.rows, ...written.rows].map((row) => row.facility_id));
  const { rows: all } = await sql<{ id: string; is_known: boolean }>`
    select distinct n.facility_id as id, b.facility_id is not null as is_known
    from pupils_now n left join pupils_before b on b.facility_id = n.facility_id
  `.execute(rows);
  return all.map(({ id, is_known }) => {
    if (!changed.has(id)) return { is: 'unchanged' };
    return { is: is_known ? 'updated' : 'inserted' };
  });
}

/** Once a file: a third of DUO's locations were closed long ago or are special schools. */
async function tellUnknown(rows: WriteRows): Promise<Issue[]> {
  const { rows: files } = await sql<{ file: string; unknown: number; of: number; kinds: string }>`
    with said as (
      select i.file, i.school_kind, not exists (
        select from facility_identifier n where n.scheme = 'BRIN_VESTIGING' and n.value = i.location_code) as is_unknown
      from incoming_pupils i
    ),
    by_kind as (
      select file, coalesce(school_kind, '?') as kind, count(*)::int as of,
        (count(*) filter (where is_unknown))::int as unknown
      from said group by file, kind
    )
    select file, sum(unknown)::int as unknown, sum(of)::int as of,
      string_agg(kind || ' ' || unknown, ', ' order by unknown desc, kind) filter (where unknown > 0) as kinds
    from by_kind group by file having sum(unknown) > 0 order by file
  `.execute(rows);
  return files.map(({ file, unknown, of, kinds }) => ({
    // When none is known, the schools themselves did not come in yet.
    severity: unknown === of ? 'ERROR' : 'NOTE',
    code: 'UNKNOWN_SCHOOLS',
    file,
    line: null,
    column: null,
    value: null,
    message: `${unknown} of ${of} school locations are not known here (${kinds}): closed before, or of another kind.`,
    assumed: null,
    repair: unknown === of ? 'Bring in the schools first (import schools).' : null,
  }));
}
