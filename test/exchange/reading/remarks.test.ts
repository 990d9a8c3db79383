import { globSync, readFileSync } from 'node:fs';
import { remarks } from '../../../src/exchange/reading/remarks.ts';
import { issueCodesIn } from '../issue-codes.ts';

const src = new URL('../../../../src/', import.meta.url);
const sources = globSync('{exchange,area,facility,organisation,relation,contact,assessment,gap}/**/*.ts', {
  cwd: src,
})
  .filter((path) => !path.endsWith('-remarks.ts'))
  .map((path) => readFileSync(new URL(path, src), 'utf8'));

const given = issueCodesIn(sources);

describe('the remarks of an import', () => {
  test('explain every code that an issue can have', () => {
    expect(given.size).toBeGreaterThan(120);
    expect([...given].filter((code) => !Object.hasOwn(remarks, code))).toEqual([]);
  });

  test('explain no code that none has', () => {
    expect(Object.keys(remarks).filter((code) => !given.has(code))).toEqual([]);
  });

  test('are sentences in two languages', () => {
    for (const [code, { nl, en }] of Object.entries(remarks)) {
      expect([code, nl, en]).toEqual([
        code,
        expect.stringMatching(/^[A-Z].*\.$/),
        expect.stringMatching(/^[A-Z].*\.$/),
      ]);
      expect(nl).not.toBe(en);
    }
  });
});

describe('the finder of codes', () => {
  const declared = `
    export function error(code: string, at: Place, message: string): Issue {}
    const refusal = (file: string, code: string, message: string): Feature => ({});
    const tell = { note: (field: Field, code: string, message: string) => {} };
    const otherSystem = 'OTHER_SYSTEM';`;
  const cases: readonly (readonly [what: string, text: string, codes: readonly string[]])[] = [
    ['an argument', "error('ONE', at, message)", ['ONE']],
    ['an argument on a line of its own', "error(\n  'ONE',\n  at,\n)", ['ONE']],
    ['an argument behind another', "refusal(file, 'ONE', message)", ['ONE']],
    ['an argument of a method', "line.note('share', 'ONE', 'OTHER')", ['ONE']],
    ['an argument of a method chosen by name', "tell[weight](field, 'ONE', message)", ['ONE']],
    ['an argument chosen by a condition', "error(kind === 'A' ? 'ONE' : 'TWO', at, message)", ['ONE', 'TWO']],
    ['a constant', 'error(otherSystem, at, message)', ['OTHER_SYSTEM']],
    ['a member', "{ severity: 'ERROR', code: 'ONE', file }", ['ONE']],
    ['a last member', "{ message, code: 'ONE' }", ['ONE']],
    ['a member chosen by a condition', "{ code: x.code === 'A' ? 'ONE' : 'TWO', kind }", ['ONE', 'TWO']],
    ['a member by default', "({ code = 'ONE', repair = null }: Why)", ['ONE']],
    ['no severity', "{ severity: assumed === null ? 'NOTE' : 'ASSUMED', file }", []],
    [
      'no term of a vocabulary',
      "{ code: 'MUTUAL', nl: 'wederzijds' }, { code: 'VGO',\n nl: 'gastouder' }",
      [],
    ],
    ['nothing that is compared', "if (code === 'ONE') return error(code, at, message)", []],
    ['nothing a function without a message takes', "kind('ONE', 'PLACE')", []],
  ];

  test.each(cases)('finds %s', (_, text, codes) => {
    expect([...issueCodesIn([declared, text])]).toEqual(codes);
  });
});
