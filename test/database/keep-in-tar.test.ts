import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepInTar } from '../../src/database/keep-in-tar.ts';

describe('of an archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenkaart-tar-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Sizes at and around the 512 bytes of a block. */
  const sizes = [0, 1, 511, 512, 513, 70_000];
  const pack = () => {
    mkdirSync(join(folder, 'from', 'lib'), { recursive: true });
    for (const size of sizes) writeFileSync(join(folder, 'from', 'lib', `${size}`), 'k'.repeat(size));
    execFileSync('tar', ['-cf', 'all.tar', '-C', 'from', 'lib'], { cwd: folder });
    return readFileSync(join(folder, 'all.tar'));
  };

  test('the files that are named stay as they are, and no others', () => {
    const kept = keepInTar(pack(), [/^lib\/51[13]$/, /^lib\/0$/, /^lib\/70000$/]);
    mkdirSync(join(folder, 'to'));
    execFileSync('tar', ['-xf', '-', '-C', 'to'], { cwd: folder, input: kept });
    const there = readdirSync(join(folder, 'to', 'lib'));
    expect(there.toSorted()).toEqual(['0', '511', '513', '70000']);
    for (const name of there)
      expect(readFileSync(join(folder, 'to', 'lib', name), 'utf8')).toBe('k'.repeat(Number(name)));
  });

  test('one that is not there is missed', () => {
    expect(() => keepInTar(pack(), [/^lib\/512$/, /^lib\/514$/])).toThrow('no file ^lib\\/514$');
  });
});
