import { sql } from 'kysely';
import { anonymous, operator, type Viewer } from '../../src/access/viewer.ts';
import { facilityId } from '../../src/facility/loading/load-facilities.ts';
import { recognised } from '../../src/relation/recognition.ts';
import { readByOperator } from '../access/read-by-operator.ts';
import { apiOver, type OpenApi } from '../ask-sample.ts';
import { importingInto } from '../exchange/importing.ts';
import { aTeam, sheet, teams } from '../exchange/sheets.ts';
import { asked } from '../exchange/surveys.ts';
import { changeRows, plainRows } from '../gap/plain-rows.ts';

/**
 * Two surveys that showed all names. In the large one t1 and t2 are of one organisation, t3 to t7 of five others, and t8
 * did not answer; in the small one there are three.
 */
const { api, importer } = importingInto('EMPTY');
const organisationOf = (key: string) => (key === 't2' ? 'Stichting t1' : `Stichting ${key}`);
let asOwn: Viewer;
let asOther: Viewer;
const signedIn = { ...anonymous, actor: 'iemand' };
const asEditor: Viewer = { ...signedIn, kind: 'EDITOR', account: 'acc_strand' };
const asNeighbour: Viewer = { ...asEditor, account: 'acc_elsewhere' };
const asDashboard: Viewer = { ...asEditor, kind: 'DASHBOARD' };

beforeAll(async () => {
  await importer.bringNowhere();
  const bringIn = async (source: string, count: number, lines: readonly string[], said: object = {}) => {
    const who = teams(count, { werkgebied: 'BU99020101', gemeentecode: 'GM9902' }).map((team) => ({
      ...team,
      organisatie: organisationOf(`${team.sleutel}`),
      geantwoord: team.sleutel === 't8' ? 'nee' : 'ja',
    }));
    const run = await importer.bringIn(
      'survey',
      { 'wie.csv': sheet(who), 'lijnen.csv': `van;naar;niveau\n${lines.join('\n')}\n` },
      { source, ...asked({ isRoster: true, ...said }) },
    );
    expect(run.outcome).toBe('LOADED');
  };
  await bringIn('large', 8, ['t3;t1;3', 't4;t1;1', 't7;t1;2', 't5;t1;0', 't2;t1;5', 't1;t3;4']);
  await bringIn('small', 4, ['t3;t1;3', 't1;t3;3', 't2;t1;2']);
  await bringIn('open', 8, ['t3;t1;3', 't4;t1;3'], { isRoster: false });
  await importer.bringIn('partners', { 'teams.csv': sheet([aTeam('t1')]) }, { source: 'nobody' });
  const ids = await plainRows(
    api.database,
    sql<{ id: string }>`
      select organisation_id as id from facility
      where id in (${facilityId('src_large', 't1')}, ${facilityId('src_large', 't3')}) order by name`,
  );
  const [own, other] = ids.map(({ id }): Viewer => ({ ...signedIn, kind: 'PARTNER', organisation: id }));
  [asOwn, asOther] = [own!, other!];
  // The small survey is of the same organisations.
  await changeRows(
    api.database,
    sql`update facility s set organisation_id = l.organisation_id from facility l
      where l.source_id = 'src_large' and s.source_id = 'src_small' and l.source_key = s.source_key`,
  );
  await changeRows(
    api.database,
    sql`insert into account (id, name) values ('acc_strand', 'Strand'), ('acc_elsewhere', 'Elders')`,
  );
  await changeRows(
    api.database,
    sql`insert into account_municipality (account_id, municipality_code, valid) values ('acc_strand', 'GM9902', '(,)')`,
  );
}, 120_000);

const fields = `recognition { raters awarePercent { value status reason numerator denominator period source { id } }
  valuePercent { value status reason } }`;

async function recognitionOf(source: string, viewer: Viewer, key = 't1', of: OpenApi = api) {
  const { data, errors } = await of.ask(
    `query ($id: ID) { facility(id: $id) { ${fields} } }`,
    { id: facilityId(`src_${source}`, key) },
    viewer,
  );
  expect(errors).toEqual([]);
  return data.facility.recognition;
}

const percent = async (source: string, viewer: Viewer, key?: string, of?: OpenApi) => {
  const { raters, awarePercent } = await recognitionOf(source, viewer, key, of);
  return [raters, awarePercent.value, awarePercent.reason];
};
const tooFew = [null, null, 'TOO_FEW'];

describe('how well partners know a facility', () => {
  test('is of those of other organisations that answered; who was shown its name and left it out does not', async () => {
    expect((await recognitionOf('large', asOwn)).awarePercent).toEqual({
      // Of t3 to t7, t3, t4 and t7; not of t2, its colleague, and not of t8, which did not answer.
      ...{ value: 60, status: 'MEASURED', reason: null, numerator: 3, denominator: 5 },
      ...{ period: '2025-10-01', source: { id: 'src_large' } },
    });
  });

  test('two partners are told of itself from any number, and of another from five organisations', async () => {
    expect(await percent('small', asOwn)).toEqual([2, 50, null]);
    expect(await percent('small', asOther)).toEqual(tooFew);
    expect(await percent('large', asOther)).toEqual([5, 60, null]);
    expect(await percent('small', asOther, 't3')).toEqual([3, 33.333333333333336, null]);
    expect(await percent('small', asOwn, 't3')).toEqual(tooFew);
  });

  test('facilities of which nobody told who runs them may all be of one organisation, and count as one', async () => {
    const [told, untold] = await plainRows(
      api.database,
      sql<{ id: string; run: string }>`
        select id, organisation_id as run from facility
        where id in (${facilityId('src_large', 't5')}, ${facilityId('src_large', 't6')})`,
    );
    for (const { id } of [told!, untold!])
      await changeRows(api.database, sql`update facility set organisation_id = null where id = ${id}`);
    // Of t1: t3, t4 and t7, and two of whom it is not known.
    expect(await percent('large', asOther)).toEqual(tooFew);
    expect(await percent('large', asOwn)).toEqual([5, 60, null]);
    await changeRows(
      api.database,
      sql`update facility set organisation_id = ${told!.run} where id = ${told!.id}`,
    );
    expect(await percent('large', asOther)).toEqual([5, 60, null]);
    await changeRows(
      api.database,
      sql`update facility set organisation_id = ${untold!.run} where id = ${untold!.id}`,
    );
  });

  test('two facilities of one organisation are one opinion: six answers of four others are too few', async () => {
    // Of t4: t1, t2, t3, t5, t6 and t7, of five organisations; without that of t3 there are four.
    expect(await percent('large', asDashboard, 't4')).toEqual([6, 0, null]);
    const answered = (has: boolean) =>
      changeRows(
        api.database,
        sql`update survey_invitation set has_answered = ${has} where facility_id = ${facilityId('src_large', 't3')}`,
      );
    await answered(false);
    expect(await percent('large', asDashboard, 't4')).toEqual(tooFew);
    await answered(true);
  });

  test('is told to the editor and the steward of its municipality, and to others as to a dashboard', async () => {
    for (const viewer of [asEditor, { ...asEditor, kind: 'STEWARD' as const }, operator])
      expect(await percent('small', viewer)).toEqual([2, 50, null]);
    for (const viewer of [asNeighbour, asDashboard]) {
      expect(await percent('small', viewer)).toEqual(tooFew);
      expect(await percent('large', viewer)).toEqual([5, 60, null]);
    }
  });

  test('is told to nobody who is not signed in, whether or not anybody was asked', async () => {
    for (const source of ['large', 'small', 'nobody'])
      expect(await percent(source, anonymous)).toEqual([null, null, 'SIGN_IN']);
    expect(await percent('large', { ...asEditor, kind: 'IMPORTER' })).toEqual([null, null, 'NOT_AVAILABLE']);
  });

  test('is not known where nobody was asked, or not everybody was shown its name', async () => {
    for (const source of ['nobody', 'open'])
      expect(await recognitionOf(source, operator)).toMatchObject({
        raters: null,
        awarePercent: { value: null, status: 'MISSING', reason: 'NOT_ASKED' },
        valuePercent: { value: null, status: 'MISSING', reason: 'NOT_ASKED' },
      });
  });

  test('is asked in one statement for a whole list', async () => {
    const statements = await Promise.all(
      [1, 20].map(
        async (first) =>
          (await api.ask(`{ facilities(first: ${first}) { nodes { ${fields} } } }`, {}, asOwn)).statements,
      ),
    );
    expect(statements[0]).toBe(statements[1]);
  });

  test('nobody answered is not nought', () => {
    const told = { askedOn: '2025-10-01', sourceId: 'src_x', raters: 0, aware: 0 };
    expect(recognised(told).awarePercent).toMatchObject({ value: null, reason: 'NO_ANSWERS' });
  });
});

test('without the scope another partner is told of three, and what is expected fails', async () => {
  const broken = await apiOver(api.database, await readByOperator('Facility.recognition'));
  for (const viewer of [asOther, anonymous]) {
    const shown = await percent('small', viewer, 't1', broken);
    expect(shown).toEqual([2, 50, null]);
    expect(() => expect(shown).toEqual(tooFew)).toThrow();
  }
});
