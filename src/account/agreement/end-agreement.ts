import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import { type Problem, problem } from '../../graphql/problem.ts';

export interface AgreementEnd {
  readonly id: string;
  /** First day on which it no longer holds. */
  readonly until: string;
  readonly expectedVersion: number;
  readonly today: string;
}

/**
 * An agreement of the account holds no longer from that day; nobody sees anything under it then. One that ended stays
 * and stays ended, since the log of who looked refers to it; nor does it end before today, which would take the ground
 * from under looks that were made. Of `any` account for the operator.
 */
export async function endAgreement(
  rows: WriteRows,
  account: string | 'any' | null,
  { id, until, expectedVersion, today }: AgreementEnd,
): Promise<readonly Problem[]> {
  const found = await rows
    .selectFrom('agreement')
    .select(['version', sql<string>`lower(valid)`.as('from'), sql<string | null>`upper(valid)`.as('end')])
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
    ...wrongEnd(until, found, today),
  ];
  if (problems.length > 0) return problems;
  await rows
    .updateTable('agreement')
    .set({ valid: sql`daterange(lower(valid), ${until}::date)`, version: found.version + 1 } as never)
    .where('id', '=', id)
    .execute();
  return [];
}

function wrongEnd(
  until: string,
  { from, end }: { readonly from: string; readonly end: string | null },
  today: string,
): Problem[] {
  const wrong = (code: Problem['code'], message: string) => [problem(code, ['until'], message)];
  if (until <= from)
    return wrong('ENDS_BEFORE_START', `the agreement began on ${from}; ${until} is not later`);
  if (until < today) return wrong('INVALID', `${until} is past; the agreement held until ${today} at least`);
  if (end !== null && until >= end) return wrong('INVALID', `the agreement ends on ${end} already`);
  return [];
}
