import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { facilityId } from '../facility/load-facilities.ts';
import { resolveKeys } from '../facility/recognise-facilities.ts';
import type { Issue } from '../source/issue.ts';
import { type Load, type Loaded, type LoadRun, nothingLoaded, tally } from '../source/load.ts';
import { agree } from './agree.ts';
import type { RelationRecord } from './relation-record.ts';

/** A key such as `BRIN_VESTIGING:10KN00` names a facility of another source by its identifier. */
const isIdentifier = (key: string) => /^[A-Z_]+:/.test(key);

export const loadRelations: Load<RelationRecord> = {
  accepts: 'relation',
  table: 'incoming_relation',
  columns: {
    from_key: 'text',
    from_id: 'text',
    to_key: 'text',
    to_id: 'text',
    theme: 'text',
    direction: 'text',
    from_level: 'smallint',
    from_frequency: 'text',
    from_claimed_on: 'date',
    to_level: 'smallint',
    to_frequency: 'text',
    to_claimed_on: 'date',
    consensus: 'text',
    level: 'double precision',
    level_low: 'smallint',
    level_high: 'smallint',
    confirmed_on: 'date',
    formality: 'text',
    document_url: 'text',
    status: 'text',
    valid_from: 'date',
    valid_until: 'date',
  },
  row: (relation, { sourceId }) => {
    const { consensus, level, levelLow, levelHigh, confirmedOn } = agree(
      relation.fromClaim,
      relation.toClaim,
    );
    return {
      from_key: relation.fromKey,
      from_id: isIdentifier(relation.fromKey) ? null : facilityId(sourceId, relation.fromKey),
      to_key: relation.toKey,
      to_id: isIdentifier(relation.toKey) ? null : facilityId(sourceId, relation.toKey),
      theme: relation.theme,
      direction: relation.direction,
      from_level: relation.fromClaim?.level,
      from_frequency: relation.fromClaim?.frequency,
      from_claimed_on: relation.fromClaim?.claimedOn,
      to_level: relation.toClaim?.level,
      to_frequency: relation.toClaim?.frequency,
      to_claimed_on: relation.toClaim?.claimedOn,
      consensus,
      level,
      level_low: levelLow,
      level_high: levelHigh,
      confirmed_on: confirmedOn,
      formality: relation.formality,
      document_url: relation.documentUrl,
      status: relation.status,
      valid_from: relation.validFrom,
      valid_until: relation.validUntil,
    };
  },

  touched: sql`
    select distinct 'GM' || substr(n.neighbourhood_id, 7, 4) as code
    from relation_now r join facility_neighbourhood n on n.facility_id in (r.first_id, r.second_id)`,

  async merge(rows, run): Promise<Loaded> {
    for (const end of ['from', 'to']) {
      await resolveKeys(rows, run, { table: 'incoming_relation', id: `${end}_id`, key: `${end}_key` });
    }
    await resolveIdentifiers(rows);
    const unknown = await dropUnknownFacilities(rows);
    await canonical(rows);
    const overlapping = await dropOverlapping(rows);
    const results = await write(rows, run);
    return { ...nothingLoaded, ...tally(results), issues: [...unknown, ...overlapping] };
  },
};

async function resolveIdentifiers(rows: WriteRows) {
  for (const end of ['from', 'to']) {
    const [id, key] = [sql.ref(`${end}_id`), sql.ref(`${end}_key`)];
    await sql`
      update incoming_relation i
      set ${id} = (
        select f.facility_id from facility_identifier f
        where f.scheme = split_part(i.${key}, ':', 1) and f.value = split_part(i.${key}, ':', 2)
        order by upper(f.valid) desc nulls first, f.facility_id limit 1)
      where i.${id} is null
    `.execute(rows);
  }
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
  return dropped.rows.map(({ file, line, key, is_from }) => ({
    severity: 'ERROR',
    code: 'UNKNOWN_FACILITY',
    file,
    line,
    column: is_from ? 'van' : 'naar',
    value: key,
    message: `${key} is not another facility that is known here.`,
    assumed: null,
    repair:
      'Use the key of the sheet of teams, or SCHEME:value for one of a register, e.g. BRIN_VESTIGING:10KN00.',
  }));
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
      'rel_' || substr(encode(sha256(convert_to(
        least(from_id, to_id) || greatest(from_id, to_id) || theme || valid_from, 'UTF8')), 'hex'), 1, 16) as id
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

/** A relation that says something new is a new version; the old one stays as what we held before. */
async function write(rows: WriteRows, { sourceId }: LoadRun) {
  const said = (of: string) => {
    const r = sql.raw(of);
    return sql`(${r}.direction, ${r}.first_level, ${r}.first_frequency, ${r}.first_claimed_on, ${r}.second_level,
      ${r}.second_frequency, ${r}.second_claimed_on, ${r}.formality, ${r}.document_url, ${r}.status, ${r}.valid)`;
  };
  const results = await sql<{ is: string }>`
    with compared as (
      select n.*, r.version as before, ${said('n')} is not distinct from ${said('r')} and r.id is not null as is_same
      from relation_now n left join relation r on r.id = n.id and upper_inf(r.recorded)
    ),
    overtaken as (
      update relation r set recorded = tstzrange(lower(r.recorded), now())
      from compared c where r.id = c.id and r.version = c.before and not c.is_same
      returning r.id
    )
    select c.id, c.before, case when c.is_same then 'unchanged' when c.before is null then 'inserted' else 'updated' end as is
    from compared c left join overtaken o on o.id = c.id
  `.execute(rows);
  await sql`
    insert into relation (id, version, first_id, second_id, theme, direction, first_level, first_frequency,
      first_claimed_on, second_level, second_frequency, second_claimed_on, consensus, level, level_low, level_high,
      confirmed_on, formality, document_url, status, valid, source_id)
    select n.id, coalesce((select max(r.version) from relation r where r.id = n.id), 0) + 1, n.first_id, n.second_id,
      n.theme, n.direction, n.first_level, n.first_frequency, n.first_claimed_on, n.second_level, n.second_frequency,
      n.second_claimed_on, n.consensus, n.level, n.level_low, n.level_high, n.confirmed_on, n.formality,
      n.document_url, n.status, n.valid, ${sourceId}
    from relation_now n
    where not exists (select from relation r where r.id = n.id and upper_inf(r.recorded))
  `.execute(rows);
  return results.rows;
}
