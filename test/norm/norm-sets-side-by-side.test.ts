import { sql } from 'kysely';
import { stringify } from 'yaml';
import { anonymous, operator, writerSession } from '../../src/access/viewer.ts';
import { assessMunicipalities } from '../../src/assessment/assess-municipalities.ts';
import { writing } from '../../src/database/writing.ts';
import { loadNormSet } from '../../src/norm/load-norm-set.ts';
import { keyFigureLines } from '../area/figure/key-figure-lines.ts';
import { importingInto } from '../exchange/importing.ts';
import { anInventory, aTeam, boundaries, sheet, square } from '../exchange/sheets.ts';
import { plainRows } from '../gap/plain-rows.ts';

const { api, importer } = importingInto('EMPTY');
const lastDay = '2028-12-31';
const example = 'PEDAGOGISCHE_BASIS_VOORBEELD';

/** A set of Nergenshuizen: so many teams in each district, and one within so many metres. */
const ours = (code: string, version: number, teams: number, told: object = {}) =>
  stringify({
    ...{ code, version, name: code, municipality: 'GM9902', isExample: false, basis: 'Voorstel.', ...told },
    norms: [
      {
        ...{ code: 'E1', nl: 'Teams', en: 'Teams', form: 'MINIMUM_COUNT', value: teams, unit: 'facilities' },
        ...{ facilityKinds: ['KINDERWERK'], ages: [0, 12], level: 'DISTRICT' },
        ...{ legalStatus: 'MUNICIPAL_POLICY', basis: 'Voorstel.' },
      },
    ],
  });
const load = (...texts: readonly string[]) =>
  writing(api.database, writerSession(operator), async (rows) => {
    for (const text of texts) await loadNormSet(rows, text, 'ours.yml');
  });
const assessOn = (day: string, codes?: readonly string[]) =>
  writing(api.database, writerSession(operator), (rows) => assessMunicipalities(rows, day, codes));

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
type Shown = any;
async function ask(query: string): Promise<Shown> {
  const { data, errors } = await api.ask(query, {}, anonymous, lastDay);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join());
  return data;
}
const list = 'totalCount unknownCount children { value } nodes { id norm { id } verdict }';
/** Everything that is said of gaps without naming a set, or by one. */
async function readBy(normSet: string | null) {
  const by = normSet === null ? '' : `, normSet: "${normSet}"`;
  const only = normSet === null ? '' : `(normSet: "${normSet}")`;
  return ask(`{
    gaps(where: { areas: ["GM9902"] }${by}, first: 500) { ${list} facets { kinds { count } } }
    openQuestions(where: { areas: ["GM9902"] }${by}, first: 500) { totalCount nodes { id } }
    municipality(code: "GM9902") {
      gaps(first: 500${by}) { ${list} }
      gapSummary${only} { counts { facilityKind { code } verdict count } }
      coverage(kinds: ["KINDERWERK"]${by}) { verdict norm { id } }
      districts { coverage(kinds: ["KINDERWERK"]${by}) { verdict norm { id } } }
    }
  }`);
}
const idsOf = ({ gaps }: Shown): string[] => gaps.nodes.map(({ id }: Shown) => id);
const assessmentsOf = async (code: string) =>
  (
    await ask(
      `{ municipality(code: "${code}") { assessments { isDefault factsOn normSet { code version } } } }`,
    )
  ).municipality.assessments.map(
    ({ isDefault, normSet }: Shown) => `${normSet.code} ${normSet.version}${isDefault ? ' default' : ''}`,
  );

let before: Shown;
beforeAll(async () => {
  await importer.bringNowhere();
  const across = { inhabitants: 2_000, children: 300 };
  await importer.bringIn('key-figures', {
    'key-figures.csv': keyFigureLines([
      { code: 'GM9903', name: 'Overkant', ...across },
      { code: 'WK990301', name: 'Wijk 01', ...across },
      { code: 'BU99030101', name: 'Zoom', ...across },
    ]),
  });
  const drawn = boundaries([{ code: 'BU99030101', name: 'Zoom', geometry: square(4.03, 52.4) }]);
  await importer.bringIn('boundaries', { 'boundaries.geojson': drawn });
  await importer.bringIn('partners', {
    'teams.csv': sheet([aTeam('strand', { longitude: 4.005, latitude: 52.405 })]),
    'inventarissen.csv': sheet(['GM9902', 'GM9903'].map((code) => anInventory('KINDERWERK', code))),
  });
  before = await readBy(null);
}, 120_000);

describe('a norm set that a municipality proposes', () => {
  beforeAll(async () => {
    await load(ours('VOORSTEL', 1, 2));
    await assessOn('2026-11-01');
  });

  test('is assessed beside the example, which goes on being shown', async () => {
    expect(await assessmentsOf('GM9902')).toEqual([`${example} 2 default`, 'VOORSTEL 1']);
    expect(await assessmentsOf('GM9903')).toEqual([`${example} 2 default`]);
    expect(before.gaps.totalCount).toBeGreaterThan(0);
    expect(await readBy(null)).toEqual(before);
  });

  test('is shown when it is asked for by its code or id, everywhere, and then alone', async () => {
    const byCode = await readBy('voorstel');
    expect(idsOf(byCode)).toEqual(['gap_voorstel_E1_WK990202', 'gap_voorstel_E1_WK990201']);
    expect(byCode.gaps.nodes.map(({ verdict }: Shown) => verdict)).toEqual(['ABSENT', 'SHORT']);
    expect(byCode.municipality.gaps.nodes).toEqual(byCode.gaps.nodes);
    expect(byCode.openQuestions.totalCount).toBe(0);
    const districts = byCode.municipality.districts.map(({ coverage }: Shown) => coverage[0]);
    expect(districts).toEqual([
      { verdict: 'SHORT', norm: { id: 'norm_voorstel_1_E1' } },
      { verdict: 'ABSENT', norm: { id: 'norm_voorstel_1_E1' } },
    ]);
    expect(await readBy('nset_voorstel_1')).toEqual(byCode);
    expect(await readBy(example)).toEqual(before);
  });

  test('is followed by its next version, and two versions are never both present', async () => {
    await load(ours('VOORSTEL', 2, 1));
    await assessOn('2026-11-15');
    expect(await assessmentsOf('GM9902')).toEqual([`${example} 2 default`, 'VOORSTEL 2']);
    expect(idsOf(await readBy('VOORSTEL'))).toEqual(['gap_voorstel_E1_WK990202']);
    const sets = await plainRows(
      api.database,
      sql<{ set: string }>`
        select distinct n.norm_set_id as set from finding f join norm n on n.id = f.norm_id
        where f.recorded_until is null and f.municipality_code = 'GM9902' order by 1`,
    );
    expect(sets.map(({ set }) => set)).toEqual(['nset_pedagogische_basis_voorbeeld_2', 'nset_voorstel_2']);
    expect(await readBy(null)).toEqual(before);
  });
});

describe('a norm set that a municipality adopts', () => {
  beforeAll(async () => {
    await load(ours('EIGEN', 1, 3, { adoptedOn: '2027-02-01' }));
    await assessOn('2027-01-31');
    expect(await readBy(null)).toEqual(before);
    await assessOn('2027-02-01');
  });

  test('is shown from that day on; the example and the proposal stay beside it', async () => {
    expect(await assessmentsOf('GM9902')).toEqual(['EIGEN 1 default', `${example} 2`, 'VOORSTEL 2']);
    expect(idsOf(await readBy(null)).toSorted()).toEqual(['gap_eigen_E1_WK990201', 'gap_eigen_E1_WK990202']);
    expect(await readBy(example)).toEqual(before);
  });

  test('is counted in the country once, beside the example of the others', async () => {
    const { gaps } = await ask('{ gaps(where: {}, first: 500) { totalCount nodes { id } } }');
    const sets = new Map<string, Set<string>>();
    for (const { id } of gaps.nodes) {
      const [, set] = /^gap_(.+)_[A-Z]\d+_/.exec(id) ?? [];
      const municipality = /_(?:WK|BU|GM)(\d{4})/.exec(id)?.[1] ?? '';
      sets.set(municipality, (sets.get(municipality) ?? new Set()).add(set ?? ''));
    }
    expect(sets).toEqual(
      new Map([
        ['9902', new Set(['eigen'])],
        ['9903', new Set([example.toLowerCase()])],
      ]),
    );
    expect(gaps.totalCount).toBe(gaps.nodes.length);
  });

  test('is the reason of what came and went by default, and by one set nothing did', async () => {
    const difference = (normSet: string) =>
      ask(`{ gapDifference(where: { areas: ["GM9902"] }, between: { from: "2027-01-31", to: "2027-02-01" }${normSet}) {
        counts { change reason count } } }`);
    const { gapDifference } = await difference('');
    expect(gapDifference.counts).toEqual([
      { change: 'OPENED', reason: 'NORM', count: 2 },
      { change: 'CLOSED', reason: 'NORM', count: before.gaps.totalCount },
    ]);
    expect((await difference(`, normSet: "${example}"`)).gapDifference.counts).toEqual([]);
  });

  test('was not shown on days before, as of which the example is', async () => {
    const on = async (day: string) =>
      (await ask(`{ gaps(where: { areas: ["GM9902"] }, asOf: "${day}", first: 500) { ${list} } }`)).gaps;
    const { facets: _, ...earlier } = before.gaps;
    expect(await on('2027-01-31')).toEqual(earlier);
    expect((await on('2027-02-01')).totalCount).toBe(2);
  });

  test('is assessed the same apart, together, and again', async () => {
    for (const codes of [['GM9902'], ['GM9903', 'GM9902'], undefined])
      expect(await assessOn('2027-02-02', codes)).toMatchObject({ changed: 0 });
  });
});

describe('a norm set by which there is nothing to show', () => {
  test.each<[string, string, RegExp]>([
    ['nobody knows', 'gaps(where: {}, normSet: "GEEN")', /"GEEN" is not the id of a norm set, nor its code/],
    [
      'is of another municipality',
      'openQuestions(where: { areas: ["WK990301", "GM9902"] }, normSet: "EIGEN")',
      /GM9903 is not assessed by the norm set EIGEN; `assessments` of a municipality tells/,
    ],
    [
      'has a next version',
      'gaps(where: {}, normSet: "nset_voorstel_1")',
      /by the norm set nset_voorstel_1 nothing is assessed/,
    ],
    [
      'did not hold on the day',
      'gaps(where: {}, normSet: "EIGEN", asOf: "2027-01-31")',
      /by the norm set EIGEN nothing is assessed on facts of 2027-01-31/,
    ],
    [
      'was assessed only later',
      'gapDifference(where: {}, between: { from: "2026-10-20", to: "2027-02-01" }, normSet: "VOORSTEL")',
      /gaps were assessed there on the facts of 2026-11-01 first/,
    ],
  ])('is refused, and named: one that %s', async (_what, query, fault) => {
    await expect(ask(`{ ${query} { ${query.startsWith('gapD') ? 'from' : 'totalCount'} } }`)).rejects.toThrow(
      fault,
    );
  });

  test.each(['gaps(normSet: "EIGEN") { totalCount }', 'gapSummary(normSet: "EIGEN") { counts { count } }'])(
    'is refused of the area alone where it is not assessed: %s',
    async (field) => {
      const { data, errors } = await api.ask(
        `{ ours: municipality(code: "GM9902") { ${field} } other: municipality(code: "GM9903") { ${field} } }`,
      );
      expect(data.ours).not.toEqual(null);
      expect(Object.values(data.other)).toEqual([null]);
      expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    },
  );

  test('of many areas is asked in one statement', async () => {
    const { statements } = await api.ask(
      '{ municipality(code: "GM9902") { districts { gaps(normSet: "EIGEN") { totalCount } } } }',
    );
    const alone = await api.ask('{ municipality(code: "GM9902") { districts { gaps { totalCount } } } }');
    expect(statements).toBe(alone.statements + 1);
  });
});

describe('a norm set whose last version has a last day', () => {
  beforeAll(() => load(ours('EIGEN', 2, 3, { adoptedOn: '2027-02-01', validUntil: '2027-07-01' })));

  test('is shown until then', async () => {
    await assessOn('2027-06-30');
    expect(await assessmentsOf('GM9902')).toEqual(['EIGEN 2 default', `${example} 2`, 'VOORSTEL 2']);
  });

  test('is ended from then on, though an earlier version has no last day: the example is shown again', async () => {
    await assessOn('2027-07-01');
    expect(await assessmentsOf('GM9902')).toEqual([`${example} 2 default`, 'VOORSTEL 2']);
    expect(idsOf(await readBy(null))).toEqual(idsOf(before));
  });

  test('begins again with a next version, on its first day and not before', async () => {
    await load(ours('EIGEN', 3, 3, { adoptedOn: '2027-02-01', validFrom: '2027-09-01' }));
    await assessOn('2027-08-31');
    expect(await assessmentsOf('GM9902')).toEqual([`${example} 2 default`, 'VOORSTEL 2']);
    await assessOn('2027-09-01');
    expect(await assessmentsOf('GM9902')).toEqual(['EIGEN 3 default', `${example} 2`, 'VOORSTEL 2']);
  });
});
