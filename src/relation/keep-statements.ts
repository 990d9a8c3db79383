import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { statements } from '../source/statement-source.ts';
import { agreeAgain, type StagedClaims, stagedClaims } from './agree-again.ts';

/**
 * What a side stated here itself is not undone by a file that was made before: of a relation that partners spoke of, a
 * claim later than that of its line stays, and then the way it goes too. So a sheet can be brought in again.
 */
export async function keepStatements(rows: WriteRows): Promise<void> {
  const isKept = (name: string) => {
    const of = (row: string, column: string) => sql.ref(`${row}.${name}_${column}`);
    return sql`(${of('r', 'claimed_on')} > coalesce(${of('n', 'claimed_on')}, '-infinity') and exists (
      select from relation s
      where s.id = r.id and s.source_id = ${statements.id}
        and ${of('s', 'level')} = ${of('r', 'level')} and ${of('s', 'claimed_on')} = ${of('r', 'claimed_on')}))`;
  };
  const side = (name: string) =>
    sql.join(
      ['level', 'frequency', 'claimed_on'].map((column) => {
        const of = (row: string) => sql.ref(`${row}.${name}_${column}`);
        return sql`${sql.ref(`${name}_${column}`)} = case when ${isKept(name)} then ${of('r')} else ${of('n')} end`;
      }),
    );
  const kept = await sql<StagedClaims>`
    update relation_now n
    set ${side('first')}, ${side('second')}, direction = r.direction
    from relation r
    where n.answered_on is null and r.id = n.id and upper_inf(r.recorded)
      and (${isKept('first')} or ${isKept('second')})
    returning ${stagedClaims}
  `.execute(rows);
  await agreeAgain(rows, kept.rows);
}
