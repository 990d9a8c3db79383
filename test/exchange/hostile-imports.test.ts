import { sql } from 'kysely';
import { ask } from '../../src/database/rows.ts';
import { limits } from '../../src/exchange/reading/limits.ts';
import { aboutRuns, dump, readAsOperator } from './dump.ts';
import { importingInto } from './importing.ts';
import type { Texts } from './nowhere.ts';
import { aRelation, aTeam, sheet, teams } from './sheets.ts';
import { asked } from './surveys.ts';

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

  test('is a rejected run too when it names more that is not known than can be said of it', async () => {
    const relations = Array.from({ length: 30 }, (_, at) => aRelation(`a${at}`, `b${at}`));
    const bring = (source: string) =>
      importer.bringIn('partners', { 'relaties.csv': sheet(relations) }, { source });
    const issues = Object.getOwnPropertyDescriptor(limits, 'issues')!;
    Object.defineProperty(limits, 'issues', { ...issues, value: 10 });
    const run = await bring('harm').finally(() => Object.defineProperty(limits, 'issues', issues));
    expect(run.rejectedBecause).toBe('More than 10 remarks would have to be made about the file.');
    expect(run.issues).toHaveLength(11);
    // Below the limit all of it is said.
    expect((await bring('harm')).issues.length).toBeGreaterThanOrEqual(30);
  });

  test('is a rejected run too when its cells are long, and what is said of them is kept shortened and in order', async () => {
    const kind = '\\'.repeat(1_900);
    const files = { 'teams.csv': sheet(teams(2_050, { soort: kind })) };
    const run = await importer.bringIn('facilities', files, { source: 'harm' });
    expect(run).toMatchObject({ outcome: 'REJECTED', lines: 2_050 });
    expect(run.issues.length).toBeGreaterThanOrEqual(2_050);
    expect(Math.max(...run.issues.map(({ message }) => message.length))).toBe(500);
    const kept = await readAsOperator(api.database, (rows) =>
      ask(rows, sql<object>`select ordinal, line from import_issue where run_id = ${run.id} order by 1`),
    );
    expect(kept).toEqual(run.issues.map(({ line }, ordinal) => ({ ordinal, line })));
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

describe('a sheet of which the header was forgotten', () => {
  const { api, importer } = importingInto('EMPTY');
  const kept = async (files: Texts) => {
    for (const dataset of ['partners', 'contacts', 'survey'])
      expect((await importer.bringIn(dataset, files, { ...asked() })).outcome).toBe('REJECTED');
    const { import_run: runs, import_issue: issues } = await dump(api.database);
    return [...runs!, ...issues!].join('\n');
  };
  const person = 'Vera Verzonnen';

  test('is refused, and of the person on its first line nothing is kept', async () => {
    const line = `k1;KINDERWERKER;${person};vera.verzonnen@team.example;010-0123457`;
    expect(await kept({ 'a.csv': `${line}\n` })).not.toContain(person);
    // The same twice, as where she stands for the contact and for who verified it.
    expect(await kept({ 'b.csv': `${line};${person}\n` })).not.toContain(person);
    expect(await kept({ 'c.csv': `${line};${person}\u0000\n` })).not.toContain(person);
  });

  test('is seen to be kept when it is no header that was forgotten', async () => {
    expect(await kept({ 'd.csv': `van;naar;thema;${person}\n` })).toContain(person);
  });
});
