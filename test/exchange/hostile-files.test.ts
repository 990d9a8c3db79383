import { truncateSync, writeFileSync } from 'node:fs';
import { fingerprint } from '../../src/exchange/file/fingerprint.ts';
import { readInChild } from '../../src/exchange/read-in-child.ts';
import { type Limits, limits } from '../../src/exchange/reading/limits.ts';
import { hostileFiles } from './hostile-files.ts';
import { sheet, teams, temporaryFolder } from './sheets.ts';
import { listOf } from './understood.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const put = (name: string, content: string | Buffer): string => {
  const path = folder.write(name, '');
  writeFileSync(path, content);
  return path;
};

/** What is said of a file in the end, by a process that may take less memory and time than usual. */
async function verdictOn(dataset: string, content: string | Buffer, program?: string): Promise<string> {
  const most = { keptMegabytes: 200, usedMegabytes: 700, readingSeconds: 30 };
  const options = { edition: 2024, onProgress: () => {} };
  const files = [put('file', content)];
  const readings = await listOf(
    readInChild({ dataset, files, options, most, ...(program ? { program } : {}) }),
  );
  const issue = readings.flatMap(({ issues }) => issues).findLast(({ severity }) => severity === 'ERROR');
  return issue ? `${issue.code} ${issue.line === null ? '' : `line ${issue.line} `}${issue.message}` : 'none';
}

/** The program that reads, with other limits. */
function readerWith(changed: Partial<Limits>): string {
  const urlOf = (path: string) => JSON.stringify(new URL(`../../src/exchange/${path}`, import.meta.url).href);
  return folder.write(
    'reader.mjs',
    `import { limits } from ${urlOf('reading/limits.js')};
    Object.assign(limits, ${JSON.stringify(changed)});
    await import(${urlOf('reading-child.js')});`,
  );
}

const unlimited = Number.MAX_SAFE_INTEGER;

describe('a file made to do harm gets a verdict', () => {
  test.each(hostileFiles)('%s', async (_, dataset, content, verdict) => {
    expect(await verdictOn(dataset, content())).toMatch(verdict);
  });

  test('lines beyond what is read', async () => {
    const many = sheet(teams(11));
    const refused = /^BEYOND_LIMIT The file has more than 10 lines/;
    expect(await verdictOn('facilities', many, readerWith({ rows: 10 }))).toMatch(refused);
    expect(await verdictOn('facilities', many, readerWith({ rows: 11 }))).toBe('none');
  });

  test('a file larger than is read, before it is read', async () => {
    const path = put('large.csv', '');
    truncateSync(path, limits.fileBytes + 1);
    await expect(fingerprint(path)).rejects.toThrow('it has 2147483649 bytes; at most 2147483648 are read');
    truncateSync(path, 10);
    await expect(fingerprint(path)).resolves.toMatchObject({ bytes: 10 });
  });
});

describe('a file made to do harm is seen to get past readers', () => {
  /** Which limit is taken out of the reader of which file. */
  const lifted: [what: string, limits: (keyof Limits)[]][] = [
    ['a header of a million columns', ['columns']],
    ['a cell of a million characters', ['cellCharacters']],
    ['a quote that is never closed', ['rowCharacters']],
    ['a gzip bomb', ['unpackedRatio']],
    ['a zip bomb', ['unpackedRatio']],
    ['a zip of very many files', ['zipEntries']],
    ['JSON that is very deep', ['jsonDepth']],
    ['a geometry of very many positions', ['positions']],
    ['XML that is very deep', ['xmlDepth']],
    ['a workbook of very many sheets', ['sheets']],
    ['a sheet of very many columns', ['columns']],
  ];
  test.each(lifted)('%s, when %j are lifted', async (what, names) => {
    const [, dataset, content, verdict] = hostileFiles.find(([name]) => name === what)!;
    const reader = readerWith(Object.fromEntries(names.map((name) => [name, unlimited])));
    const said = await verdictOn(dataset, content(), reader);
    expect(() => expect(said).toMatch(verdict)).toThrow();
  });
});
