import { stringify } from 'yaml';
import { readNormFile } from '../../src/norm/norm-file.ts';

const aNorm = {
  ...{ code: 'N01', nl: 'In elke wijk is kinderwerk', en: "Every district has children's work" },
  ...{ form: 'MINIMUM_COUNT', facilityKinds: ['KINDERWERK'], value: 1, unit: 'facilities', ages: [0, 12] },
  ...{ level: 'DISTRICT', legalStatus: 'EXAMPLE', basis: 'Example.' },
};
const aSet = { code: 'SET', version: 1, name: 'A set', isExample: true, basis: 'Example.', norms: [aNorm] };

/** Where a word stands in a text that it stands in once. */
const placeOf = (text: string, word: string) => {
  const before = text.slice(0, text.indexOf(word)).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
};
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

describe('a norm file', () => {
  test('is read with its themes empty when it names none', () => {
    expect(read(aSet).norms[0]).toMatchObject({ code: 'N01', themes: [] });
  });

  test.each([
    [
      'a kind that does not exist',
      { facilityKinds: ['KINDERWERK', 'KLIMHAL'] },
      'KLIMHAL',
      'norms.0.facilityKinds.1: "KLIMHAL" is not one of the facility kinds',
    ],
    [
      'a partner that does not exist',
      { partnerKind: 'POLITIE' },
      'POLITIE',
      'norms.0.partnerKind: "POLITIE" is not one of the facility kinds',
    ],
    [
      'a theme that does not exist',
      { themes: ['CASUS'] },
      'CASUS',
      'norms.0.themes.0: "CASUS" is not one of the themes',
    ],
    [
      'ages CBS gives no estimate for',
      { ages: [4, 13] },
      '- 4',
      'norms.0.ages: ages must be one of [0, 15] [0, 12] [4, 12] [0, 4]',
    ],
    [
      'a distance without a metric',
      { form: 'MAXIMUM_DISTANCE', unit: 'metres', level: 'NEIGHBOURHOOD' },
      'code: N01',
      'norms.0.metric: MAXIMUM_DISTANCE needs metric',
    ],
    [
      'a relation without a partner',
      { form: 'RELATION_PRESENT', unit: 'percent', minimumLevel: 3 },
      'code: N01',
      'norms.0.partnerKind: RELATION_PRESENT needs partnerKind',
    ],
    [
      'a relation without a level or an agreement',
      { form: 'RELATION_PRESENT', unit: 'percent', partnerKind: 'KINDERWERK' },
      'code: N01',
      'norms.0.minimumLevel: RELATION_PRESENT needs minimumLevel or minimumFormality',
    ],
    ['a ratio of nothing', { form: 'RATIO', unit: 'FTE' }, 'code: N01', 'norms.0.per: RATIO needs per'],
    [
      'a ratio for a neighbourhood',
      { form: 'RATIO', unit: 'FTE', per: { count: 1000, of: 'CHILDREN' }, level: 'NEIGHBOURHOOD' },
      'NEIGHBOURHOOD',
      'norms.0.level: a RATIO is judged for a DISTRICT or a MUNICIPALITY',
    ],
    [
      'a surface in square metres of nothing',
      { form: 'SURFACE', unit: 'square metres', level: 'MUNICIPALITY' },
      'code: N01',
      'norms.0.per: SURFACE in square metres needs per',
    ],
    [
      'a share of the built land for every so many homes',
      { form: 'SURFACE', unit: 'percent', per: { count: 1000, of: 'HOMES' }, level: 'MUNICIPALITY' },
      'count:',
      'norms.0.per: SURFACE in percent is of the built land: it has no per',
    ],
    [
      'places that are occupied',
      {
        ...{ form: 'RATIO', unit: 'places', level: 'DISTRICT', staff: 'OCCUPIED' },
        per: { count: 1000, of: 'CHILDREN' },
      },
      'OCCUPIED',
      'norms.0.staff: staff is counted in FTE',
    ],
    [
      'access for every so many homes',
      {
        ...{
          form: 'ACCESS',
          unit: 'FTE',
          metric: 'STRAIGHT_LINE',
          withinMetres: 800,
          level: 'NEIGHBOURHOOD',
        },
        per: { count: 1000, of: 'HOMES' },
      },
      'count:',
      'norms.0.per: ACCESS is shared by people: it is not counted by HOMES',
    ],
    [
      'a distance for a district, and no share',
      { form: 'MAXIMUM_DISTANCE', unit: 'metres', metric: 'STRAIGHT_LINE' },
      'code: N01',
      'norms.0.sharePercent: MAXIMUM_DISTANCE above the neighbourhood is about a share: it needs sharePercent',
    ],
    [
      'anchoring of a district',
      { form: 'ANCHORING', unit: 'items', items: ['FORMATIE'] },
      'DISTRICT',
      'norms.0.level: ANCHORING is judged for a MUNICIPALITY, which lays it down',
    ],
    [
      'more items than it names',
      { form: 'ANCHORING', unit: 'items', items: ['FORMATIE'], level: 'MUNICIPALITY', value: 77 },
      '77',
      'norms.0.value: ANCHORING asks more items than it names: nobody could meet it',
    ],
    ['another unit', { unit: 'metres' }, 'metres', 'norms.0.unit: the unit of MINIMUM_COUNT is facilities'],
    [
      'a word of another form',
      { withinMetres: 2_000 },
      '2000',
      'norms.0.withinMetres: MINIMUM_COUNT has no withinMetres',
    ],
    [
      'a word that is not asked',
      { minimumLevels: 3 },
      '3',
      'norms.0.minimumLevels: this is no word of the file',
    ],
    [
      'a code in small letters',
      { code: 'n01' },
      'n01',
      'norms.0.code: "n01" is not what is wanted: of the form /^[A-Z][A-Z0-9_]*$/',
    ],
  ])('with %s is refused, at its place: %j', (_what, known, at, fault) => {
    const place = placeOf(stringify(withNorm(known)), at);
    expect(faultsOf(withNorm(known))).toEqual(['set.yml is not a norm set:', `  ${place}, ${fault}`]);
  });

  test('that has several faults names all of them at once, in the order of its lines', () => {
    const faults = faultsOf({
      ...aSet,
      version: 0,
      norms: [
        { ...aNorm, form: 'MAXIMUM_DISTANCE', unit: 'metres', ages: [1, 2], facilityKinds: ['KLIMHAL'] },
        { ...aNorm, legalStatus: 'MAYBE' },
      ],
    });
    expect(faults.map((line) => /([^,]*?):/.exec(line)?.[1]?.trim())).toEqual([
      'set.yml is not a norm set',
      'version',
      'norms',
      'norms.0.metric',
      'norms.0.sharePercent',
      'norms.0.facilityKinds.0',
      'norms.0.ages',
      'norms.1.legalStatus',
    ]);
    expect(faults[2]).toContain('two norms have the same code');
  });

  test.each([
    ['nothing', ''],
    ['a text', 'norms'],
    ['a list', '- N01'],
  ])('that is %s is refused', (_what, text) => {
    expect(() => readNormFile(text, 'set.yml')).toThrow(
      /^set\.yml is not a norm set:\n {2}line 1, column 1: /,
    );
  });

  test('that has no norms, or something else among them, is refused', () => {
    expect(faultsOf({ ...aSet, norms: [] })[1]).toMatch(/^ {2}line 6, column 8, norms: /);
    expect(faultsOf({ ...aSet, norms: [null, 'N01'] })).toHaveLength(3);
  });

  test('that is no YAML says where it stops being that', () => {
    const text = stringify(aSet).replace('version: 1', 'version: [1');
    expect(() => readNormFile(text, 'set.yml')).toThrow(
      /^set\.yml is not a norm set:\n {2}line [34], column \d+: /,
    );
    expect(() => readNormFile('code: A\ncode: B\n', 'set.yml')).toThrow(
      /line 2, column 1: Map keys must be unique/,
    );
  });

  test('of a ratio may be of ages nobody publishes, and then waits', () => {
    const ratio = { form: 'RATIO', unit: 'FTE', per: { count: 1_000, of: 'CHILDREN' }, ages: [10, 27] };
    expect(read(withNorm(ratio)).norms[0]).toMatchObject({ ages: [10, 27] });
    expect(faultsOf(withNorm({ ...ratio, ages: [27, 10] }))).toHaveLength(2);
  });
});
