import { sql } from 'kysely';
import { statements } from '../../migrations/20261130016000-filled-posts.ts';
import { apiOn } from '../ask-sample.ts';
import { changeRows, plainRows } from '../gap/plain-rows.ts';

const api = apiOn('SAMPLE');

interface Held {
  readonly urgency: number;
  readonly parts: { readonly severity: number };
  readonly evidence: readonly { readonly statement: { readonly nl: string; readonly en: string } }[];
}
const heldOf = async (norm: string) =>
  (
    await plainRows(
      api.database,
      sql<Held>`select urgency, urgency_parts as parts, evidence from finding
        where norm_id = ${norm} and recorded_until is null`,
    )
  )[0]!;

test('what was found before by filled posts tells no longer how many these are, nor an import who put something right', async () => {
  const [occupied, other] = await plainRows(
    api.database,
    sql<{ norm: string }>`
      select norm_id as norm from finding where recorded_until is null and verdict = 'SHORT' and urgency is not null
      group by norm_id order by count(*), norm_id limit 2`,
  );
  const evidence = JSON.stringify([
    { statement: { nl: '1.000 kinderen', en: '1,000 children' } },
    {
      statement: {
        nl: 'bezet bij 2 voorzieningen: 0,4-0,6 fte',
        en: 'occupied at 2 facilities: 0.4-0.6 FTE',
      },
    },
  ]);
  for (const statement of [
    sql`update norm set particulars = particulars || '{"staff":"OCCUPIED"}' where id = ${occupied!.norm}`,
    sql`update finding set verdict = 'SHORT', evidence = ${evidence}::jsonb, urgency = 0.9,
        urgency_parts = '{"severity":0.93,"children":null,"vulnerability":1.1}'
      where norm_id = any(${[occupied!.norm, other!.norm]}::text[]) and recorded_until is null`,
    ...[
      'put right on 2026-01-02 by Gemeente A is "B".',
      'the working areas were put right on 2026-01-02 by A, B, without it.',
    ].map(
      (message, at) => sql`
        insert into import_issue (run_id, ordinal, severity, code, file, message)
        select id, ${9_000 + at}::int, 'ASSUMED', 'CONTRADICTS_VERIFIED', 'x.csv', ${message} from import_run limit 1`,
    ),
  ])
    await changeRows(api.database, statement);
  const before = await heldOf(other!.norm);
  for (const statement of statements) await changeRows(api.database, sql.raw(statement));
  // 0.6 times 0.5, since nobody told how many children, times 1.1.
  expect(await heldOf(occupied!.norm)).toMatchObject({
    urgency: 0.33,
    parts: { severity: 0.6, children: null, vulnerability: 1.1 },
    evidence: [
      { statement: { nl: '1.000 kinderen' } },
      { statement: { nl: 'bezette posten van 2 voorzieningen', en: 'filled posts of 2 facilities' } },
    ],
  });
  expect(await heldOf(other!.norm)).toEqual(before);
  expect(
    await plainRows(
      api.database,
      sql`select message from import_issue where code = 'CONTRADICTS_VERIFIED' and ordinal >= 9000 order by ordinal`,
    ),
  ).toEqual([
    { message: 'put right on 2026-01-02 is "B".' },
    { message: 'the working areas were put right on 2026-01-02, without it.' },
  ]);
});
