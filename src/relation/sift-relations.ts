import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { settleFacilityKeys, unknownFacility } from '../facility/loading/settle-facility-keys.ts';
import type { Issue } from '../source/issue.ts';
import type { LoadRun } from '../source/load.ts';
import { continueRelations } from './continue-relations.ts';
import { keepStatements } from './keep-statements.ts';
import { relationId } from './relation-id.rows.ts';

/**
 * The relations that were staged (`incoming_relation`) as they can be stored (`relation_now`): between facilities that
 * are known, the smaller id first, none overlapping another of its pair and theme. Gives what was refused.
 */
export async function siftRelations(rows: WriteRows, run: LoadRun): Promise<Issue[]> {
  for (const end of ['from', 'to']) {
    await settleFacilityKeys(rows, run, { table: 'incoming_relation', id: `${end}_id`, key: `${end}_key` });
  }
  const unknown = await dropUnknownFacilities(rows);
  await keepKnownStarts(rows);
  await canonical(rows);
  await continueRelations(rows, run.sourceId);
  await keepStatements(rows);
  return [...unknown, ...(await dropOverlapping(rows))];
}

async function dropUnknownFacilities(rows: WriteRows): Promise<Issue[]> {
  const dropped = await sql<{ file: string; line: number; key: string; is_from: boolean }>`
    with judged as (
      select i.ctid as place, i.file, i.line,
        not exists (select from facility f where f.id = i.from_id) as no_from,
        not exists (select from facility f where f.id = i.to_id) as no_to,
        i.from_id = i.to_id as is_self, i.from_key, i.to_key
      from incoming_relation i
    ),
    dropped as (
      delete from incoming_relation i using judged j
      where i.ctid = j.place and (no_from or no_to or is_self)
      returning j.*
    )
    select file, line, from_key as key, true as is_from from dropped where no_from or is_self
    union all
    select file, line, to_key, false from dropped where no_to
  `.execute(rows);
  return dropped.rows.map(({ is_from, ...row }) =>
    unknownFacility({ ...row, column: is_from ? 'van' : 'naar' }),
  );
}

/**
 * A line without a start means the relation that goes on, whichever day a side last said so: taken for a new one it
 * would overlap the one that is known.
 */
async function keepKnownStarts(rows: WriteRows) {
  await sql`
    update incoming_relation i set valid_from = known.start
    from (
      select i.ctid as place, min(lower(r.valid)) as start
      from incoming_relation i join relation r
        on (r.first_id, r.second_id, r.theme) = (least(i.from_id, i.to_id), greatest(i.from_id, i.to_id), i.theme)
          and upper_inf(r.recorded) and r.valid && daterange(i.valid_from, i.valid_until)
      where i.is_start_assumed
      group by i.ctid
    ) known
    where i.ctid = known.place
  `.execute(rows);
}

/** The smaller id first; direction and claims turn along. */
async function canonical(rows: WriteRows) {
  await sql`
    create temp table relation_now on commit drop as
    select file, line, least(from_id, to_id) as first_id, greatest(from_id, to_id) as second_id, theme,
      case when from_id < to_id or direction = 'MUTUAL' then direction
        when direction = 'FORWARD' then 'BACKWARD' else 'FORWARD' end as direction,
      case when from_id < to_id then from_level else to_level end as first_level,
      case when from_id < to_id then from_frequency else to_frequency end as first_frequency,
      case when from_id < to_id then from_claimed_on else to_claimed_on end as first_claimed_on,
      case when from_id < to_id then to_level else from_level end as second_level,
      case when from_id < to_id then to_frequency else from_frequency end as second_frequency,
      case when from_id < to_id then to_claimed_on else from_claimed_on end as second_claimed_on,
      consensus, level, level_low, level_high, confirmed_on, formality, document_url, status,
      daterange(valid_from, valid_until) as valid,
      answered_on,
      ${relationId(sql`least(from_id, to_id)`, sql`greatest(from_id, to_id)`, sql`theme`, sql`valid_from`)} as id
    from incoming_relation
  `.execute(rows);
  // What follows looks up the other lines of a pair for every line.
  await sql`create index on relation_now (first_id, second_id)`.execute(rows);
  await sql`analyze relation_now`.execute(rows);
}

/** The same pair and theme in an overlapping period, on an earlier line or already here: refused, naming the other. */
async function dropOverlapping(rows: WriteRows): Promise<Issue[]> {
  const issues: Issue[] = [];
  // A line that is refused no longer changes the relation it is about, so another line may overlap that after all.
  for (
    let found = await dropFirstOverlapping(rows);
    found.length > 0;
    found = await dropFirstOverlapping(rows)
  ) {
    issues.push(...found);
  }
  return issues;
}

async function dropFirstOverlapping(rows: WriteRows): Promise<Issue[]> {
  const dropped = await sql<{ file: string; line: number; theme: string; other: string }>`
    with doubled as (
      select n.ctid as place, coalesce(
        (select 'line ' || e.line || ' of ' || e.file from relation_now e
          where (e.first_id, e.second_id, e.theme) = (n.first_id, n.second_id, n.theme)
            and e.valid && n.valid and e.ctid < n.ctid
          order by e.ctid limit 1),
        (select min(r.id) from relation r
          where (r.first_id, r.second_id, r.theme) = (n.first_id, n.second_id, n.theme)
            and r.valid && n.valid and upper_inf(r.recorded) and r.id not in (select id from relation_now))) as other
      from relation_now n
    )
    delete from relation_now n using doubled d
    where n.ctid = d.place and d.other is not null
    returning n.file, n.line, n.theme, d.other
  `.execute(rows);
  return dropped.rows.map(({ file, line, theme, other }) => ({
    severity: 'ERROR',
    code: 'OVERLAPPING_RELATION',
    file,
    line,
    column: 'thema',
    value: theme,
    message: `This pair already has a relation for ${theme} in this period: ${other}.`,
    assumed: null,
    repair: 'End the other one first, or merge the two lines.',
  }));
}
