import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExamples } from '../../src/server/examples.ts';

describe('the examples', () => {
  const directory = mkdtempSync(join(tmpdir(), 'examples-'));
  const write = (file: string, text: string) => writeFileSync(join(directory, file), text);

  beforeAll(() => {
    write('10-netwerk.graphql', '# Wie werkt met wie?\n{ network }\n');
    write('02-buurten.graphql', '# Buurten van een gemeente\n# In één jaar.\n{ areas }\n');
    write('02-buurten.variables.json', '{ "code": "GM0000" }');
    write('02-buurten.json', '{ "data": null }');
    write('20-zonder-naam.graphql', '{ sources }\n');
  });

  afterAll(() => rmSync(directory, { recursive: true }));

  test('are in the order of their files', () => {
    expect(readExamples(directory).map(({ query }) => query)).toEqual([
      '# Buurten van een gemeente\n# In één jaar.\n{ areas }\n',
      '# Wie werkt met wie?\n{ network }\n',
      '{ sources }\n',
    ]);
  });

  test('are called by their first comment, and by their file without one', () => {
    const names = readExamples(directory).map(({ name }) => name);
    expect(names).toEqual(['Buurten van een gemeente', 'Wie werkt met wie?', '20-zonder-naam']);
  });

  test('have the variables that lie beside them', () => {
    const variables = readExamples(directory).map((example) => example.variables);
    expect(variables).toEqual([{ code: 'GM0000' }, undefined, undefined]);
  });

  test('are none where there are no files', () => {
    expect(readExamples(join(directory, 'absent'))).toEqual([]);
  });
});
