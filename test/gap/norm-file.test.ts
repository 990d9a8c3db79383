import { readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { facilityKinds } from '../../src/facility/facility-kinds.ts';
import { readNormFile } from '../../src/gap/norm-file.ts';
import { themes } from '../../src/relation/themes.ts';
import { shipped } from '../../src/server/as-operator.ts';

const aNorm = {
  ...{ code: 'N01', nl: 'In elke wijk is kinderwerk', en: "Every district has children's work" },
  ...{ form: 'MINIMUM_COUNT', facilityKinds: ['KINDERWERK'], value: 1, unit: 'facilities', ages: [0, 12] },
  ...{ level: 'DISTRICT', legalStatus: 'EXAMPLE', basis: 'Example.' },
};
const aSet = { code: 'SET', version: 1, name: 'A set', isExample: true, basis: 'Example.', norms: [aNorm] };

const read = (set: unknown) => readNormFile(stringify(set), 'set.yml');
const withNorm = (known: object) => ({ ...aSet, norms: [{ ...aNorm, ...known }] });
function faultsOf(set: unknown): string[] {
  try {
    read(set);
    return [];
  } catch (fault) {
    return (fault as Error).message.split('\n');
  }
}

describe('the norms that ship with the service', () => {
  const file = readNormFile(
    readFileSync(`${shipped.norms}/pedagogische-basis-voorbeeld.yml`, 'utf8'),
    'the shipped file',
  );

  test('are read, are an example, and are of no municipality', () => {
    expect(file).toMatchObject({ code: 'PEDAGOGISCHE_BASIS_VOORBEELD', version: 1, isExample: true });
    expect(file.municipality).toBeUndefined();
    expect(file.norms.map(({ code }) => code)).toEqual([
      'N01',
      'N04',
      'N05',
      'N06_KDV',
      'N06_BSO',
      'N12',
      'N21',
      'N23',
    ]);
  });

  test('name kinds and themes of the vocabulary, and each what it rests on', () => {
    for (const norm of file.norms) {
      for (const kind of [...norm.facilityKinds, ...(norm.partnerKind ? [norm.partnerKind] : [])])
        expect(facilityKinds.get(kind).code).toBe(kind);
      for (const theme of norm.themes) expect(themes.get(theme).code).toBe(theme);
      expect(norm.basis).not.toBe('');
    }
  });

  test('say 800 metres for 80 % of the children, and four out of five schools at level 3', () => {
    const find = (code: string) => file.norms.find((norm) => norm.code === code);
    expect(find('N04')).toMatchObject({
      value: 800,
      metric: 'STRAIGHT_LINE',
      sharePercent: 80,
      ages: [0, 12],
      level: 'NEIGHBOURHOOD',
    });
    expect(find('N23')).toMatchObject({ value: 80, minimumLevel: 3, partnerKind: 'KINDERWERK', themes: [] });
  });
});

describe('a norm file', () => {
  test('is read with its themes empty when it names none', () => {
    expect(read(aSet).norms[0]).toMatchObject({ code: 'N01', themes: [] });
  });

  test.each([
    [
      'a kind that does not exist',
      { facilityKinds: ['KINDERWERK', 'KLIMHAL'] },
      'norms.0.facilityKinds.1: "KLIMHAL" is not one of the facility kinds',
    ],
    [
      'a partner that does not exist',
      { partnerKind: 'POLITIE' },
      'norms.0.partnerKind: "POLITIE" is not one of the facility kinds',
    ],
    [
      'a theme that does not exist',
      { themes: ['CASUS'] },
      'norms.0.themes.0: "CASUS" is not one of the themes',
    ],
    [
      'ages CBS gives no estimate for',
      { ages: [4, 13] },
      'norms.0.ages: ages must be one of [0, 15] [0, 12] [4, 12] [0, 4]',
    ],
    [
      'a distance without a metric',
      { form: 'MAXIMUM_DISTANCE', unit: 'metres' },
      'norms.0.metric: a distance norm names its metric',
    ],
    [
      'a relation without a partner',
      { form: 'RELATION_PRESENT', minimumLevel: 3 },
      'norms.0.partnerKind: a relation norm names partnerKind and minimumLevel',
    ],
    [
      'a relation without a level',
      { form: 'RELATION_PRESENT', partnerKind: 'KINDERWERK' },
      'norms.0.partnerKind: a relation norm names partnerKind and minimumLevel',
    ],
    ['a word that is not asked', { minimumLevels: 3 }, 'norms.0: Unrecognized key: "minimumLevels"'],
    [
      'a code in small letters',
      { code: 'n01' },
      'norms.0.code: Invalid string: must match pattern /^[A-Z][A-Z0-9_]*$/',
    ],
  ])('with %s is refused: %j', (_what, known, fault) => {
    expect(faultsOf(withNorm(known))).toEqual(['set.yml is not a norm set:', `  ${fault}`]);
  });

  test('that has several faults names all of them at once', () => {
    const faults = faultsOf({
      ...aSet,
      version: 0,
      norms: [
        { ...aNorm, form: 'MAXIMUM_DISTANCE', ages: [1, 2], facilityKinds: ['KLIMHAL'] },
        { ...aNorm, legalStatus: 'MAYBE' },
      ],
    });
    expect(faults.map((line) => line.trim().split(':')[0])).toEqual([
      'set.yml is not a norm set',
      'version',
      'norms.0.facilityKinds.0',
      'norms.0.ages',
      'norms.0.metric',
      'norms.1.legalStatus',
      'norms',
    ]);
    expect(faults.at(-1)).toContain('two norms have the same code');
  });

  test.each([
    ['nothing', ''],
    ['a text', 'norms'],
    ['a list', '- N01'],
  ])('that is %s is refused', (_what, text) => {
    expect(() => readNormFile(text, 'set.yml')).toThrow(/^set\.yml is not a norm set:\n {2}the file: /);
  });

  test('that has no norms, or something else among them, is refused', () => {
    expect(faultsOf({ ...aSet, norms: [] })[1]).toMatch(/^ {2}norms: /);
    expect(faultsOf({ ...aSet, norms: [null, 'N01'] })).toHaveLength(3);
  });
});
