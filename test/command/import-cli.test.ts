import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aRelation, aTeam, sheet, teams } from '../exchange/sheets.ts';
import { commandsOn } from '../own-place.ts';
import { runCli } from '../run-cli.ts';

const on = commandsOn('SAMPLE');
const ketenkaart = on.run;

describe('ketenkaart import says in a sentence what is wrong with its options, and exits with 1', () => {
  test('before it opens, or makes, any database', async () => {
    const nowhere = join(on.folder.write('leeg.csv', ''), '..', 'no-database');
    const ended = await runCli({ KETENKAART_DATA_DIR: nowhere }, 'import', 'facilities', '/no/such.csv');
    const stderr = 'cannot read /no/such.csv: there is no such file\n';
    expect(ended).toEqual({ code: 1, stdout: '', stderr });
    expect(existsSync(nowhere)).toBe(false);
  });

  test('and with its usage when a word is missing or another than it knows', async () => {
    for (const words of [
      ['import', 'facilities'],
      ['sample', 'eat'],
    ]) {
      const ended = await runCli({}, ...words);
      expect(ended).toMatchObject({ code: 1, stdout: '' });
      expect(ended.stderr).toContain(`Usage: ketenkaart ${words[0]}`);
    }
  });
});

describe('ketenkaart', () => {
  test('import tells what it did and what is to be said of the lines; a dry run before it tells the same', async () => {
    const lines = [...teams(118, { fte: '1' }), aTeam('t119', { fte: 'veel' }), aTeam('t1')];
    const files = [
      on.folder.write('teams.csv', sheet(lines)),
      on.folder.write('relaties.csv', sheet([aRelation('t1', 't2')])),
    ];
    const options = ['--source', 'subsidielijst', '--publisher', 'Gemeente', '--as-of', '2026-09-01'];
    const dry = await ketenkaart('import', 'partners', ...files, ...options, '--dry-run');
    const real = await ketenkaart('import', 'partners', ...files, ...options);
    const said = [
      'partners: loaded',
      '  121 lines: 120 new, 0 changed, 0 as before, 0 closed',
      '  ERROR DUPLICATE_KEY: 1',
      '  NOTE BAD_QUANTITY: 1',
      '  ERROR teams.csv, line 121: Key t1 stands on line 2 of teams.csv too. Give every facility a key of its own, or leave one of the lines out.',
      '',
    ];
    expect(real).toEqual({ code: 0, stderr: '', stdout: said.join('\n') });
    const dryOutcome = 'partners: loaded (dry run: nothing was changed)';
    expect(dry).toEqual({ code: 0, stderr: '', stdout: [dryOutcome, ...said.slice(1)].join('\n') });

    const again = await ketenkaart('import', 'partners', ...files, ...options, '--issues', '0');
    expect(again.code).toBe(0);
    expect(again.stdout).toContain('partners: nothing new\n  121 lines: 0 new, 0 changed, 120 as before');
    expect(again.stdout).toContain('  … and 1 more; show them with --issues, or keep all with --report');
  });

  test('import makes a report of a dry run, for who keeps the file', async () => {
    const file = on.folder.write('ploegen.csv', sheet([aTeam('p1'), aTeam('p2', { soort: '=hut' })]));
    const path = join(file, '..', 'verslag.csv');
    const words = ['import', 'partners', file, '--source', 'verslag', '--dry-run', '--report', path];
    const ended = await ketenkaart(...words);
    expect(ended).toMatchObject({ code: 1, stderr: '' });
    expect(ended.stdout).toContain(`  report: ${path}\n`);
    expect(readFileSync(path, 'utf8')).toMatch(
      /\nfout;UNKNOWN_KIND;De soort staat niet .*;ploegen.csv;3;soort;'=hut;/,
    );
  });

  test('import exits with 1 when the file is rejected, and says why', async () => {
    const file = on.folder.write('fout.csv', sheet([aTeam('a'), aTeam('b', { soort: 'KASTEEL' })]));
    const ended = await ketenkaart('import', 'facilities', file);
    expect(ended).toMatchObject({ code: 1, stderr: '' });
    expect(ended.stdout).toContain(
      'facilities: rejected, nothing was loaded\n' +
        '  because: 1 of 2 lines (50.0 %) cannot be loaded; at most 1 % may fail.\n' +
        '  2 lines: 0 new, 0 changed, 0 as before, 0 closed\n' +
        '  ERROR UNKNOWN_KIND: 1\n' +
        '  ERROR fout.csv, line 3, soort: "KASTEEL" is no kind of facility.',
    );
  });
});
