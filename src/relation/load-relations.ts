import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { recordedNow } from '../database/take-turn.ts';
import { facilityId } from '../facility/load-facilities.ts';
import { type Load, type Loaded, type LoadRun, nothingLoaded, tally } from '../source/load.ts';
import { agree } from './agree.ts';
import type { RelationRecord } from './relation-record.ts';
import { siftRelations } from './sift-relations.ts';

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
    is_start_assumed: 'boolean',
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
      is_start_assumed: relation.isStartAssumed,
      valid_until: relation.validUntil,
    };
  },

  touched: sql`
    select distinct 'GM' || substr(n.neighbourhood_id, 7, 4) as code
    from relation_now r join facility_neighbourhood n on n.facility_id in (r.first_id, r.second_id)`,

  async merge(rows, run): Promise<Loaded> {
    const issues = await siftRelations(rows);
    const results = await write(rows, run);
    return { ...nothingLoaded, ...tally(results), issues };
  },
};

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
      update relation r set recorded = tstzrange(lower(r.recorded), ${recordedNow})
      from compared c where r.id = c.id and r.version = c.before and not c.is_same
      returning r.id
    )
    select c.id, c.before, case when c.is_same then 'unchanged' when c.before is null then 'inserted' else 'updated' end as is
    from compared c left join overtaken o on o.id = c.id
  `.execute(rows);
  await sql`
    insert into relation (id, version, first_id, second_id, theme, direction, first_level, first_frequency,
      first_claimed_on, second_level, second_frequency, second_claimed_on, consensus, level, level_low, level_high,
      confirmed_on, formality, document_url, status, valid, recorded, source_id)
    select n.id, coalesce((select max(r.version) from relation r where r.id = n.id), 0) + 1, n.first_id, n.second_id,
      n.theme, n.direction, n.first_level, n.first_frequency, n.first_claimed_on, n.second_level, n.second_frequency,
      n.second_claimed_on, n.consensus, n.level, n.level_low, n.level_high, n.confirmed_on, n.formality,
      n.document_url, n.status, n.valid, tstzrange(${recordedNow}, null), ${sourceId}
    from relation_now n
    where not exists (select from relation r where r.id = n.id and upper_inf(r.recorded))
  `.execute(rows);
  return results.rows;
}
