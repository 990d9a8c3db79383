import fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';
import { readNormSet, whatItIs } from '../../src/norm/norm-file.ts';
import { isOverride, readOverride } from '../../src/norm/norm-override-file.ts';
import { FaultyFile, parseYaml } from '../../src/norm/yaml-faults.ts';
import { aNormSet } from './a-norm-set.ts';

const read = (text: string) => {
  const file = parseYaml(text, 'set.yml', whatItIs);
  return isOverride(file) ? readOverride(file, 'set.yml') : readNormSet(file, 'set.yml');
};
function faultsOf(text: string): FaultyFile['faults'] {
  try {
    read(text);
    return [];
  } catch (fault) {
    if (fault instanceof FaultyFile) return fault.faults;
    throw fault;
  }
}

describe('a norm file', () => {
  test('is told what is missing, what it says, and what it could be, in words of its own', () => {
    const faults = faultsOf('code: x\nversion: zeven\nnorms:\n  - { code: N01, form: ratio, value: }\n');
    const told = new Map(faults.map(({ path, message }) => [path, message]));
    expect(told.get('name')).toBe('this is missing: a text');
    expect(told.get('version')).toBe('"zeven" is not what is wanted: a number');
    expect(told.get('norms.0.form')).toMatch(/^"ratio" is not what is wanted: one of MINIMUM_COUNT, RATIO, /);
    expect(told.get('norms.0.value')).toMatch(/^null is not what is wanted: /);
    expect(faults.filter(({ message }) => /invalid/i.test(message))).toEqual([]);
  });

  const anything = fc.jsonValue({ maxDepth: 3 });
  const norm = fc.dictionary(
    fc.constantFrom(
      ...['code', 'form', 'ages', 'value', 'unit', 'per', 'goals', 'items', 'partnerKinds', 'facilityKinds'],
      ...['level', 'metric', 'staff', 'themes', 'demandWeight', 'withinMetres', 'reason', 'sharePercent'],
    ),
    fc.oneof(
      anything,
      fc.constantFrom('RATIO', 'CHOICE', 'GOALS', 'ACCESS', 'RESILIENCE', 'DISTRICT', [0, 12], 1, 'FTE'),
    ),
  );
  const set = fc.dictionary(
    fc.constantFrom('code', 'version', 'norms', 'overrides', 'municipality', 'validFrom', 'isExample'),
    fc.oneof(anything, fc.array(fc.oneof(norm, anything), { maxLength: 3 })),
  );

  test('of whatever kind is read, or its faults are told: nothing else comes of it', () => {
    fc.assert(
      fc.property(fc.oneof(set, anything), (content) => {
        expect(faultsOf(stringify(content)).every(({ line, column }) => line > 0 && column > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['a norm that is a list', 'norms: [[]]'],
    ['norms that are an object', 'norms: {}'],
    ['itself within it', 'norms: &a [*a]'],
  ])('with %s has faults like any other', (_, text) => {
    expect(faultsOf(text).length).toBeGreaterThan(0);
  });

  test('begins before it ends, in years that can be asked about', () => {
    const period = (validFrom: string, validUntil: string) =>
      faultsOf(aNormSet({ set: { validFrom, validUntil } })).map(({ path }) => path);
    expect(period('2026-01-01', '2027-01-01')).toEqual([]);
    expect(period('2026-01-01', '2026-01-01')).toEqual(['validUntil']);
    expect(period('0999-01-01', '2200-01-01')).toEqual(['validFrom', 'validUntil']);
  });

  test('has codes that an id can be made of, and sentences as long as any text', () => {
    expect(faultsOf(aNormSet({ code: 'A'.repeat(50), set: { basis: 'b'.repeat(2_000) } }))).toEqual([]);
    const faults = faultsOf(aNormSet({ code: 'A'.repeat(51), set: { basis: 'b'.repeat(2_001) } }));
    expect(faults.map(({ path }) => path).sort()).toEqual(['basis', 'code']);
  });
});

describe('a text that is more than a file', () => {
  const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  const long = (lines: number) => Array.from({ length: lines }, (_, at) => `a${at}: 1`).join('\n');

  test.each([
    ['deeper than 32 levels', deep(40), /^this goes deeper than 32 levels$/],
    ['longer than 20,000 words and signs', long(5_000), /^the file has more than 20000 words and signs$/],
    ['more than fits, by what refers back', bomb(), /^this says more by \* than can be read$/],
    ['no text, by an escape', '- "a\\0b"', /^this has a character in it that is no text$/],
  ])('is refused where it becomes that: %s', (_, text, message) => {
    const [fault, ...others] = faultsOf(text);
    expect(others).toEqual([]);
    expect(fault?.message).toMatch(message);
  });

  test('is nothing to the reader of YAML itself, which would go on with it', () => {
    for (const text of [deep(40), long(5_000), bomb(), '- "a\\0b"'])
      expect(parseDocument(text, { prettyErrors: false }).errors).toEqual([]);
  });

  test('is told by its line', () => {
    expect(faultsOf(`code: A\n\nname: ${deep(40)}`)[0]).toMatchObject({ line: 3 });
    expect(faultsOf(long(5_000))[0]?.line).toBe(2_858);
  });

  function bomb(): string {
    const lines = Array.from({ length: 9 }, (_, at) => {
      const parts = Array(9).fill(at === 0 ? 'x' : `*a${at - 1}`);
      return `a${at}: &a${at} [${parts.join(',')}]`;
    });
    return lines.join('\n');
  }
});
