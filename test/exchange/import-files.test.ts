import { keepingWhatIsUndone } from './broken-transactions.ts';
import { aboutRuns, dump } from './dump.ts';
import { importingInto } from './importing.ts';
import { type Importer, importerInto, type Texts } from './nowhere.ts';
import { anInventory, aRelation, aTeam, aWorkingArea, type Line, sheet, teams } from './sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(() => importer.bringNowhere());

const world = () => dump(api.database, { tables: aboutRuns });

/** Sheets of every kind, with something to say about their lines. */
const partners: Texts = {
  'organisaties.csv': sheet([{ organisatie: 'Stichting Strandwerk', soort: 'WELZIJN' }]),
  'teams.csv': sheet([
    aTeam('strand', { organisatie: 'Stichting Strandwerk', longitude: 4.005, latitude: 52.405, fte: '1,5' }),
    aTeam('school', { soort: 'BASISSCHOOL', werkgebied: 'WK990201|WK990299', brin: '99XA00' }),
    aTeam('buurthuis', { soort: 'BUURTHUIS', fte: 'veel' }),
  ]),
  'werkgebieden.csv': sheet([aWorkingArea('strand', 'WK990202', { geldig_van: '2025-01-01' })]),
  'relaties.csv': sheet([aRelation('strand', 'school'), aRelation('strand', 'buurthuis')]),
  'inventarissen.csv': sheet([anInventory('KINDERWERK', 'GM9902')]),
};

/** A register of 120 lines, of which one repeats the key of another. */
const register = (lines: Line[] = teams(119)): Texts => ({
  'register.csv': sheet([...lines, aTeam('t1', { naam: 'Nog een keer' })]),
});

/** What a run tells, but for its own id and moment. */
const told = ({ id: _, startedAt: __, ...rest }: Awaited<ReturnType<Importer['bringIn']>>) => rest;

describe('the same files again', () => {
  test('are UNCHANGED and leave every table as it was, also on a later day', async () => {
    const first = await importer.bringIn('partners', partners, { source: 'again' });
    expect(first).toMatchObject({ outcome: 'LOADED', factsOn: '2026-10-15', inserted: 9 });
    const before = await world();
    const again = await importer.bringIn('partners', partners, { source: 'again', today: '2026-12-01' });
    expect(again).toMatchObject({
      ...{ outcome: 'UNCHANGED', factsOn: '2026-10-15', lines: 8 },
      ...{ inserted: 0, updated: 0, closed: 0, unchanged: 9, issues: first.issues },
    });
    expect(await world()).toEqual(before);
  });

  test('are UNCHANGED too when they are a whole register', async () => {
    const complete = {
      facilityKinds: ['KINDERWERK'],
      areaCode: 'GM9902',
      basis: 'COMPLETE_REGISTER' as const,
    };
    const options = { source: 'again_whole', complete };
    expect((await importer.bringIn('facilities', register(), options)).outcome).toBe('LOADED');
    const before = await world();
    const again = await importer.bringIn('facilities', register(), { ...options, today: '2027-01-01' });
    expect(again.outcome).toBe('UNCHANGED');
    expect(await world()).toEqual(before);
  });

  test('are UNCHANGED too when they are key figures or boundaries', async () => {
    const before = await world();
    await importer.bringNowhere();
    expect(await world()).toEqual(before);
    const { data } = await api.ask(
      '{ importRuns(first: 2) { nodes { dataset outcome counts { unchanged } } } }',
    );
    expect(data.importRuns.nodes).toEqual([
      { dataset: 'boundaries', outcome: 'UNCHANGED', counts: { unchanged: 3 } },
      { dataset: 'key-figures', outcome: 'UNCHANGED', counts: { unchanged: 18 } },
    ]);
  });

  test('speak of the day they come in, when other files came in between', async () => {
    const options = { source: 'there_and_back' };
    const one = { 'teams.csv': sheet([aTeam('heen', { fte: '1' })]) };
    const two = { 'teams.csv': sheet([aTeam('heen', { fte: '2' })]) };
    await importer.bringIn('facilities', one, { ...options, today: '2026-01-10' });
    await importer.bringIn('facilities', two, { ...options, today: '2026-02-10' });
    const back = await importer.bringIn('facilities', one, { ...options, today: '2026-03-10' });
    expect(back).toMatchObject({ outcome: 'LOADED', factsOn: '2026-03-10' });
    const fteOn = async (asOf: string) => {
      const query =
        'query($asOf: Date) { facilities(where: { text: "heen" }, asOf: $asOf) { nodes { capacity { fte { value } } } } }';
      return (await api.ask(query, { asOf })).data.facilities.nodes[0].capacity.fte.value;
    };
    expect([await fteOn('2026-01-20'), await fteOn('2026-02-20'), await fteOn('2026-03-20')]).toEqual([
      1, 2, 1,
    ]);
  });
});

describe('a dry run', () => {
  test('records nothing at all, and tells exactly what the real run then does', async () => {
    // A school of its own: with the number of another it would be that one.
    const files = { ...partners, 'teams.csv': partners['teams.csv']!.replace('99XA00', '99XB00') };
    const before = await dump(api.database);
    const dry = await importer.bringIn('partners', files, { source: 'dry', dryRun: true });
    expect(await dump(api.database)).toEqual(before);
    const real = await importer.bringIn('partners', files, { source: 'dry' });
    expect(told(dry)).toEqual(told(real));
    expect(real).toMatchObject({ outcome: 'LOADED', lines: 8, inserted: 9 });
    expect(real.issues.map((issue) => `${issue.severity} ${issue.code} ${issue.line}`)).toEqual([
      'ASSUMED NO_PRECISION null',
      'ASSUMED UNKNOWN_WORKING_AREA 3',
      'NOTE BAD_QUANTITY 4',
    ]);
    const after = await dump(api.database);
    const dryAgain = await importer.bringIn('partners', files, { source: 'dry', dryRun: true });
    expect(dryAgain.outcome).toBe('UNCHANGED');
    expect(await dump(api.database)).toEqual(after);
  });

  test('of a file that will be rejected says so, and records nothing at all', async () => {
    const before = await dump(api.database);
    const files = { 'register.csv': sheet([...teams(9), aTeam('t10', { naam: '' })]) };
    const dry = await importer.bringIn('facilities', files, { source: 'dry_rejected', dryRun: true });
    expect(await dump(api.database)).toEqual(before);
    const real = await importer.bringIn('facilities', files, { source: 'dry_rejected' });
    expect(told(dry)).toEqual(told(real));
    expect(real.outcome).toBe('REJECTED');
  });

  test('is seen to record, and not to tell what the real run does, when what is undone is kept', async () => {
    const keeping = importerInto(keepingWhatIsUndone(api.database));
    const files = { 'teams.csv': sheet(teams(3)) };
    const before = await dump(api.database);
    const dry = await keeping.bringIn('facilities', files, { source: 'dry_kept', dryRun: true });
    const kept = await dump(api.database);
    expect(() => expect(kept).toEqual(before)).toThrow();
    const real = await keeping.bringIn('facilities', files, { source: 'dry_kept' });
    keeping.end();
    expect(() => expect(told(dry)).toEqual(told(real))).toThrow();
    expect([dry.outcome, real.outcome]).toEqual(['LOADED', 'UNCHANGED']);
  });
});

describe('a file of an earlier day than the newest of its source', () => {
  test('is rejected and changes nothing; of another source it is loaded', async () => {
    const one = { 'teams.csv': sheet([aTeam('a', { fte: '1' })]) };
    const two = { 'teams.csv': sheet([aTeam('a', { fte: '2' })]) };
    await importer.bringIn('facilities', one, { source: 'newer', factsOn: '2026-02-01' });
    const before = await world();
    const run = await importer.bringIn('facilities', two, { source: 'newer', factsOn: '2026-01-01' });
    expect(run).toMatchObject({
      outcome: 'REJECTED',
      rejectedBecause:
        'The file speaks of 2026-01-01, and one of 2026-02-01 was brought in before it; bring files in by their day.',
    });
    expect(await world()).toEqual(before);
    const other = await importer.bringIn('facilities', two, { source: 'other', factsOn: '2026-01-01' });
    expect(other.outcome).toBe('LOADED');
  });
});

describe('of a file of which lines cannot be loaded', () => {
  test('the run and its issues are kept and nothing else is written, when it is more than one percent', async () => {
    const before = await world();
    const files = register(teams(98));
    const run = await importer.bringIn('facilities', files, { source: 'too_bad' });
    expect(run).toMatchObject({
      ...{ outcome: 'REJECTED', lines: 99, inserted: 0, updated: 0, unchanged: 0, closed: 0 },
      rejectedBecause: '1 of 99 lines (1.0 %) cannot be loaded; at most 1 % may fail.',
    });
    expect(await world()).toEqual(before);
    const query = `{ importRuns(first: 1) { nodes {
      outcome rejectedBecause files { name } counts { lines inserted errors }
      issues(severity: [ERROR]) { totalCount nodes { code file line value message } }
    } } }`;
    expect((await api.ask(query)).data.importRuns.nodes).toEqual([
      {
        ...{ outcome: 'REJECTED', rejectedBecause: run.rejectedBecause, files: [{ name: 'register.csv' }] },
        counts: { lines: 99, inserted: 0, errors: 1 },
        issues: {
          totalCount: 1,
          nodes: [
            {
              ...{ code: 'DUPLICATE_KEY', file: 'register.csv', line: 100, value: 't1' },
              message: 'Key t1 stands on line 2 of register.csv too.',
            },
          ],
        },
      },
    ]);
  });

  test('the other lines are loaded, when it is at most one percent', async () => {
    const run = await importer.bringIn('facilities', register(), { source: 'not_too_bad' });
    expect(run).toMatchObject({ outcome: 'LOADED', rejectedBecause: null, lines: 120, inserted: 119 });
    expect(run.issues.filter((issue) => issue.severity === 'ERROR')).toHaveLength(1);
  });

  test('nothing is kept but the run, when a column that is needed is missing', async () => {
    const before = await world();
    const files = { 'teams.csv': 'sleutel;soort\nt1;KINDERWERK\n' };
    const run = await importer.bringIn('facilities', files, { source: 'no_column' });
    expect(run).toMatchObject({
      ...{ outcome: 'REJECTED', lines: 0 },
      rejectedBecause: 'The sheet has no column "naam" ("name").',
    });
    expect(await world()).toEqual(before);
  });
});
