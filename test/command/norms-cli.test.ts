import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { shipped } from '../../src/command/as-operator.ts';
import { commandsOn } from '../own-place.ts';
import { runCli } from '../run-cli.ts';

const on = commandsOn('SAMPLE');

const norms = (...words: string[]) => on.run('norms', ...words);
const second = join(shipped.norms, 'pedagogische-basis-voorbeeld-2.yml');
const ours = {
  ...{ code: 'EIGEN', version: 1, name: 'Eigen normen', municipality: 'GM9901', basis: 'Council decision.' },
  ...{ adoptedOn: '2026-01-01', overrides: { code: 'PEDAGOGISCHE_BASIS_VOORBEELD', version: 2 } },
  norms: [{ code: 'N02', value: 0.25, nl: 'Een kwart fte', en: 'A quarter of an FTE', reason: 'A start.' }],
};

const inForce = 'nset_pedagogische_basis_voorbeeld_2';
const counts =
  /(\d+) gaps, then (\d+) \((\d+) new, (\d+) gone, (\d+) otherwise\); \d+ open questions, then \d+/;

describe('ketenkaart norms diff --in', () => {
  test('tells what a file would make of the gaps of a municipality, before it is taken in', async () => {
    const text = readFileSync(second, 'utf8');
    const stricter = on.folder.write(
      'stricter.yml',
      text.replace('version: 2', 'version: 9').replace('value: 800', 'value: 300'),
    );
    const { code, stdout, stderr } = await norms('diff', inForce, stricter, '--in', 'GM9901');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const [difference, , total = '', ...byNorm] = stdout.trimEnd().split('\n');
    expect(difference).toMatch(/^N04/);
    const [before, after, opened, closed] = (counts.exec(total) ?? []).slice(1).map(Number);
    expect(total).toMatch(/^GM9901: /);
    expect(after).toBe((before ?? 0) + (opened ?? 0) - (closed ?? 0));
    expect(byNorm.map((line) => line.slice(0, 6))).toEqual(['  N04:']);
    expect((await norms('export', 'nset_pedagogische_basis_voorbeeld_9')).code).toBe(1);
  });

  test('refuses what is no municipality whose gaps were assessed', async () => {
    const { code, stderr } = await norms('diff', inForce, inForce, '--in', 'GM0001');
    expect({ code, stderr: stderr.trimEnd() }).toEqual({
      code: 1,
      stderr: 'GM0001 is no municipality whose gaps were assessed here',
    });
  });
});

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
    const faulty = await check(on.folder.write('faulty.yml', text));
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
    const file = on.folder.write('eigen.yml', stringify(ours));
    const { code, stdout, stderr } = await norms('import', file);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^EIGEN version 1: taken in\nGM9901 assessed: [1-9]\d+ findings other than before\n$/,
    );
    expect((await norms('import', file)).stdout).toBe('EIGEN version 1: was there already\n');

    const other = on.folder.write(
      'other.yml',
      stringify({ ...ours, norms: [{ ...ours.norms[0], value: 1 }] }),
    );
    // All or none, so nothing is said to be taken in before all are.
    const fresh = on.folder.write('fresh.yml', stringify({ ...ours, code: 'NIEUW' }));
    expect(await norms('import', fresh, other)).toEqual({
      code: 1,
      stdout: '',
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
    expect(await norms('diff', second, 'nset_nieuw_1')).toMatchObject({
      code: 1,
      stderr: 'there is no norm set nset_nieuw_1, and no such file\n',
    });
  });

  test('export writes the whole set as a file that is the same set, over no file that is there', async () => {
    const out = join(on.folder.write('beside.txt', ''), '..', 'exported.yml');
    expect(await norms('export', 'nset_eigen_1', '--out', out)).toMatchObject({ code: 0, stdout: '' });
    expect((await norms('import', out)).stdout).toBe('EIGEN version 1: was there already\n');
    expect(await norms('export', 'nset_eigen_1', '--out', out)).toMatchObject({
      code: 1,
      stderr: `${out} is there already; say where to with --out\n`,
    });
  });
});
