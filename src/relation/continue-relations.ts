import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { agreeAgain, type StagedClaims, stagedClaims } from './agree-again.ts';
import { relationId } from './relation-id.rows.ts';

/**
 * Answers of a survey (lines with `answered_on`) say less than a sheet does: what they leave open stays as it is known.
 * A side that was not heard, or that said something later, keeps its claim. A side that answers otherwise than in an
 * earlier round ends the period that this round began, and begins the next on the day of the answer: so that a network
 * of either day is as it was told then.
 */
export async function continueRelations(rows: WriteRows, sourceId: string): Promise<void> {
  await keepWhatIsKnown(rows);
  await beginPeriods(rows, sourceId);
}

async function keepWhatIsKnown(rows: WriteRows): Promise<void> {
  const side = (name: string) => {
    const of = (row: string, column: string) => sql.ref(`${row}.${name}_${column}`);
    const isKept = sql`(${of('r', 'level')} is not null
      and (${of('n', 'level')} is null or ${of('r', 'claimed_on')} > ${of('n', 'claimed_on')}))`;
    return sql.join(
      ['level', 'frequency', 'claimed_on'].map(
        (column) => sql`${sql.ref(`${name}_${column}`)} =
          case when ${isKept} then ${of('r', column)} else ${of('n', column)} end`,
      ),
    );
  };
  const kept = await sql<StagedClaims>`
    update relation_now n
    set ${side('first')}, ${side('second')}, direction = r.direction, formality = r.formality,
        document_url = r.document_url, status = r.status, valid = r.valid
    from relation r
    where n.answered_on is not null and r.id = n.id and upper_inf(r.recorded)
    returning ${stagedClaims}
  `.execute(rows);
  await agreeAgain(rows, kept.rows);
}

/** A period that a sheet dated is left to that sheet, so that it can be brought in again. */
async function beginPeriods(rows: WriteRows, sourceId: string): Promise<void> {
  await sql`
    create temp table relation_before on commit drop as
    select n.file, n.line, n.answered_on, r.*
    from relation_now n join relation r on r.id = n.id and upper_inf(r.recorded)
    where lower(r.valid) < n.answered_on
      and exists (
        select from survey_round s
        where s.source_id = ${sourceId} and r.source_id = ${sourceId} and s.theme = r.theme
          and s.asked_on = lower(r.valid))
      and (r.first_level <> n.first_level or r.second_level <> n.second_level
        or (coalesce(r.first_level, r.second_level, n.first_level, n.second_level) is null and r.level <> n.level))
  `.execute(rows);
  await sql`
    update relation_now n
    set valid = daterange(n.answered_on, upper(n.valid)),
        id = ${relationId(sql`n.first_id`, sql`n.second_id`, sql`n.theme`, sql`n.answered_on`)}
    from relation_before b where b.id = n.id
  `.execute(rows);
  await sql`
    insert into relation_now (file, line, first_id, second_id, theme, direction, first_level, first_frequency,
      first_claimed_on, second_level, second_frequency, second_claimed_on, consensus, level, level_low, level_high,
      confirmed_on, formality, document_url, status, valid, id)
    select file, line, first_id, second_id, theme, direction, first_level, first_frequency, first_claimed_on,
      second_level, second_frequency, second_claimed_on, consensus, level, level_low, level_high, confirmed_on,
      formality, document_url, status, daterange(lower(valid), answered_on), id
    from relation_before
  `.execute(rows);
}
