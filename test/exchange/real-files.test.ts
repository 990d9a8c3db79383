import { join } from 'node:path';
import type { FigureRecord } from '../../src/area/area-record.ts';
import { readBoundaries } from '../../src/exchange/area/read-boundaries.ts';
import { readKeyFigures } from '../../src/exchange/area/read-key-figures.ts';
import { readSchoolPoints } from '../../src/exchange/area/read-school-points.ts';
import { understandAgeBands } from '../../src/exchange/area/understand-age-bands.ts';
import {
  amsterdamBoundaryCsv,
  understandAmsterdamBoundaries,
} from '../../src/exchange/area/understand-amsterdam-boundaries.ts';
import { understandGeometry } from '../../src/exchange/area/understand-geometry.ts';
import { understandKeyFigures } from '../../src/exchange/area/understand-key-figures.ts';
import { understandFacilitySheet } from '../../src/exchange/facility/understand-facility-sheet.ts';
import { schoolCsv, understandSchools } from '../../src/exchange/facility/understand-schools.ts';
import { openMap } from '../../src/exchange/file/open-map.ts';
import { readCsvRecords } from '../../src/exchange/file/read-records.ts';
import type { Reading } from '../../src/exchange/reading/reading.ts';
import { describeWithData } from '../real-data.ts';
import { told } from './understood.ts';

/** Counts worked out apart from this code, with another CSV reader over the same files. */

async function gather<Rec>(readings: AsyncIterable<Reading<Rec>>) {
  const records: Rec[] = [];
  const issues: Record<string, number> = {};
  for await (const reading of readings) {
    records.push(...reading.records);
    for (const issue of told(reading.issues)) issues[issue] = (issues[issue] ?? 0) + 1;
  }
  return { records, issues };
}

const countBy = <Item>(items: readonly Item[], keyOf: (item: Item) => string) =>
  Object.fromEntries(Object.entries(Object.groupBy(items, keyOf)).map(([key, list]) => [key, list?.length]));

describeWithData('the key figures of 2024', (data) => {
  test('are 18,310 areas with three figures each, none of them missing', async () => {
    const path = join(data, 'cbs/Kerncijfers_wijken_en_buurten_2024_geslachten.csv.gz');
    const { records, issues } = await gather(
      readCsvRecords(path, (header, file) => understandKeyFigures(header, { file, edition: 2024 })),
    );
    expect(issues).toEqual({ 'NOTE SKIPPED_COLUMNS': 1 });
    expect(countBy(records, (area) => area.level)).toEqual({
      COUNTRY: 1,
      MUNICIPALITY: 342,
      DISTRICT: 3_393,
      NEIGHBOURHOOD: 14_574,
    });
    expect(new Set(records.map((area) => area.code)).size).toBe(18_310);
    expect(records.flatMap((area) => area.figures).every((figure) => figure.status === 'MEASURED')).toBe(
      true,
    );
    const changed = records.filter((area) => area.level === 'NEIGHBOURHOOD');
    expect(countBy(changed, (area) => String(area.changeFlag))).toEqual({ 1: 13_825, 2: 3, 3: 746 });
    const children = (code: string) =>
      records
        .find((area) => area.code === code)
        ?.figures.find((figure) => figure.indicator === 'CHILDREN_0_15')?.value;
    expect([children('NL00'), children('GM0034'), children('BU00340101')]).toEqual([2_714_040, 41_129, 150]);
  });
});

describeWithData('the key figures of other years', (data) => {
  const read = (name: string, edition: number) =>
    gather(readKeyFigures(join(data, 'cbs', name), { edition, within: 'GM0363', names: new Map() }));
  const ofOne = (records: readonly { readonly figures: readonly FigureRecord[] }[], at: number) =>
    Object.fromEntries((records[at]?.figures ?? []).map(({ indicator, value }) => [indicator, value]));

  test('2019, written again by R, are Amsterdam and the country: 580 areas with nine figures', async () => {
    const { records, issues } = await read('Kerncijfers_wijken_en_buurten_2019_amsterdam.csv.gz', 2019);
    expect(issues).toEqual({ 'NOTE SKIPPED_COLUMNS': 1 });
    expect(records).toHaveLength(580);
    expect(records.every(({ figures }) => figures.length === 9)).toBe(true);
    expect(records[1]).toMatchObject({ code: 'GM0363', name: 'Amsterdam', changeFlag: null });
    expect(ofOne(records, 1)).toEqual({
      ...{ INHABITANTS: 862_965, CHILDREN_0_15: 125_602, AGED_15_25: 108_487, AGED_25_45: 311_068 },
      ...{ HOUSEHOLDS_WITH_CHILDREN: 114_186, LOW_INCOME_SHARE: 12.8, URBANITY: 1 },
      ...{ HOMES: 441_490, LAND_AREA: 16_550 },
    });
  });

  test('2015 of StatWeb are the incomes of 106 names in Amsterdam', async () => {
    const { records, issues } = await read('Kerncijfers_wijken_en_buurten_2015_amsterdam_inkomen.csv', 2015);
    expect(issues).toEqual({ 'NOTE SKIPPED_COLUMNS': 1 });
    expect(records).toHaveLength(106);
    expect([records[0], records[105]]).toMatchObject([{ name: 'Amsterdam' }, { name: 'Driemond' }]);
    expect([ofOne(records, 0), ofOne(records, 105)]).toEqual([
      { LOW_INCOME_SHARE: 14.9 },
      { LOW_INCOME_SHARE: 5.1 },
    ]);
  });

  test.each([
    ['gemeente_2015_nl', 393, { null: 393 }],
    ['wijk_2015_nl', 2_796, { 1: 2_544, 2: 21, 3: 231 }],
    ['buurt_2015_nl', 12_229, { 1: 11_125, 2: 244, 3: 860 }],
  ])('2015 of the map are %s: %d areas, whose children are estimated', async (name, count, flags) => {
    const { records, issues } = await read(`${name}.geojson.gz`, 2015);
    expect([records.length, issues]).toEqual([count, {}]);
    const areas = records.filter((record) => record.type === 'area');
    expect(countBy(areas, ({ changeFlag }) => String(changeFlag))).toEqual(flags);
    const children = records.flatMap(({ figures }) => figures.filter((f) => f.indicator === 'CHILDREN_0_15'));
    expect(children).toHaveLength(count);
    // Only where nobody lives they are known to be none.
    const empty = areas.filter(({ figures }) =>
      figures.some((f) => f.indicator === 'INHABITANTS' && f.value === 0),
    );
    const known = children.filter(({ status }) => status === 'MEASURED');
    expect(known.every(({ value }) => value === 0)).toBe(true);
    expect(known.length).toBeLessThanOrEqual(empty.length);
    // About 2.83 million in the Netherlands on 1 January 2015 (CBS StatLine, Bevolking op 1 januari), 1 % either way.
    const all = children.reduce((sum, { value }) => sum + (value ?? 0), 0);
    if (name !== 'wijk_2015_nl') expect(Math.abs(all / 2_830_000 - 1)).toBeLessThan(0.01);
  });

  test.each([
    ['gemeente_2024_nl.geojson.gz', ['aantal_inwoners', 'percentage_personen_0_tot_15_jaar']],
    ['SES_WOA_scores_per_wijk_en_buurt_25042023_160857.csv', ['Regioaanduiding/Soort regio']],
  ])('are not in %s, which is refused, naming what it lacks', async (name, columns) => {
    const { records, issues } = await read(name, 2024);
    expect(records).toEqual([]);
    expect(Object.keys(issues)).toContain('ERROR MISSING_COLUMN');
    for await (const reading of readKeyFigures(join(data, 'cbs', name), {
      ...{ edition: 2024, within: null, names: new Map() },
    })) {
      expect(reading.issues.map(({ column }) => column)).toEqual(expect.arrayContaining(columns));
    }
  });
});

describeWithData('the regional key figures of 2025', (data) => {
  test('are five-year bands of 342 municipalities and the country; 386 that are no more have none', async () => {
    const path = join(data, 'cbs/Regionale_kerncijfers_Nederland_11122025_133649.csv.gz');
    const { records, issues } = await gather(
      readCsvRecords(path, (header, file) => understandAgeBands(header, { file, edition: 2025 })),
    );
    expect(issues).toEqual({ 'NOTE NO_FIGURES': 386 });
    expect(countBy(records, ({ level }) => String(level))).toEqual({ COUNTRY: 1, MUNICIPALITY: 342 });
    const bands = (name: string) =>
      records.find((record) => record.name === name)?.figures.map(({ value }) => value);
    expect(bands('Nederland')).toEqual([858_425, 893_434, 946_675, 1_020_947, 1_184_576, 4_650_069]);
    expect(bands("'s-Gravenhage (gemeente)")).toHaveLength(6);
    expect(records.every(({ period }) => period === 2025)).toBe(true);
  });
});

describeWithData('boundaries', (data) => {
  test.each([
    ['gemeente_2024_nl', 342, { 'NOTE ABROAD_SKIPPED': 1 }],
    ['gemeente_2015_nl', 393, {}],
    ['wijk_2015_nl', 2_796, {}],
    ['buurt_2015_nl', 12_229, {}],
  ])('of %s are %d', async (name, count, expected) => {
    const path = join(data, `cbs/${name}.geojson.gz`);
    const { records, issues } = await gather(readBoundaries(path, { edition: 2015 }));
    expect(issues).toEqual(expected);
    expect(records).toHaveLength(count);
    expect(new Set(records.map((boundary) => boundary.code)).size).toBe(count);
  });

  test('of Amsterdam are 518 neighbourhoods in 110 districts', async () => {
    const path = join(data, 'amsterdam/INDELING_BUURT.csv.gz');
    const { records, issues } = await gather(
      readCsvRecords(
        path,
        (header, file) => understandAmsterdamBoundaries(header, { file, edition: 2024 }),
        amsterdamBoundaryCsv,
      ),
    );
    expect(issues).toEqual({});
    expect(records).toHaveLength(518);
    expect(new Set(records.map((boundary) => boundary.code.slice(0, 8))).size).toBe(110);
    expect(records.map((boundary) => boundary.code)).toContain('BU0363MK06');
  });

  test.each(['cbs/pc4_2020_nl.geojson.gz', 'osm/speeltuinen_nl_epsg28992.geojson.gz'])(
    'are refused of a file without area codes (%s), with one issue',
    async (name) => {
      const { records, issues } = await gather(readBoundaries(join(data, name), { edition: 2024 }));
      expect([records.length, issues]).toEqual([0, { 'ERROR NO_AREA_CODE': 1 }]);
    },
  );
});

describeWithData('the maps of 2014 in TopoJSON', (data) => {
  test.each([
    ['Wijk_2014_layer_q1e3', 'ERROR TOO_COARSE'],
    ['Buurt_2014_labels', 'ERROR ONLY_POINTS'],
  ])('are refused as a whole, since %s tells no boundary', async (name, issue) => {
    const { records, issues } = await gather(
      readBoundaries(join(data, `cbs/${name}.json.gz`), { edition: 2014 }),
    );
    expect([records.length, issues]).toEqual([0, { [issue]: 1 }]);
  });

  test('hold 2,738 districts that could be read', async () => {
    const map = await openMap(join(data, 'cbs/Wijk_2014_layer_q1e3.json.gz'), 'wijk.json');
    const features = [...(map?.layers[0]?.features(1) ?? [])];
    expect(features).toHaveLength(2_738);
    expect(map?.stepMetres).toBeGreaterThan(250);
    const faults = features
      .map(({ geometry }) => understandGeometry(geometry))
      .filter((one) => 'fault' in one);
    // So coarse that the smallest are left with two corners.
    expect(countBy(faults, ({ fault }) => fault.code)).toEqual({ RING_TOO_SHORT: 13 });
  });
});

describeWithData('the primary schools', (data) => {
  test('of August 2026 are 6,122, of which 70 have no point and 38 one of an address they left', async () => {
    const found = await readSchoolPoints(join(data, 'duo/scholen20241122.geo.zip'));
    const { points } = found;
    expect([points.size, [...points.values()].flat().length, found.issues]).toEqual([8_622, 8_717, []]);
    const path = join(data, 'duo/02.-alle-schoolvestigingen-basisonderwijs_2026-08.csv.gz');
    const { records, issues } = await gather(
      readCsvRecords(path, (header, file) => understandSchools(header, { file, points }), schoolCsv),
    );
    expect(issues).toEqual({
      'NOTE NO_POINT': 70,
      'NOTE POINT_ELSEWHERE': 38,
      'NOTE POINT_NEARBY': 77,
      'NOTE SEVERAL_POINTS': 47,
      'NOTE BAD_WEBSITE': 9,
    });
    expect(countBy(records, (school) => school.point?.precision ?? 'none')).toEqual({
      ADDRESS: 5_937,
      PC4: 77,
      none: 108,
    });
    expect(new Set(records.map((school) => school.key)).size).toBe(6_122);
    expect(records.every((school) => school.address?.municipalityCode && school.organisation)).toBe(true);
    expect(records.flatMap(({ name }) => (name.includes('"') ? [name] : [])).sort()).toEqual([
      'Algemeen Bijzondere basisschool "de Fluessen"',
      'Basisschool "De Maasparel"',
      'Basisschool "Kla4"',
    ]);
  });
});

describeWithData('the childcare of Amsterdam in 2016', (data) => {
  test('is 1,020 places of its 1,041 rows: 12 agencies are left out, 9 rows have no number', async () => {
    const path = join(data, 'lrk/kinderopvang_amsterdam_2016.csv.gz');
    const { records, issues } = await gather(
      readCsvRecords(path, (header, file) => understandFacilitySheet(header, { file })),
    );
    // Of 308 rows without places and 243 without status, 12 and 7 are agencies; of 740 branch numbers none has 12 digits.
    expect(issues).toEqual({
      'NOTE UNKNOWN_COLUMN': 3,
      'ASSUMED NO_PRECISION': 1,
      'NOTE AGENCY_SKIPPED': 12,
      'ERROR NO_KEY': 9,
      'NOTE NO_PLACES': 296,
      'ASSUMED NO_STATUS': 236,
      'NOTE BAD_IDENTIFIER': 733,
    });
    expect(countBy(records, (place) => place.kind)).toEqual({ KDV: 465, BSO: 327, PEUTEROPVANG_VE: 228 });
    expect(countBy(records, (place) => place.status)).toEqual({ ACTIVE: 726, CLOSED: 293, PAUSED: 1 });
    expect(records.every((place) => place.point && place.address?.postcode)).toBe(true);
  });
});
