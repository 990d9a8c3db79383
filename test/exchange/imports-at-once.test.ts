import type { Database } from '../../src/database/open-database.ts';
import { openOwnDatabase } from '../own-database.ts';
import { readAsOperator } from './dump.ts';
import { type Importer, importerInto, type Texts } from './nowhere.ts';
import { aRelation, aTeam, sheet } from './sheets.ts';

let database: Database;
/** Each writes its files in a folder of its own. */
let importers: [Importer, Importer];
beforeAll(async () => {
  database = await openOwnDatabase();
  importers = [importerInto(database), importerInto(database)];
  await importers[0].bringNowhere();
}, 120_000);
afterAll(async () => {
  for (const importer of importers) importer.end();
  await database.close();
});

const atOnce = (source: string, ...files: [Texts, Texts]) =>
  Promise.all(files.map((texts, index) => importers[index]!.bringIn('partners', texts, { source })));

const saying = (level: number): Texts => ({
  'teams.csv': sheet([aTeam('a', { fte: level }), aTeam('b')]),
  'relaties.csv': sheet([aRelation('a', 'b', { niveau_van: level, niveau_naar: level })]),
});

describe('two imports at once follow one another', () => {
  test('of the same files one is loaded, the other finds nothing new', async () => {
    const runs = await atOnce('same', saying(3), saying(3));
    expect(runs.map((run) => run.outcome).sort()).toEqual(['LOADED', 'UNCHANGED']);
  });

  test('of files that say otherwise both are loaded, and one has the last word on all of it', async () => {
    const runs = await atOnce('other', saying(2), saying(4));
    expect(runs.map((run) => run.outcome)).toEqual(['LOADED', 'LOADED']);
    const { relations, capacity } = await readAsOperator(database, async (rows) => ({
      relations: await rows
        .selectFrom('relation')
        .select(['version', 'level'])
        .where('source_id', '=', 'src_other')
        .orderBy('version')
        .execute(),
      capacity: await rows
        .selectFrom('facility_capacity as c')
        .innerJoin('facility as f', 'f.id', 'c.facility_id')
        .select('c.value')
        .where('f.source_id', '=', 'src_other')
        .orderBy('c.valid', 'desc')
        .execute(),
    }));
    const levels = relations.map((relation) => relation.level);
    expect(levels.toSorted()).toEqual([2, 4]);
    expect(relations.map((relation) => relation.version)).toEqual([1, 2]);
    expect(capacity[0]?.value).toBe(levels[1]);
  });
});
