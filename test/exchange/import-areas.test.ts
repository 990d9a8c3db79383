import type { Polygon } from 'geojson';
import { keyFigureLines } from '../area/figure/key-figure-lines.ts';
import { aboutRuns, dump } from './dump.ts';
import { importingInto } from './importing.ts';
import { drawnNowhere, type Importer, nowhere } from './nowhere.ts';
import { boundaries, square } from './sheets.ts';

const { api, importer } = importingInto('SAMPLE');

const country = { code: 'NL00', name: 'Nederland', inhabitants: 18_000_000, children: 2_700_000 };
const told = ({ issues }: Awaited<ReturnType<Importer['bringIn']>>) =>
  issues.map(({ severity, code, line, value }) => [severity, code, line, value]);

/** The corners of an area's boundary, each once. */
async function cornersOf(code: string): Promise<number[][]> {
  const query = 'query($code: AreaCode!) { area(code: $code, edition: 2024) { boundary } }';
  const { data } = await api.ask(query, { code });
  const points: number[][] = data.area.boundary?.coordinates.flat(2) ?? [];
  return [...new Map(points.map((point) => [point.join(), point])).values()].sort();
}

/** All that is told of the sample municipality. */
async function sampleTold() {
  const all = await dump(api.database, { tables: aboutRuns, columns: ['assessed_at'] });
  const lines = Object.entries(all).map(([table, rows]) => [
    table,
    rows.filter((row) => row.includes('9901')),
  ]);
  return Object.fromEntries(lines);
}

describe('key figures of the country beside the sample municipality', () => {
  test('leave it as it is', async () => {
    const before = await sampleTold();
    expect(Object.values(before).flat().length).toBeGreaterThan(500);
    const run = await importer.bringIn('key-figures', { 'land.csv': keyFigureLines([country, ...nowhere]) });
    expect(run).toMatchObject({ outcome: 'LOADED', lines: 7, inserted: 21 });
    expect(await sampleTold()).toEqual(before);
    const { data } = await api.ask(`{
      here: municipality(code: "GM9901") { parent { code } }
      there: municipality(code: "GM9902") { parent { code } districts { name neighbourhoods { label } } }
    }`);
    expect(data.here.parent).toBeNull();
    expect(data.there).toEqual({
      parent: { code: 'NL00' },
      districts: [
        {
          name: 'Wijk 01 West',
          neighbourhoods: [
            { label: 'Strand (West, Nergenshuizen)' },
            { label: 'Duin (West, Nergenshuizen)' },
          ],
        },
        { name: 'Wijk 02 Oost', neighbourhoods: [{ label: 'Polder (Oost, Nergenshuizen)' }] },
      ],
    });
  });

  test('with an area twice are loaded once; the other line is refused and names the first', async () => {
    const many = Array.from({ length: 99 }, (_, index) => ({
      ...{
        code: `GM8${String(index).padStart(3, '0')}`,
        name: `Gemeente ${index}`,
        inhabitants: 10,
        children: 1,
      },
    }));
    const lines = [...nowhere, ...many, { ...nowhere[0]!, inhabitants: 1 }];
    const run = await importer.bringIn(
      'key-figures',
      { 'land.csv': keyFigureLines(lines) },
      { edition: 2023 },
    );
    expect(run).toMatchObject({ outcome: 'LOADED', lines: 106, inserted: 315 });
    expect(told(run)).toEqual([['ERROR', 'DUPLICATE_KEY', 107, 'GM9902']]);
    const query = '{ municipality(code: "GM9902", edition: 2023) { population { inhabitants { value } } } }';
    expect((await api.ask(query)).data.municipality.population.inhabitants.value).toBe(6_000);
  });

  test('that lost more than a fifth of the areas of their municipalities are rejected', async () => {
    const [municipality] = nowhere;
    const run = await importer.bringIn('key-figures', { 'land.csv': keyFigureLines([municipality!]) });
    expect(run).toMatchObject({
      outcome: 'REJECTED',
      rejectedBecause:
        '5 of the 6 codes known from this source are not in the file; is it the whole register?',
    });
  });

  test('in which a figure is other than before correct it', async () => {
    const [first, ...rest] = nowhere;
    const corrected = [{ ...first!, inhabitants: 6_001 }, ...rest, country];
    const run = await importer.bringIn('key-figures', { 'land.csv': keyFigureLines(corrected) });
    expect(run).toMatchObject({ outcome: 'LOADED', inserted: 0, updated: 1, unchanged: 20 });
  });
});

describe('boundaries', () => {
  test('of neighbourhoods make those of their districts and municipality', async () => {
    const run = await importer.bringIn('boundaries', { 'buurten.geojson': boundaries(drawnNowhere) });
    // Three neighbourhoods, two districts and the municipality.
    expect(run).toMatchObject({ outcome: 'LOADED', updated: 6, inserted: 0, issues: [] });
    const at = (wests: number[]) =>
      wests.flatMap((west) => [
        [west, 52.4],
        [west, 52.41],
      ]);
    expect(await cornersOf('WK990201')).toEqual(at([4, 4.01, 4.02]));
    expect(await cornersOf('GM9902')).toEqual(at([4, 4.01, 4.02, 4.03]));
    const query = '{ areaAt(longitude: 4.015, latitude: 52.405, level: DISTRICT) { code } }';
    expect((await api.ask(query)).data.areaAt).toEqual({ code: 'WK990201' });
  });

  test('of some neighbourhoods make none for a district of which another has no boundary', async () => {
    await importer.bringIn('key-figures', { 'land.csv': keyFigureLines(nowhere) }, { edition: 2022 });
    const west = drawnNowhere.filter(({ code }) => code === 'BU99020101' || code === 'BU99020201');
    await importer.bringIn('boundaries', { 'deel.geojson': boundaries(west) }, { edition: 2022 });
    const { data } = await api.ask(`{
      half: area(code: "WK990201", edition: 2022) { boundary }
      whole: area(code: "WK990202", edition: 2022) { boundary }
      municipality(code: "GM9902", edition: 2022) { boundary }
    }`);
    expect([data.half.boundary, data.whole.boundary?.type, data.municipality.boundary]).toEqual([
      null,
      'MultiPolygon',
      null,
    ]);
  });

  test('of a district itself stand before the union of its neighbourhoods', async () => {
    const own = { code: 'WK990202', geometry: square(4.02, 52.4, 0.02) };
    const file = { 'wijk.geojson': boundaries([own, ...drawnNowhere]) };
    await importer.bringIn('boundaries', file, { source: 'own_boundaries' });
    expect(await cornersOf('WK990202')).toEqual([
      [4.02, 52.4],
      [4.02, 52.42],
      [4.04, 52.4],
      [4.04, 52.42],
    ]);
  });

  test('with a code that the edition does not know: one ERROR, and the others are loaded', async () => {
    const lines = Array.from({ length: 100 }, (_, index) => ({
      ...drawnNowhere[0]!,
      code: `BU8${String(index).padStart(3, '0')}0000`,
      name: `Buurt ${index}`,
    }));
    const unknown = { code: 'BU99020299', name: 'Onbekend', geometry: square(4.05, 52.4) };
    const run = await importer.bringIn('boundaries', {
      'buurten.geojson': boundaries([...drawnNowhere, ...lines, unknown]),
    });
    // Each of the hundred lies in a district and a municipality of its own, which come with it.
    expect(run).toMatchObject({ outcome: 'LOADED', inserted: 300 });
    expect(told(run).filter(([severity]) => severity === 'ERROR')).toEqual([
      ['ERROR', 'UNKNOWN_AREA', 104, 'BU99020299'],
    ]);
  });

  test('that cross themselves are repaired, and that is ASSUMED', async () => {
    const bowTie: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [4.02, 52.4],
          [4.03, 52.41],
          [4.03, 52.4],
          [4.02, 52.41],
          [4.02, 52.4],
        ],
      ],
    };
    const run = await importer.bringIn('boundaries', {
      'kruis.geojson': boundaries([{ code: 'BU99020201', geometry: bowTie }]),
    });
    // And the municipality, joined again; its district has a boundary of its own.
    expect(run).toMatchObject({ outcome: 'LOADED', updated: 2 });
    expect(told(run)).toEqual([['ASSUMED', 'BOUNDARY_REPAIRED', 1, 'BU99020201']]);
    expect(await cornersOf('BU99020201')).toContainEqual([4.025, 52.405]);
  });

  test('that enclose nothing are refused', async () => {
    const line: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [4.02, 52.4],
          [4.03, 52.4],
          [4.02, 52.4],
          [4.02, 52.4],
        ],
      ],
    };
    const run = await importer.bringIn('boundaries', {
      'streep.geojson': boundaries([{ code: 'BU99020201', geometry: line }]),
    });
    expect(run.outcome).toBe('REJECTED');
    expect(told(run)).toEqual([['ERROR', 'EMPTY_BOUNDARY', 1, 'BU99020201']]);
  });

  test('with an area twice are loaded once', async () => {
    const twice = { ...drawnNowhere[2]!, geometry: square(4.5, 52.4) };
    const many = Array.from({ length: 100 }, (_, index) => ({
      ...drawnNowhere[0]!,
      code: `BU8${String(index).padStart(3, '0')}0000`,
    }));
    const run = await importer.bringIn('boundaries', {
      'twee.geojson': boundaries([...drawnNowhere, ...many, twice]),
    });
    expect(told(run).filter(([severity]) => severity === 'ERROR')).toEqual([
      ['ERROR', 'DUPLICATE_KEY', 104, 'BU99020201'],
    ]);
    expect(await cornersOf('BU99020201')).toContainEqual([4.02, 52.4]);
  });
});

describe('boundaries of an edition without key figures', () => {
  const edition = { edition: 2015 };
  const part = (index: number, properties: Record<string, unknown>) => ({
    type: 'Feature',
    properties,
    geometry: square(4 + index / 100, 52.4),
  });
  const collection = (features: readonly unknown[]) =>
    JSON.stringify({ type: 'FeatureCollection', features });
  const inside = { GM_CODE: 'GM9902', GM_NAAM: 'Nergenshuizen' };
  const strand = part(0, { BU_CODE: 'BU99020101', BU_NAAM: 'Strand', ...inside, IND_WBI: 1 });
  const polder = part(2, { BU_CODE: 'BU99020201', BU_NAAM: 'Polder', ...inside, IND_WBI: -99999999 });
  const east = part(2, { WK_CODE: 'WK990202', WK_NAAM: 'Wijk 02 Oost', ...inside, IND_WBI: 3 });
  const buurten = { 'buurt_2015.geojson': collection([strand, polder]) };
  const wijken = { 'wijk_2015.geojson': collection([east]) };

  const areas = async () => {
    const { data } = await api.ask(`{ municipality(code: "GM9902", edition: 2015) {
      name boundary districts { code name boundary neighbourhoods { name label changeFlag } } } }`);
    return data.municipality;
  };

  test('bring its areas, with those they lie in; a district without a name gets one from its code', async () => {
    const run = await importer.bringIn('boundaries', { ...buurten, ...wijken }, edition);
    // Two neighbourhoods, the district of the file, the other district, and the municipality.
    expect(run).toMatchObject({ outcome: 'LOADED', inserted: 5 });
    expect(told(run)).toEqual([['ASSUMED', 'AREA_NAMED_BY_CODE', 1, 'WK990201']]);
    expect(await areas()).toMatchObject({
      name: 'Nergenshuizen',
      boundary: { type: 'MultiPolygon' },
      districts: [
        {
          name: 'Wijk 01',
          boundary: { type: 'MultiPolygon' },
          neighbourhoods: [{ name: 'Strand', label: 'Strand (Wijk 01, Nergenshuizen)', changeFlag: 1 }],
        },
        { name: 'Wijk 02 Oost', neighbourhoods: [{ name: 'Polder', changeFlag: null }] },
      ],
    });
  });

  test('offered again, also apart, change nothing: a district keeps the boundary it was given', async () => {
    const before = await dump(api.database, { tables: aboutRuns, columns: ['assessed_at'] });
    for (const files of [{ ...buurten, ...wijken }, wijken, buurten]) {
      expect(await importer.bringIn('boundaries', files, edition)).toMatchObject({ outcome: 'UNCHANGED' });
    }
    expect(await dump(api.database, { tables: aboutRuns, columns: ['assessed_at'] })).toEqual(before);
  });

  test('correct names that they brought, and leave those that key figures say', async () => {
    const renamed = part(0, { BU_CODE: 'BU99020101', BU_NAAM: 'Zandstrand', ...inside, IND_WBI: 1 });
    const west = part(0, { WK_CODE: 'WK990201', WK_NAAM: 'Wijk 01 West', ...inside });
    const files = { 'nieuw.geojson': collection([renamed, west]) };
    // Two names, and the boundary of a district that was joined before.
    expect(await importer.bringIn('boundaries', files, edition)).toMatchObject({
      ...{ inserted: 0, updated: 3, issues: [] },
    });
    expect((await areas()).districts[0]).toMatchObject({
      name: 'Wijk 01 West',
      neighbourhoods: [{ name: 'Zandstrand', label: 'Zandstrand (West, Nergenshuizen)' }],
    });
    await importer.bringIn('key-figures', { 'land.csv': keyFigureLines(nowhere) }, edition);
    await importer.bringIn('boundaries', files, edition);
    expect((await areas()).districts[0].neighbourhoods[0].name).toBe('Strand');
  });
});
