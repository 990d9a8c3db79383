import { type RawBuilder, sql } from 'kysely';
import type { ReadRows } from '../database/rows.ts';
import { validityOf } from '../database/validity.ts';
import { areClaimsSeen, isRecorded, type View } from './relation-conditions.rows.ts';

/** What one side says, as it is stored. */
export interface StoredClaim {
  readonly byId: string;
  readonly levelNumber: number;
  readonly frequencyCode: string | null;
  readonly on: string | null;
}

const claims = sql<StoredClaim[] | null>`(
  select coalesce(json_agg(json_build_object('byId', c.by_id, 'levelNumber', c.level, 'frequencyCode', c.frequency,
    'on', c.claimed_on) order by c.by_id), '[]')
  from (values (r.first_id, r.first_level, r.first_frequency, r.first_claimed_on),
    (r.second_id, r.second_level, r.second_frequency, r.second_claimed_on)) as c(by_id, level, frequency, claimed_on)
  where c.level is not null)`;

const awaitingIds = sql<string[] | null>`array_remove(array[
  case when r.first_level is null then r.first_id end, case when r.second_level is null then r.second_id end], null)`;

/** How often, where only one of the two tells: that is its claim, and not what the two come to. */
const saidByOne = sql<string | null>`case when r.first_frequency is null then r.second_frequency
  when r.second_frequency is null then r.first_frequency end`;

/** Columns of a relation as the API names them; from `relation as r`. What each side says only for who may see it. */
export const columns = ({ asOf, claims: scope }: View) => {
  const ifSeen = <T>(said: RawBuilder<T>) =>
    sql<T | null>`case when ${areClaimsSeen(scope)} then ${said} end`;
  return [
    'r.id',
    'r.version',
    sql<string>`case r.direction when 'BACKWARD' then r.second_id else r.first_id end`.as('fromId'),
    sql<string>`case r.direction when 'BACKWARD' then r.first_id else r.second_id end`.as('toId'),
    'r.theme as themeCode',
    'r.direction',
    'r.consensus',
    'r.level',
    ifSeen(sql<number | null>`r.level_low`).as('levelLow'),
    ifSeen(sql<number | null>`r.level_high`).as('levelHigh'),
    ifSeen(claims).as('claims'),
    ifSeen(awaitingIds).as('awaitingIds'),
    sql<string | null>`case when r.first_frequency = r.second_frequency then r.first_frequency
      when ${areClaimsSeen(scope)} then ${saidByOne} end`.as('frequencyCode'),
    'r.formality as formalityCode',
    'r.document_url as documentUrl',
    'r.status as statusCode',
    validityOf('r.valid').as('validity'),
    'r.confirmed_on as confirmedOn',
    'r.source_id as sourceId',
    sql<string>`${asOf}::text`.as('asOf'),
  ] as const;
};

/** By id as recorded then; also one that is over or has yet to begin on the day. */
export const relationsById = (rows: ReadRows, view: View, ids: readonly string[]) =>
  rows
    .selectFrom('relation as r')
    .distinctOn('r.id')
    .select(columns(view))
    .where('r.id', 'in', ids)
    .where(isRecorded(view))
    .orderBy('r.id')
    .orderBy('r.version', 'desc')
    .execute();
