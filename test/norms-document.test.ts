import { readFileSync } from 'node:fs';
import { parse as parseQuestion, validate } from 'graphql';
import { parse } from 'yaml';
import { shipped } from '../src/command/as-operator.ts';
import { readNormFile } from '../src/norm/norm-file.ts';
import { formRules } from '../src/norm/norm-form-rules.ts';
import { applyOverride, readOverride } from '../src/norm/norm-override-file.ts';
import { LegalStatus, NormForm } from '../src/norm/norm-terms.ts';
import { parseYaml } from '../src/norm/yaml-faults.ts';
import { buildApiSchema } from '../src/server/schema/schema.ts';
import { fencedIn, readDocument } from './documents.ts';

const document = readDocument('docs/norms.md');
const rows = document.split('\n').filter((line) => line.startsWith('| `'));
const second = readNormFile(
  readFileSync(`${shipped.norms}/pedagogische-basis-voorbeeld-2.yml`, 'utf8'),
  'second',
);

describe('the manual of norms', () => {
  test('has every form, and says how it is judged', () => {
    for (const form of Object.keys(NormForm) as NormForm[]) {
      const row = rows.find((line) => line.startsWith(`| \`${form}\` |`));
      expect([form, row]).toEqual([form, expect.stringMatching(/\| yes[^|]*\|$/)]);
    }
    const [, cases = ''] = /A norm that is not judged \(([^)]*)\)/.exec(document) ?? [];
    expect(cases).toContain('switched off');
    for (const form of Object.keys(NormForm)) expect(cases).not.toContain(`\`${form}\``);
  });

  test('tells in what each form is measured, and which words it needs and may have', () => {
    const words = (cell: string | undefined) =>
      [...(cell ?? '').matchAll(/`([\w ]+)`/g)].map(([, word]) => word);
    for (const [form, { units, needs, may = [] }] of Object.entries(formRules)) {
      const row = document.split('\n').find((line) => line.startsWith(`| ${form} |`));
      const [, unit, need, allowed] = row?.split(' | ') ?? [];
      expect([form, words(unit)]).toEqual([form, units]);
      const told = [...words(need), ...words(allowed)];
      for (const word of [...needs, ...may]) expect([form, ...told]).toContain(word);
    }
  });

  test('says how many norms the shipped sets have', () => {
    const first = readNormFile(
      readFileSync(`${shipped.norms}/pedagogische-basis-voorbeeld.yml`, 'utf8'),
      'first',
    );
    expect(document).toContain(`pedagogische-basis-voorbeeld-2.yml\` (${second.norms.length} norms)`);
    expect(document).toContain(`pedagogische-basis-voorbeeld.yml\` (${first.norms.length} norms)`);
    expect(second.validFrom).toBeUndefined();
  });

  test('has every word that a norm may have, and every legal status', () => {
    const words = [
      ...new Set([
        ...second.norms.flatMap((norm) => Object.keys(norm)),
        ...Object.values(formRules).flatMap(({ needs, may = [] }) => [...needs, ...may]),
      ]),
    ];
    const explained = rows.flatMap((line) =>
      [...(line.split(' | ')[0] ?? '').matchAll(/`(\w+)`/g)].map(([, word]) => word),
    );
    expect(words.filter((word) => !explained.includes(word))).toEqual([]);
    for (const status of Object.keys(LegalStatus)) expect(document).toContain(`\`${status}\``);
  });

  test('shows a file of a municipality that can be taken in as it stands', () => {
    const [example] = fencedIn(document).filter(({ language }) => language === 'yaml');
    const file = parseYaml(example?.text ?? '', 'the example', 'a norm set');
    const whole = applyOverride(readOverride(file, 'the example'), second, file, 'the example');
    expect(whole.norms).toHaveLength(second.norms.length);
    expect(parse(example?.text ?? '').norms.map(({ code }: { code: string }) => code)).toEqual([
      'N04',
      'N17',
    ]);
  });

  test('shows how a set is recorded over the API as the schema has it, and how long it may be', async () => {
    const [example] = fencedIn(document).filter(({ language }) => language === 'graphql');
    const schema = await buildApiSchema();
    expect(validate(schema, parseQuestion(example?.text ?? ''))).toEqual([]);
    const { textLength } = schema.getType('NormFileText')!.extensions;
    expect(document).toContain(`at most ${Number(textLength).toLocaleString('en')} characters`);
  });
});
