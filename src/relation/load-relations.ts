import { sql } from 'kysely';
import { facilityId } from '../facility/loading/load-facilities.ts';
import { isIdentifier } from '../facility/record/facility-key.ts';
import { type Load, type Loaded, nothingLoaded, tally, touchesNoGaps } from '../source/load.ts';
import { agree } from './agree.ts';
import type { RelationRecord } from './relation-record.ts';
import { siftRelations } from './sift-relations.ts';
import { writeRelations } from './write-relations.ts';

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
    const results = await writeRelations(rows, run.sourceId);
    return { ...nothingLoaded, ...tally(results), issues };
  },
};
