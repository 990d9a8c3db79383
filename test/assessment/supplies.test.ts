import { sql } from 'kysely';
import { stringify } from 'yaml';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { assessMunicipalities } from '../../src/assessment/assess-municipalities.ts';
import { writing } from '../../src/database/writing.ts';
import { loadNormSet } from '../../src/norm/load-norm-set.ts';
import { importingInto } from '../exchange/importing.ts';
import { anInventory, aTeam, aWorkingArea, sheet } from '../exchange/sheets.ts';
import { plainRows } from '../gap/plain-rows.ts';

const { api, importer } = importingInto('EMPTY');

/** In Strand, 400 children of 0 to 15; Duin beside it has 200, and Polder in the other district 300. */
const inStrand = { longitude: 4.005, latitude: 52.405 };
/** The first day on which version 2 of the example norms holds. */
const day = '2027-01-01';

const bring = (files: Record<string, string>) =>
  importer.bringIn('partners', files, { today: day, factsOn: day });
/** The example norms, also where only a few children live. */
const own = stringify({
  ...{ code: 'NERGENSHUIZEN', version: 1, name: 'Eigen normen', municipality: 'GM9902', basis: 'Council.' },
  ...{ adoptedOn: day, overrides: { code: 'PEDAGOGISCHE_BASIS_VOORBEELD', version: 2 } },
  norms: ['N02', 'N08'].map((code) => ({ code, minimumChildren: 1, reason: 'We are small.' })),
});
const foundOf = async (norm: string, area: string) =>
  (
    await plainRows(
      api.database,
      sql<{
        required: number;
        actual: number | null;
        verdict: string;
        counted: number;
        because: string | null;
      }>`
        select required, actual, verdict, counted, because_of as because from finding
        where id = ${`gap_nergenshuizen_${norm}_${area}`} and recorded_until is null`,
    )
  )[0];

beforeAll(async () => {
  await importer.bringNowhere();
  await writing(api.database, writerSession(operator), (rows) => loadNormSet(rows, own, 'own.yml'));
  await bring({
    'voorzieningen.csv': sheet([
      aTeam('team', { fte: '1,0' }),
      aTeam('bso', { soort: 'BSO', kindplaatsen: 30, fte: '', ...inStrand }),
      aTeam('lost', { soort: 'BSO', kindplaatsen: 25, fte: '', gemeentecode: 'GM9902' }),
    ]),
    'werkgebieden.csv': sheet([aWorkingArea('team', 'BU99020101'), aWorkingArea('team', 'BU99020201')]),
    'inventarissen.csv': sheet([anInventory('KINDERWERK', 'GM9902'), anInventory('BSO', 'GM9902')]),
  });
}, 120_000);

describe('what facilities have, gathered from the tables', () => {
  test('a worker of two districts is divided over their children, and adds up to the whole', async () => {
    // 400 children in Strand and 300 in Polder; 0.535 of 600 and 300 ask half an FTE for every 1,000.
    const [west, east, whole] = await Promise.all([
      foundOf('N02', 'WK990201'),
      foundOf('N02', 'WK990202'),
      foundOf('N02_GEMEENTE', 'GM9902'),
    ]);
    expect(west?.actual).toBeCloseTo(4 / 7, 10);
    expect(west?.required).toBeCloseTo((0.5 * 0.535 * 600) / 1_000, 10);
    expect(east?.actual).toBeCloseTo(3 / 7, 10);
    expect(whole).toMatchObject({ actual: 1, verdict: 'MET', counted: 1 });
  });

  test('places stand where they are; one of which nobody knows where counts for the municipality', async () => {
    // 0.535 x 600 = 321 children ask 48.15 places, of which 30 are there and 25 may be; 300 ask 24.075.
    expect(await foundOf('N08', 'WK990201')).toMatchObject({ verdict: 'UNKNOWN', counted: 2 });
    expect(await foundOf('N08', 'WK990202')).toMatchObject({ verdict: 'UNKNOWN', counted: 1 });
  });

  test('a recorded share goes before children', async () => {
    await bring({
      'werkgebieden.csv': sheet([
        aWorkingArea('team', 'BU99020101', { aandeel: '0,1' }),
        aWorkingArea('team', 'BU99020201', { aandeel: '0,9' }),
      ]),
    });
    // 0.1 of an FTE where 0.1605 is asked, and 0.9 where 0.08 is.
    const west = await foundOf('N02', 'WK990201');
    expect(west).toMatchObject({ verdict: 'SHORT', counted: 1 });
    expect(west?.actual).toBeCloseTo(0.1, 10);
    expect((await foundOf('N02', 'WK990202'))?.actual).toBeCloseTo(0.9, 10);
  });

  test('is told in plain words, with the unit of the norm', async () => {
    const { data, errors } = await api.ask(`{ gaps(where: { areas: ["WK990201"], norms: ["N02"] }) { nodes {
      unit verdict shortfall explanation inEnglish: explanation(language: EN) evidence { statement row }
    } } }`);
    expect(errors).toEqual([]);
    expect(data.gaps.nodes).toEqual([
      {
        ...{ unit: 'FTE', verdict: 'SHORT', shortfall: expect.closeTo(0.0605, 10) },
        explanation:
          'In Wijk 01 West (Nergenshuizen) wonen ongeveer 320 kinderen van 4 tot 12 jaar. Daarvoor is bekend: 0,1 fte ' +
          '(kinderwerk). De norm is 0,5 fte op 1.000 kinderen van 4 tot 12 jaar: hier 0,16 (beleid van de gemeente).',
        inEnglish:
          'About 320 children aged 4 to 12 live in Wijk 01 West (Nergenshuizen). Known for them: 0.1 FTE ' +
          "(children's work). The norm is 0.5 FTE for every 1,000 children aged 4 to 12: here 0.16 (policy of " +
          'the municipality).',
        evidence: [
          { statement: '600 kinderen van 0 tot 15 jaar (gepubliceerd)', row: 'WK990201' },
          { statement: 'Team team: 0,1 fte', row: 'team' },
          { statement: 'volledig nagegaan op 2026-05-01', row: 'KINDERWERK GM9902' },
        ],
      },
    ]);
  });

  test('above the neighbourhood a distance is told as a share, in percent', async () => {
    // No library anywhere: an inventory says so of the whole municipality.
    await bring({ 'inventarissen.csv': sheet([anInventory('BIBLIOTHEEK', 'GM9902')]) });
    const { data } = await api.ask(`{ gaps(where: { areas: ["WK990201"], norms: ["N13"] }) { nodes {
      kind verdict unit required actual explanation } } }`);
    expect(data.gaps.nodes).toEqual([
      {
        ...{ kind: 'DISTANCE', verdict: 'ABSENT', unit: 'percent', required: 80, actual: 0 },
        explanation: expect.stringContaining(
          'woont 0 % in een buurt op hoogstens 2.000 meter hemelsbreed van zo’n voorziening: bibliotheek. De norm is ten minste 80 %',
        ),
      },
    ]);
  });

  test('what nobody told is asked with the unit of the norm', async () => {
    const { data } = await api.ask(
      `{ openQuestions(where: { areas: ["WK990201"], norms: ["N08"] }) { nodes { question } } }`,
    );
    expect(data.openQuestions.nodes).toEqual([
      {
        question:
          'Hoeveel plaatsen (buitenschoolse opvang) zijn er voor Wijk 01 West (Nergenshuizen), en is dat alles?',
      },
    ]);
  });

  test('where nobody works at all, that is one gap, and the others follow from it', async () => {
    await bring({
      'voorzieningen.csv': sheet([aTeam('team', { fte: '1,0', status: 'CLOSED' })]),
    });
    await writing(api.database, writerSession(operator), (rows) => assessMunicipalities(rows, day));
    expect(await foundOf('N02', 'WK990201')).toMatchObject({
      ...{ verdict: 'ABSENT', actual: 0, because: 'gap_nergenshuizen_N01_WK990201' },
    });
    const { data } = await api.ask(
      '{ gaps(where: { areas: ["WK990201"], facilityKinds: ["KINDERWERK"], kinds: [PROVISION] }) { nodes { norm { code } } } }',
    );
    expect(data.gaps.nodes).toEqual([{ norm: { code: 'N01' } }]);
    const { data: told } =
      await api.ask(`{ gaps(where: { areas: ["WK990201"], norms: ["N02"], includeConsequences: true }) {
      nodes { ... on ProvisionGap { becauseOf } } } }`);
    expect(told.gaps.nodes).toEqual([{ becauseOf: 'gap_nergenshuizen_N01_WK990201' }]);
  });
});
