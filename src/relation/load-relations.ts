import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { recordedNow } from '../database/take-turn.ts';
import { isIdentifier } from '../facility/facility-key.ts';
import { facilityId } from '../facility/load-facilities.ts';
import { type Load, type Loaded, type LoadRun, nothingLoaded, tally, touchesNoGaps } from '../source/load.ts';
import { agree } from './agree.ts';

import type { RelationRecord } from './relation-record.ts';
import { siftRelations } from './sift-relations.ts';

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
    answered_on: 'date',
  },
  row: (relation, { sourceId }) => {
    const { consensus, level, levelLow, levelHigh, confirmedOn } = agree(
      relation.fromClaim,
      relation.toClaim,
      relation.reported?.level,
    );
    const frequency = relation.reported?.frequency;
    return {
      from_key: relation.fromKey,
      from_id: isIdentifier(relation.fromKey) ? null : facilityId(sourceId, relation.fromKey),
      to_key: relation.toKey,
      to_id: isIdentifier(relation.toKey) ? null : facilityId(sourceId, relation.toKey),
      theme: relation.theme,
      direction: relation.direction,
      from_level: relation.fromClaim?.level,
      from_frequency: relation.fromClaim?.frequency ?? frequency,
      from_claimed_on: relation.fromClaim?.claimedOn,
      to_level: relation.toClaim?.level,
      to_frequency: relation.toClaim?.frequency ?? frequency,
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
      answered_on: relation.answeredOn,
    };
  },

  touched: touchesNoGaps,
  tied: sql`select first_id as code from relation_now union select second_id from relation_now`,

  async merge(rows, run): Promise<Loaded> {
    const issues = await siftRelations(rows, run);
    const results = await write(rows, run);
    return { ...nothingLoaded, ...tally(results), issues };
  },
};

/**
 * A relation that says something new is a new version; the old one stays as what we held before. Compared first and
 * written then: a statement that reads the table it fills would plough through its own rows.
 */
async function write(rows: WriteRows, { sourceId }: LoadRun) {
  const said = (of: string) => {
    const r = sql.raw(of);
    return sql`(${r}.direction, ${r}.first_level, ${r}.first_frequency, ${r}.first_claimed_on, ${r}.second_level,
      ${r}.second_frequency, ${r}.second_claimed_on, ${r}.level, ${r}.formality, ${r}.document_url, ${r}.status, ${r}.valid)`;
  };
  await sql`
    create temp table relation_compared on commit drop as
    select n.*, r.version as before, coalesce(last.version, 0) + 1 as version,
      r.id is not null and ${said('n')} is not distinct from ${said('r')} as is_same
    from relation_now n
    left join relation r on r.id = n.id and upper_inf(r.recorded)
    left join lateral (select max(o.version) as version from relation o where o.id = n.id) last on true
  `.execute(rows);
  await sql`
    update relation r set recorded = tstzrange(lower(r.recorded), ${recordedNow})
    from relation_compared c where r.id = c.id and r.version = c.before and not c.is_same
  `.execute(rows);
  await sql`
    insert into relation (id, version, first_id, second_id, theme, direction, first_level, first_frequency,
      first_claimed_on, second_level, second_frequency, second_claimed_on, consensus, level, level_low, level_high,
      confirmed_on, formality, document_url, status, valid, recorded, source_id)
    select id, version, first_id, second_id, theme, direction, first_level, first_frequency, first_claimed_on,
      second_level, second_frequency, second_claimed_on, consensus, level, level_low, level_high, confirmed_on,
      formality, document_url, status, valid, tstzrange(${recordedNow}, null), ${sourceId}
    from relation_compared where not is_same
  `.execute(rows);
  const results = await sql<{ is: string }>`
    select case when is_same then 'unchanged' when before is null then 'inserted' else 'updated' end as is
    from relation_compared
  `.execute(rows);
  return results.rows;
}
