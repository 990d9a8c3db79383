import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandsOn } from '../own-place.ts';
import { runCli } from '../run-cli.ts';

const on = commandsOn('SAMPLE');

const exportNetwork = (...words: string[]) => on.run('export', 'network', ...words);

describe('ketenkaart export network', () => {
  test('writes a file and says what is in it', async () => {
    const path = join(on.folder.write('leeg.csv', ''), '..', 'wijk.graphml');
    const words = [
      '--area',
      'WK990105',
      '--as-of',
      '2026-10-15',
      '--minimum-level',
      '3',
      '--include-outside',
    ];
    const ended = await exportNetwork(...words, '--format', 'graphml', '--out', path);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    const written = readFileSync(path, 'utf8');
    const [nodes, edges] = ['<node ', '<edge '].map((tag) => written.split(tag).length - 1);
    expect(edges).toBeGreaterThan(20);
    expect(ended.stdout).toBe(`${path}: ${nodes} nodes, ${edges} edges\n`);
    expect(written).toContain('minimumLevel=3&amp;includeOutside=true&amp;asOf=2026-10-15');
  });

  test('writes to standard output, and what it wrote elsewhere, so that it can be piped', async () => {
    const ended = await exportNetwork('--area', 'WK990105', '--format', 'edges-csv', '--separator', ',');
    expect(ended.code).toBe(0);
    const lines = ended.stdout.split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFFsource,target,type,/);
    expect(ended.stderr).toMatch(new RegExp(`^\\d+ nodes, ${lines.length - 2} edges\n$`));
  });

  test('says in a sentence what cannot be, before it opens or makes a database', async () => {
    const nowhere = join(on.folder.write('leeg.csv', ''), '..', 'no-database');
    for (const [words, sentence] of [
      [['--area', 'nergens'], 'area: '],
      [['--area', 'WK990105', '--minimum-level', 'veel', '--consensus', 'MAYBE'], 'minimumLevel: '],
      [['--area', 'WK990105', '--format', 'pdf'], "argument 'pdf' is invalid"],
    ] as const) {
      const ended = await runCli({ KETENKAART_DATA_DIR: nowhere }, 'export', 'network', ...words);
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toContain(sentence);
      expect(ended.stderr).not.toMatch(/^ +at \S+ \(/m);
    }
    expect(existsSync(nowhere)).toBe(false);
    const unknown = await exportNetwork('--area', 'WK990199');
    expect(unknown).toMatchObject({ code: 1, stdout: '', stderr: 'There is no area WK990199.\n' });
  });
});
