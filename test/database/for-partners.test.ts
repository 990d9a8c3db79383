import { sql } from 'kysely';
import { statements } from '../../migrations/20261130013000-for-partners.ts';
import { apiOn } from '../ask-sample.ts';
import { changeRows, plainRows } from '../gap/plain-rows.ts';

const api = apiOn('SAMPLE');

const evidenceOf = async (id: string) =>
  (
    await plainRows(
      api.database,
      sql<{ evidence: { statement: { nl: string; en: string } }[] }>`
        select evidence from finding where id = ${id} and recorded_until is null`,
    )
  )[0]?.evidence.map(({ statement }) => [statement.nl, statement.en]);

const say = (id: string, ...told: readonly (readonly [string, string])[]) => {
  const evidence = told.map(([nl, en]) => ({
    statement: { nl, en },
    sourceId: null,
    row: null,
    retrievedOn: null,
  }));
  return changeRows(
    api.database,
    sql`update finding set evidence = ${JSON.stringify(evidence)}::jsonb where id = ${id} and recorded_until is null`,
  );
};

test('what was found before tells no longer which posts of a team are filled, nor who checked what an import contradicts', async () => {
  const [formation, occupied] = await plainRows(
    api.database,
    sql<{ id: string; norm: string }>`
      select distinct on (f.norm_id) f.id, f.norm_id as norm from finding f where f.recorded_until is null order by f.norm_id limit 2`,
  );
  await changeRows(
    api.database,
    sql`update norm set particulars = particulars || '{"staff":"OCCUPIED"}' where id = ${occupied!.norm}`,
  );
  const people = ['1.000 kinderen', '1,000 children'] as const;
  await say(formation!.id, people, ['Team: 1 fte, waarvan 0,4 bezet', 'Team: 1 FTE, 0.4 of it occupied']);
  await say(occupied!.id, people, ['Team: 0,4 fte', 'Team: 0.4 FTE']);
  await changeRows(
    api.database,
    sql`insert into import_issue (run_id, ordinal, severity, code, file, message)
      select id, 9999, 'ASSUMED', 'CONTRADICTS_VERIFIED', 'x.csv',
        'A register says "A is "; checked on 2026-01-02 by teamleider is "B is "C"".'
      from import_run limit 1`,
  );
  for (const statement of statements) await changeRows(api.database, sql.raw(statement));
  expect(await evidenceOf(formation!.id)).toEqual([people, ['Team: 1 fte', 'Team: 1 FTE']]);
  expect(await evidenceOf(occupied!.id)).toEqual([people]);
  expect(
    await plainRows(api.database, sql`select message from import_issue where code = 'CONTRADICTS_VERIFIED'`),
  ).toEqual([{ message: 'A register says "A is "; checked on 2026-01-02 is "B is "C"".' }]);
});
