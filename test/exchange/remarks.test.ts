import { globSync, readFileSync } from 'node:fs';
import { remarks } from '../../src/exchange/remarks.ts';

const src = new URL('../../../src/', import.meta.url);
const sources = globSync('{exchange,area,facility,organisation,relation}/**/*.ts', { cwd: src })
  .filter((path) => !path.endsWith('-remarks.ts'))
  .map((path) => readFileSync(new URL(path, src), 'utf8'));

/** Codes that are given: as an argument of what makes an issue, or in an object with a sentence beside it. */
const given = new Set(
  sources.flatMap((text) =>
    [
      ...text.matchAll(
        /\b(?:error|note|assumed|refusal|\w*[fF]ault|tell\[\w+\])\(\s*(?:\w+,\s*|'\w+',\s*)?'([A-Z][A-Z_0-9]+)'/g,
      ),
      ...text.matchAll(/\bcode(?: =|:) '([A-Z][A-Z_0-9]+)',?\s*\}?\s*(?:message|\.\.\.|file|repair|=)/g),
      ...text.matchAll(/\b(?:error|note|assumed|code)\b[^?;\n]*\? '([A-Z_]+)' : '([A-Z_]+)'/g),
    ].flatMap(([, ...codes]) => codes.filter((code) => code !== undefined)),
  ),
);

describe('the remarks of an import', () => {
  test('explain every code that an issue can have', () => {
    expect(given.size).toBeGreaterThan(60);
    expect([...given].filter((code) => !Object.hasOwn(remarks, code))).toEqual([]);
  });

  test('explain no code that none has', () => {
    const unused = Object.keys(remarks).filter((code) => !sources.some((text) => text.includes(`'${code}'`)));
    expect(unused).toEqual([]);
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
