import { sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { assessMunicipalities } from '../../src/assessment/assess-municipalities.ts';
import { writing } from '../../src/database/writing.ts';
import { keyFigureLines } from '../area/figure/key-figure-lines.ts';
import { importingInto } from '../exchange/importing.ts';
import { aTeam, boundaries, type Line, sheet, square } from '../exchange/sheets.ts';
import { plainRows } from '../gap/plain-rows.ts';

/** Two municipalities 40 kilometres apart, each with a team that works nowhere else, both of one organisation. */
const { api, importer } = importingInto('EMPTY');
const towns = [
  { number: '9902', west: 4, key: 'west' },
  { number: '9904', west: 4.6, key: 'east' },
] as const;
const day = '2026-10-15';
beforeAll(async () => {
  const all = { inhabitants: 4_000, children: 600 };
  const areas = towns.flatMap(({ number }) => [
    { code: `GM${number}`, name: `Gemeente ${number}`, ...all },
    { code: `WK${number}01`, name: 'Wijk 01', ...all },
    { code: `BU${number}0101`, name: 'Buurt 01', ...all },
  ]);
  const drawn = towns.map(({ number, west }) => ({
    ...{ code: `BU${number}0101`, name: 'Buurt 01', geometry: square(west, 52.4) },
  }));
  await importer.bringIn('key-figures', { 'key-figures.csv': keyFigureLines(areas) });
  await importer.bringIn('boundaries', { 'boundaries.geojson': boundaries(drawn) });
  const teams = towns.map(({ number, west, key }) =>
    aTeam(key, {
      ...{ organisatie: 'Overal', gemeentecode: `GM${number}` },
      ...{ longitude: west + 0.005, latitude: 52.405, nauwkeurigheid: 'ADDRESS' },
    }),
  );
  await importer.bringIn('partners', { 'teams.csv': sheet(teams) });
}, 120_000);

/** What N27 says in each of the two. */
const found = async () =>
  Object.fromEntries(
    (
      await plainRows(
        api.database,
        sql<{ code: string; verdict: string }>`
          select f.municipality_code as code, f.verdict from finding f join norm n on n.id = f.norm_id
          where n.code = 'N27' and f.recorded_until is null`,
      )
    ).map(({ code, verdict }) => [code, verdict]),
  );
/** What an assessment of everything finds otherwise than the imports left it. */
const left = async () =>
  (
    await writing(api.database, writerSession(operator), (rows) =>
      assessMunicipalities(
        rows,
        day,
        towns.map(({ number }) => `GM${number}`),
      ),
    )
  ).changed;
const desk = (cells: Line) =>
  importer.bringIn('partners', {
    'contacten.csv': sheet([
      {
        ...{ sleutel: 'balie', functie: 'ALGEMEEN', organisatie: '', voorziening: '', gebieden: '' },
        ...{ postbus: 'balie@overal.example', vanaf: '2025-01-01', geverifieerd_op: '2026-10-01', ...cells },
      },
    ]),
  });

describe('a sheet that moves a contact', () => {
  test('to the facility of a far municipality assesses the one it left as well', async () => {
    await desk({ voorziening: 'west' });
    expect(await found()).toEqual({ GM9902: 'MET', GM9904: 'UNKNOWN' });
    await desk({ voorziening: 'east' });
    expect(await found()).toEqual({ GM9902: 'UNKNOWN', GM9904: 'MET' });
    expect(await left()).toBe(0);
  });

  test('from one area of its organisation to another assesses both', async () => {
    await desk({ organisatie: 'Overal', gebieden: 'GM9902' });
    expect(await found()).toEqual({ GM9902: 'MET', GM9904: 'UNKNOWN' });
    await desk({ organisatie: 'Overal', gebieden: 'BU99040101' });
    expect(await found()).toEqual({ GM9902: 'UNKNOWN', GM9904: 'MET' });
    await desk({ organisatie: 'Overal' });
    expect(await found()).toEqual({ GM9902: 'MET', GM9904: 'MET' });
    await desk({ organisatie: 'Overal', tot: '2026-10-10' });
    expect(await found()).toEqual({ GM9902: 'UNKNOWN', GM9904: 'UNKNOWN' });
    expect(await left()).toBe(0);
  });

  test('assesses where its facility stands, also when it says to be for an area elsewhere', async () => {
    await desk({ voorziening: 'east' });
    await desk({ voorziening: 'west', gebieden: 'GM9904' });
    expect(await found()).toEqual({ GM9902: 'MET', GM9904: 'UNKNOWN' });
    expect(await left()).toBe(0);
  });
});
