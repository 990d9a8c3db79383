import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import type { KnownRelation } from './known-relations.ts';
import { relationId } from './relation-id.rows.ts';
import { type Statement, saidWith } from './statement.ts';

/** The relation as it is now said to be, in the table that is written from; gives its id. */
export async function stageStatement(
  rows: WriteRows,
  current: KnownRelation | null,
  statement: Statement,
  theme: string,
  today: string,
): Promise<string> {
  const { facility, partner, since } = statement;
  const { first, second, direction, ...agreed } = saidWith(current, statement, today);
  const [firstId, secondId] = [facility, partner].toSorted();
  const start = sql`${since ?? today}::text`;
  const id = current
    ? sql`${current.id}::text`
    : relationId(sql`${firstId}::text`, sql`${secondId}::text`, sql`${theme}::text`, start);
  await sql`
    create temp table relation_now on commit drop as
    select said.*, r.formality, r.document_url, r.status,
      coalesce(r.valid, daterange(${start}::date, null)) as valid
    from (
      select ${id} as id, ${firstId}::text as first_id, ${secondId}::text as second_id, ${theme}::text as theme,
        ${direction}::text as direction, ${first?.level ?? null}::smallint as first_level,
        ${first?.frequency ?? null}::text as first_frequency, ${first?.claimedOn ?? null}::date as first_claimed_on,
        ${second?.level ?? null}::smallint as second_level, ${second?.frequency ?? null}::text as second_frequency,
        ${second?.claimedOn ?? null}::date as second_claimed_on, ${agreed.consensus}::text as consensus,
        ${agreed.level}::double precision as level, ${agreed.levelLow}::smallint as level_low,
        ${agreed.levelHigh}::smallint as level_high, ${agreed.confirmedOn}::date as confirmed_on
    ) as said
    left join relation r on r.id = said.id and r.version = ${current?.version ?? null}
  `.execute(rows);
  const { rows: staged } = await sql<{ id: string }>`select id from relation_now`.execute(rows);
  const [now] = staged;
  if (!now) throw new Error(`what ${facility} says of ${partner} was not staged`);
  return now.id;
}
