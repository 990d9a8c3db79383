import { sql } from 'kysely';
import { stringify } from 'yaml';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { assessMunicipalities } from '../../src/assessment/assess-municipalities.ts';
import { writing } from '../../src/database/writing.ts';
import { loadNormSet } from '../../src/norm/load-norm-set.ts';
import { keyFigureLines } from '../area/figure/key-figure-lines.ts';
import { importingInto } from '../exchange/importing.ts';
import { anInventory, aTeam, boundaries, sheet, square } from '../exchange/sheets.ts';
import { plainRows } from '../gap/plain-rows.ts';

/** Nergenshuizen, and east of its neighbourhood Polder the municipality Overkant. */
const overkant = [
  { code: 'GM9903', name: 'Overkant', inhabitants: 2_000, children: 300 },
  { code: 'WK990301', name: 'Wijk 01', inhabitants: 2_000, children: 300 },
  { code: 'BU99030101', name: 'Zoom', inhabitants: 2_000, children: 300 },
];

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  await importer.bringNowhere();
  await importer.bringIn('key-figures', { 'key-figures.csv': keyFigureLines(overkant) });
  const drawn = boundaries([{ code: 'BU99030101', name: 'Zoom', geometry: square(4.03, 52.4) }]);
  await importer.bringIn('boundaries', { 'boundaries.geojson': drawn });
  const latitude = 52.405;
  await importer.bringIn('partners', {
    'teams.csv': sheet([
      // In Strand, 679 metres from the origin of Duin.
      aTeam('combined', { soort: 'JONGERENWERK', ook_aanbod: 'KINDERWERK', longitude: 4.005, latitude }),
      // 475 metres from the origin of Polder.
      aTeam('across', { longitude: 4.032, latitude }),
      aTeam('paused', { longitude: 4.025, latitude, status: 'PAUSED' }),
      aTeam('library', { soort: 'BIBLIOTHEEK', longitude: 4.015, latitude }),
    ]),
    'inventarissen.csv': sheet([
      ...['GM9902', 'GM9903'].map((code) => anInventory('KINDERWERK', code)),
      anInventory('BIBLIOTHEEK', 'GM9903'),
    ]),
  });
}, 120_000);

const foundOf = async (norm: string, area: string, set = 'pedagogische_basis_voorbeeld') =>
  (
    await plainRows(
      api.database,
      sql<object>`
        select f.verdict, f.counted, f.actual, o.source_key as other from finding f
        left join facility o on o.id = f.other_id
        where f.id = ${`gap_${set}_${norm}_${area}`} and f.recorded_until is null`,
    )
  )[0];
const assessOn = (day: string, codes?: readonly string[]) =>
  writing(api.database, writerSession(operator), (rows) => assessMunicipalities(rows, day, codes));

describe('what is gathered from the tables', () => {
  test('a combined team counts for each kind it provides, by area and by distance', async () => {
    expect(await foundOf('N01', 'WK990201')).toMatchObject({ verdict: 'MET', counted: 1 });
    expect(await foundOf('N04', 'BU99020101')).toMatchObject({
      verdict: 'MET',
      other: 'combined',
      actual: 0,
    });
    expect(await foundOf('N04', 'BU99020102')).toMatchObject({ verdict: 'MET', other: 'combined' });
  });

  test('the nearest may stand across the border, where it serves nobody of this side', async () => {
    expect(await foundOf('N04', 'BU99020201')).toMatchObject({ verdict: 'MET', other: 'across' });
    expect(await foundOf('N01', 'WK990202')).toMatchObject({ verdict: 'ABSENT', counted: 0 });
    expect(await foundOf('N01', 'WK990301')).toMatchObject({ verdict: 'MET', counted: 1 });
  });

  test('a norm of the municipality is judged there: one library suffices, and in the other somebody looked', async () => {
    expect(await foundOf('N12', 'GM9902')).toMatchObject({ verdict: 'MET', counted: 1 });
    expect(await foundOf('N12', 'GM9903')).toMatchObject({ verdict: 'ABSENT', counted: 0 });
    expect(await foundOf('N12', 'WK990201')).toBeUndefined();
  });

  test('a team without an address serves the area it names, and is no distance from anybody', async () => {
    await importer.bringIn(
      'facilities',
      { 'outreach.csv': sheet([aTeam('outreach', { gemeentecode: 'GM9902', werkgebied: 'WK990202' })]) },
      { source: 'outreach' },
    );
    expect(await foundOf('N01', 'WK990202')).toMatchObject({ verdict: 'MET', counted: 1 });
    expect(await foundOf('N04', 'BU99020201')).toMatchObject({ other: 'across' });
  });
});

describe('municipalities', () => {
  test('are found the same apart and together', async () => {
    for (const codes of [['GM9902'], ['GM9903'], ['GM9903', 'GM9902'], undefined]) {
      const municipalities = codes?.length ?? 2;
      expect(await assessOn('2026-10-15', codes)).toMatchObject({ municipalities, changed: 0 });
    }
  });

  test('that are not known, or none, are not assessed', async () => {
    for (const codes of [['GM0000'], []])
      expect(await assessOn('2026-10-15', codes)).toEqual({ municipalities: 0, findings: 0, changed: 0 });
  });

  test('are judged by the set they adopted, from the day they did; then the example is counted no more', async () => {
    const own = {
      ...{ code: 'EIGEN', version: 1, name: 'Eigen normen', isExample: false, basis: 'Council decision.' },
      ...{ municipality: 'GM9902', adoptedOn: '2027-01-01' },
      norms: [
        {
          ...{
            code: 'E1',
            nl: 'Twee teams',
            en: 'Two teams',
            form: 'MINIMUM_COUNT',
            facilityKinds: ['KINDERWERK'],
          },
          ...{
            value: 2,
            unit: 'facilities',
            ages: [0, 12],
            level: 'DISTRICT',
            legalStatus: 'MUNICIPAL_POLICY',
          },
          basis: 'Council decision.',
        },
      ],
    };
    await writing(api.database, writerSession(operator), (rows) => loadNormSet(rows, stringify(own), 'own'));
    expect(await assessOn('2026-12-31')).toMatchObject({ changed: 0 });
    await assessOn('2027-01-01');
    const { data } = await api.ask(`{ gaps(where: { areas: ["GM9902"] }) {
      totalCount nodes { id verdict explanation norm { isExample adoptedOn } }
    } other: gaps(where: { areas: ["GM9903"], kinds: [PROVISION, DISTANCE] }) { totalCount nodes { norm { isExample } } } }`);
    expect(data.gaps.nodes).toMatchObject([
      { id: 'gap_eigen_E1_WK990201', verdict: 'SHORT', norm: { isExample: false, adoptedOn: '2027-01-01' } },
      { id: 'gap_eigen_E1_WK990202', verdict: 'SHORT' },
    ]);
    expect(data.gaps.nodes[0].explanation).toMatch(/\(beleid van de gemeente\)\.$/);
    expect(data.gaps.totalCount).toBe(2);
    expect(data.other.nodes).toEqual([{ norm: { isExample: true } }]);
  });
});
