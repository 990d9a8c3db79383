import { aboutRuns, dump } from './dump.ts';
import { importingInto } from './importing.ts';
import { aTeam, sheet, teams } from './sheets.ts';

describe('the import of a file made to do harm', () => {
  const { api, importer } = importingInto('EMPTY');

  test('is a rejected run that is kept and says why; nothing of the sound files with it is loaded', async () => {
    const before = await dump(api.database, { tables: aboutRuns });
    const files = {
      'teams.csv': sheet(teams(150)),
      'relaties.csv': `van;naar;thema\nt1;"${'x'.repeat(11_000_000)}`,
    };
    const run = await importer.bringIn('partners', files, { source: 'harm' });
    expect(run).toMatchObject({ outcome: 'REJECTED', lines: 150, inserted: 0 });
    expect(run.rejectedBecause).toMatch(/^The file cannot be read as CSV to its end/);
    expect(await dump(api.database, { tables: aboutRuns })).toEqual(before);
    const { data } = await api.ask(
      '{ importRuns(first: 1) { nodes { outcome rejectedBecause issues(severity: [ERROR]) { nodes { code file } } } } }',
    );
    expect(data.importRuns.nodes).toEqual([
      {
        ...{ outcome: 'REJECTED', rejectedBecause: run.rejectedBecause },
        issues: { nodes: [{ code: 'UNREADABLE_CSV', file: 'relaties.csv' }] },
      },
    ]);
  });

  test('is a rejected run too when the file cannot be opened; the next import is as if it never was', async () => {
    const bomb = { 'teams.csv': '\u001f\u008b' };
    const run = await importer.bringIn('facilities', bomb, { source: 'harm' });
    expect(run.outcome).toBe('REJECTED');
    const next = await importer.bringIn(
      'facilities',
      { 'teams.csv': sheet([aTeam('t1')]) },
      { source: 'harm' },
    );
    expect(next).toMatchObject({ outcome: 'LOADED', inserted: 1 });
  });
});
