import { sql } from 'kysely';
import { stringify } from 'yaml';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { assessMunicipalities } from '../../src/assessment/assess-municipalities.ts';
import { forReading } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';
import { loadNormSet, wholeNormSet } from '../../src/norm/load-norm-set.ts';
import { findNormFile } from '../../src/norm/stored-norms.rows.ts';
import { apiOn } from '../ask-sample.ts';
import { plainRows } from '../gap/plain-rows.ts';

const api = apiOn('SAMPLE');
const load = (text: string) =>
  writing(api.database, writerSession(operator), (rows) => loadNormSet(rows, text, 'ours.yml'));
const understand = (text: string) =>
  writing(api.database, writerSession(operator), (rows) => wholeNormSet(forReading(rows), text, 'ours.yml'));
const known = (id: string) =>
  writing(api.database, writerSession(operator), (rows) => findNormFile(forReading(rows), id));

const named = { nl: 'Kinderwerk binnen 500 meter', en: "Children's work within 500 metres" };
const ours = {
  ...{ code: 'VOORBEELDSTAD', version: 1, name: 'Normen van Voorbeeldstad', municipality: 'GM9901' },
  ...{ adoptedOn: '2027-02-01', basis: 'Council decision 2027-4.' },
  overrides: { code: 'PEDAGOGISCHE_BASIS_VOORBEELD', version: 2 },
  norms: [
    { code: 'N04', value: 500, ...named, reason: 'Our blocks are small, and streets between them are busy.' },
    { code: 'N17', switchedOff: 'The old town has no room.', reason: 'Built before 1900.' },
  ],
};
const changed = (known: object) => stringify({ ...ours, ...known });

describe('a municipality that wants some norms otherwise', () => {
  test('has a whole set, in which what it does not name is as it was', async () => {
    const [whole, base] = await Promise.all([
      understand(stringify(ours)),
      known('nset_pedagogische_basis_voorbeeld_2'),
    ]);
    expect(whole).toMatchObject({
      ...{ municipality: 'GM9901', isExample: false, overrides: 'PEDAGOGISCHE_BASIS_VOORBEELD 2' },
    });
    const find = (code: string) => whole.norms.find((norm) => norm.code === code);
    expect(find('N04')).toMatchObject({
      ...{ value: 500, sharePercent: 80, level: 'NEIGHBOURHOOD', legalStatus: 'MUNICIPAL_POLICY' },
      reason: 'Our blocks are small, and streets between them are busy.',
    });
    expect(find('N17')).toMatchObject({ switchedOff: 'The old town has no room.' });
    const others = whole.norms.filter(({ code }) => code !== 'N04' && code !== 'N17');
    expect(others).toEqual(base?.norms.filter(({ code }) => code !== 'N04' && code !== 'N17'));
  });

  test.each<[string, object, RegExp]>([
    ['no reason', { norms: [{ code: 'N04', sharePercent: 70 }] }, /line 11, column 5, norms\.0\.reason: /],
    [
      'another amount under the old name',
      { norms: [{ code: 'N04', value: 500, reason: 'So.' }] },
      /line 12, column 12, norms\.0\.value: whoever asks another amount gives nl and en too/,
    ],
    [
      'a norm that is not there',
      { norms: [{ code: 'N99', reason: 'So.' }] },
      /line 11, column 11, norms\.0\.code: N99 is no norm of PEDAGOGISCHE_BASIS_VOORBEELD version 2/,
    ],
    [
      'another unit',
      { norms: [{ code: 'N04', unit: 'kilometres', reason: 'So.' }] },
      /line 12, column 11, norms\.0\.unit: this is no word of the file/,
    ],
    [
      'a word its form has not',
      { norms: [{ code: 'N01', withinMetres: 5, ...named, reason: 'So.' }] },
      /norms\.0\.withinMetres: MINIMUM_COUNT has no withinMetres/,
    ],
    [
      'a set nobody knows',
      { overrides: { code: 'PEDAGOGISCHE_BASIS_VOORBEELD', version: 9 } },
      /overrides PEDAGOGISCHE_BASIS_VOORBEELD version 9, which is not known here/,
    ],
    ['no municipality', { municipality: undefined }, /municipality: /],
  ])('is told what is wrong: %s', async (_what, known, fault) => {
    await expect(understand(changed(known))).rejects.toThrow(fault);
  });

  const other = changed({ norms: [{ code: 'N04', value: 400, ...named, reason: 'So.' }, ours.norms[1]] });

  test('is stored once, and may be corrected until gaps are found with it', async () => {
    expect(await load(other)).toBe(true);
    expect(await load(stringify(ours))).toBe(true);
    expect(await load(`# the same with a comment\n${stringify(ours)}`)).toBe(false);
    expect(await known('nset_voorbeeldstad_1')).toMatchObject({
      norms: expect.arrayContaining([expect.objectContaining({ code: 'N04', value: 500 })]),
    });
  });

  test('never changes once it was used: another text under the same version is refused, and names the norm', async () => {
    await writing(api.database, writerSession(operator), (rows) =>
      assessMunicipalities(rows, '2027-02-02', ['GM9901']),
    );
    await expect(load(other)).rejects.toThrow(
      'VOORBEELDSTAD version 1 is known with other norms (N04); a version never changes, raise it',
    );
    await expect(load(changed({ name: 'Another name' }))).rejects.toThrow(
      'known with other norms (what is said of the set itself)',
    );
  });

  test('can read back the whole set, which is the same set again', async () => {
    const whole = await known('nset_voorbeeldstad_1');
    expect(await understand(stringify(whole))).toEqual(whole);
    expect(await load(stringify(whole))).toBe(false);
  });

  test('sees in the API what it changed, why, and what is not judged', async () => {
    const { data, errors } = await api.ask(`{ normSets(municipality: "GM9901") {
      id overrides validity { from until }
      difference(from: "nset_pedagogische_basis_voorbeeld_2") { code change reason words { word before after } }
      norms { code isJudged notJudgedBecause switchedOff reason staff weeksPerYear years per { count of } withinMetres demandWeight { by factor } }
      norms { code isJudged notJudgedBecause switchedOff reason per { count of } withinMetres demandWeight { by factor }
        goals { code } items { code } partnerKinds { code } minimumFormality { code } maximumSteps monthsVerified }
    } }`);
    expect(errors).toEqual([]);
    const [second, first, own] = data.normSets;
    expect([second, first, own].map(({ id }) => id)).toEqual([
      'nset_pedagogische_basis_voorbeeld_2',
      'nset_pedagogische_basis_voorbeeld_1',
      'nset_voorbeeldstad_1',
    ]);
    expect(own.overrides).toBe('PEDAGOGISCHE_BASIS_VOORBEELD 2');
    expect(second).toMatchObject({ difference: [], validity: { from: null, until: null } });
    expect(first.difference.every(({ change }: { change: string }) => change === 'REMOVED')).toBe(true);
    expect(own.difference).toEqual([
      {
        ...{ code: 'N04', change: 'CHANGED', reason: ours.norms[0]?.reason },
        words: [
          { word: 'nl', before: 'Kinderwerk binnen 800 meter', after: named.nl },
          { word: 'en', before: "Children's work within 800 metres", after: named.en },
          { word: 'value', before: '800', after: '500' },
          { word: 'legalStatus', before: 'EXAMPLE', after: 'MUNICIPAL_POLICY' },
        ],
      },
      {
        ...{ code: 'N17', change: 'CHANGED', reason: 'Built before 1900.' },
        words: [
          { word: 'legalStatus', before: 'NATIONAL_GUIDELINE', after: 'MUNICIPAL_POLICY' },
          { word: 'switchedOff', before: null, after: 'The old town has no room.' },
        ],
      },
    ]);
    const find = (code: string) => own.norms.find((norm: { code: string }) => norm.code === code);
    expect(find('N03')).toMatchObject({
      ...{ isJudged: true, notJudgedBecause: null, per: { count: 1_000, of: 'CHILDREN' } },
      demandWeight: { by: 'LOW_INCOME_SHARE', factor: 1 },
    });
    expect(find('N09')).toMatchObject({ isJudged: true, staff: 'FORMATION', weeksPerYear: null });
    expect(find('N07')).toMatchObject({ isJudged: true, staff: null, weeksPerYear: 40, years: 1.5 });
    expect(find('N27')).toMatchObject({ isJudged: true, notJudgedBecause: null });
    expect(find('N17')).toMatchObject({ isJudged: false, notJudgedBecause: 'SWITCHED_OFF' });
    const codes = (terms: readonly { code: string }[]) => terms.map(({ code }) => code);
    expect(codes(find('N31').goals)).toContain('SIGNALEREN');
    expect(codes(find('N28').items)).toContain('FORMATIE');
    expect(find('N25')).toMatchObject({
      ...{
        partnerKinds: [{ code: 'LOKAAL_TEAM' }, { code: 'JEUGDHULP' }],
        maximumSteps: 2,
        goals: null,
        items: null,
      },
    });
    expect(find('N24').minimumFormality).toEqual({ code: 'WERKAFSPRAAK' });
    expect(find('N32').monthsVerified).toBe(12);
    expect(find('N22')).toMatchObject({ isJudged: true, withinMetres: 2_000 });
  });

  test('is refused a difference from a set that is not there', async () => {
    const { errors } = await api.ask('{ normSets { difference(from: "nset_none") { code } } }');
    expect(errors[0]).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('asks for the same number of statements, of one set or of three', async () => {
    const statements = async (arguments_: string) =>
      (await api.ask(`{ normSets${arguments_} { difference(from: "nset_voorbeeldstad_1") { code } } }`))
        .statements;
    expect(await statements('(municipality: "GM9902")')).toBe(await statements(''));
  });
});

test('a norm that is not judged gives no gap and no question', async () => {
  const found = await plainRows(
    api.database,
    sql<object>`select f.id from finding f join norm n on n.id = f.norm_id where n.switched_off is not null`,
  );
  expect(found).toEqual([]);
});
