import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { queries, whatNext } from '../../src/command/what-next.ts';
import type { StepEnd } from '../../src/exchange/fetch/fetch-municipality.ts';
import { temporaryFolder } from '../exchange/sheets.ts';
import { runCli } from '../run-cli.ts';

describe('ketenkaart fetch', () => {
  test.each([
    [['0034'], '"0034" is not the code of a municipality, such as GM0034'],
    [['BU00340101'], '"BU00340101" is not the code of a municipality, such as GM0034'],
    [['GM0034', '--edition', '24'], '--edition 24 is not a CBS year such as 2024'],
    [
      ['GM0034', '--only', 'figures,maps'],
      '--only figures,maps: "maps" is not one of figures, boundaries, schools, childcare',
    ],
    [['GM0034', '--issues', 'all'], '--issues all is not a number'],
  ])('says of %j what is wrong, before it opens the database', async (words, message) => {
    const folder = temporaryFolder();
    const directory = join(folder.write('.keep', ''), '../data');
    const ended = await runCli({ KETENKAART_DATA_DIR: directory }, 'fetch', ...words);
    expect(ended).toEqual({ code: 1, stdout: '', stderr: `${message}\n` });
    expect(existsSync(directory)).toBe(false);
    folder.remove();
  });
});

const came = (step: StepEnd['step'], outcome = 'LOADED') => ({ step, run: { outcome } }) as StepEnd;

describe('the end of a fetch', () => {
  test('offers questions that fit the printed schema', () => {
    const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
    expect(queries('GM0034')).toHaveLength(3);
    for (const query of queries('GM0034')) expect(validate(schema, parse(query))).toEqual([]);
  });

  test('names what came in', () => {
    const ends = [came('figures'), came('schools')];
    expect(whatNext('GM0034', ends, false)).toContain('GM0034 is in: figures, schools. ');
  });

  test('says after a step that failed what stays, and what to do', () => {
    const failed: StepEnd = { step: 'schools', fault: 'answered 503' };
    expect(whatNext('GM0034', [came('figures'), failed], false)).toBe(
      'What came in before stays: figures. Once that is mended the same command goes on where this ended; --only takes other steps meanwhile.',
    );
    expect(whatNext('GM0034', [came('figures', 'REJECTED')], false)).toMatch(
      /^Nothing came in. The publisher/,
    );
  });

  test('says after a dry run that nothing was changed, and of a step that failed that nothing came in', () => {
    expect(whatNext('GM0034', [came('figures')], true)).toBe(
      'Nothing was changed. The same without --dry-run brings it in.',
    );
    const failed: StepEnd = { step: 'schools', fault: 'answered 503' };
    expect(whatNext('GM0034', [came('figures'), failed], true)).toMatch(
      /^Nothing came in. Once that is mended/,
    );
  });
});
