import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { shipped } from '../../src/command/as-operator.ts';
import { type Folder, temporaryFolder } from '../exchange/sheets.ts';
import { makeOwnPlace, type OwnPlace } from '../own-place.ts';
import { runCli } from '../run-cli.ts';

let folder: Folder;
let place: OwnPlace;
beforeAll(async () => {
  folder = temporaryFolder();
  place = await makeOwnPlace('SAMPLE');
});
afterAll(async () => {
  folder.remove();
  await place.remove();
});

const norms = (...words: string[]) => runCli({ ...place.settings, PORT: '0' }, 'norms', ...words);
const second = join(shipped.norms, 'pedagogische-basis-voorbeeld-2.yml');
const ours = {
  ...{ code: 'EIGEN', version: 1, name: 'Eigen normen', municipality: 'GM9901', basis: 'Council decision.' },
  ...{ adoptedOn: '2026-01-01', overrides: { code: 'PEDAGOGISCHE_BASIS_VOORBEELD', version: 2 } },
  norms: [{ code: 'N02', value: 0.25, nl: 'Een kwart fte', en: 'A quarter of an FTE', reason: 'A start.' }],
};

describe('ketenkaart norms', () => {
  test('check tells each norm and which are not judged, and of a file with faults all of them by line', async () => {
    // Without a database: none is needed, and the embedded one may be in use.
    const check = (file: string) =>
      runCli({ DATABASE_URL: 'postgres://nowhere.invalid/none' }, 'norms', 'check', file);
    const { code, stdout } = await check(second);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^PEDAGOGISCHE_BASIS_VOORBEELD version 2: 34 norms, of which 34 are judged\n/);

    const text = readFileSync(second, 'utf8')
      .replace('value: 800', 'value: veel')
      .replace('value: 2000', 'value: 0');
    const faulty = await check(folder.write('faulty.yml', text));
    expect(faulty).toMatchObject({ code: 1, stdout: '' });
    const lineOf = (word: string) => text.split('\n').findIndex((line) => line.trim() === word) + 1;
    const [first, ...faults] = faulty.stderr.trimEnd().split('\n');
    expect(first).toMatch(/faulty\.yml is not a norm set:$/);
    expect(faults.map((line) => line.split(':')[0])).toEqual([
      `  line ${lineOf('value: veel')}, column 12, norms.4.value`,
      `  line ${lineOf('value: 0')}, column 12, norms.14.value`,
    ]);
  });

  test('import takes in what a municipality wants otherwise, and assesses it by that', async () => {
    const file = folder.write('eigen.yml', stringify(ours));
    const { code, stdout, stderr } = await norms('import', file);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^EIGEN version 1: taken in\nGM9901 assessed: [1-9]\d+ findings other than before\n$/,
    );
    expect((await norms('import', file)).stdout).toBe('EIGEN version 1: was there already\n');

    const other = folder.write('other.yml', stringify({ ...ours, norms: [{ ...ours.norms[0], value: 1 }] }));
    expect(await norms('import', other)).toMatchObject({
      code: 1,
      stderr: 'EIGEN version 1 is known with other norms (N02); a version never changes, raise it\n',
    });
  });

  test('diff names what differs between a set and a file, with the reason', async () => {
    const { stdout } = await norms('diff', 'nset_pedagogische_basis_voorbeeld_2', 'nset_eigen_1');
    expect(stdout).toBe(
      'N02 changed: A start.\n' +
        '  nl: Een halve fte kinderwerk op 1.000 kinderen van 4 tot 12 jaar -> Een kwart fte\n' +
        "  en: Half an FTE of children's work for every 1,000 children of 4 to 12 -> A quarter of an FTE\n" +
        '  value: 0.5 -> 0.25\n  legalStatus: EXAMPLE -> MUNICIPAL_POLICY\n',
    );
    expect(await norms('diff', second, 'nset_none')).toMatchObject({
      code: 1,
      stderr: 'there is no norm set nset_none, and no such file\n',
    });
  });

  test('export writes the whole set as a file that is the same set, over no file that is there', async () => {
    const out = join(folder.write('beside.txt', ''), '..', 'exported.yml');
    expect(await norms('export', 'nset_eigen_1', '--out', out)).toMatchObject({ code: 0, stdout: '' });
    expect((await norms('import', out)).stdout).toBe('EIGEN version 1: was there already\n');
    expect(await norms('export', 'nset_eigen_1', '--out', out)).toMatchObject({
      code: 1,
      stderr: `${out} is there already; say where to with --out\n`,
    });
  });
});
