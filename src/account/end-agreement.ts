import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { type Problem, problem } from '../graphql/problem.ts';

export interface AgreementEnd {
  readonly id: string;
  /** First day on which it no longer holds. */
  readonly until: string;
  readonly expectedVersion: number;
}

/**
 * An agreement of the account holds no longer from that day; nobody sees anything under it then. One that ended stays,
 * since the log of who looked refers to it. Of `any` account for the operator.
 */
export async function endAgreement(
  rows: WriteRows,
  account: string | 'any' | null,
  { id, until, expectedVersion }: AgreementEnd,
): Promise<readonly Problem[]> {
  const found = await rows
    .selectFrom('agreement')
    .select(['version', sql<string>`lower(valid)`.as('from')])
    .where('id', '=', id)
    .$if(account !== 'any', (query) => query.where('account_id', '=', account ?? ''))
    .forUpdate()
    .executeTakeFirst();
  if (!found) return [problem('NOT_FOUND', ['id'], `there is no agreement ${id}`)];
  const problems = [
    ...(found.version === expectedVersion
      ? []
      : [
          problem(
            'CONFLICT',
            ['expectedVersion'],
            `${id} is at version ${found.version}, not ${expectedVersion}`,
          ),
        ]),
    ...(until > found.from
      ? []
      : [
          problem(
            'ENDS_BEFORE_START',
            ['until'],
            `the agreement began on ${found.from}; ${until} is not later`,
          ),
        ]),
  ];
  if (problems.length > 0) return problems;
  await rows
    .updateTable('agreement')
    .set({ valid: sql`daterange(lower(valid), ${until}::date)`, version: found.version + 1 } as never)
    .where('id', '=', id)
    .execute();
  return [];
}
