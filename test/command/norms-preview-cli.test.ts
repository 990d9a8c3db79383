import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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

const inForce = 'nset_pedagogische_basis_voorbeeld_2';
const norms = (...words: string[]) => runCli({ ...place.settings, PORT: '0' }, 'norms', ...words);
const counts =
  /(\d+) gaps, then (\d+) \((\d+) new, (\d+) gone, (\d+) otherwise\); \d+ open questions, then \d+/;

describe('ketenkaart norms diff --in', () => {
  test('tells what a file would make of the gaps of a municipality, before it is taken in', async () => {
    const text = readFileSync(join(shipped.norms, 'pedagogische-basis-voorbeeld-2.yml'), 'utf8');
    const stricter = folder.write(
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
