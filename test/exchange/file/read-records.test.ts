import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { understandBoundaries } from '../../../src/exchange/area/understand-boundaries.ts';
import { understandFacilitySheet } from '../../../src/exchange/facility/understand-facility-sheet.ts';
import { readCsvRecords, readFeatureRecords } from '../../../src/exchange/file/read-records.ts';
import type { Reading } from '../../../src/exchange/reading/reading.ts';
import { readingOf } from '../../../src/exchange/reading/understanding.ts';
import { refuseRepeats } from '../../../src/exchange/value/refuse-repeats.ts';
import { listOf, told } from '../understood.ts';

describe('the readings of a file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'records-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const readSheet = async (text: string) => {
    const path = join(folder, 'teams.csv');
    await writeFile(path, text);
    return listOf(readCsvRecords(path, (header, file) => understandFacilitySheet(header, { file })));
  };
  const readMap = async (features: unknown[]) => {
    const path = join(folder, 'map.geojson');
    await writeFile(path, JSON.stringify({ type: 'FeatureCollection', features }));
    return listOf(
      readFeatureRecords(path, (feature, file) => understandBoundaries({ file, edition: 2024 })(feature)),
    );
  };
  const outline = (readings: readonly Reading<unknown>[]) =>
    readings.map(({ file, line, records, issues }) => [file, line, records.length, ...told(issues)]);

  test('begin with what is to be said of the file, and leave blank lines out', async () => {
    const text =
      'sleutel;naam;soort;status;kleur\nt1;A;BSO;actief;rood\n;;;;\nt2;B;hut;actief;\nt3;C;x\nt4;D;BSO;actief;\n';
    expect(outline(await readSheet(text))).toEqual([
      ['teams.csv', 1, 0, 'NOTE UNKNOWN_COLUMN'],
      ['teams.csv', 2, 1],
      ['teams.csv', 4, 0, 'ERROR UNKNOWN_KIND'],
      ['teams.csv', 5, 0, 'ERROR COLUMN_COUNT'],
      ['teams.csv', 6, 1],
    ]);
  });

  test('end at once when the file is refused', async () => {
    expect(outline(await readSheet('naam;naam\nA;B\n'))).toEqual([
      ['teams.csv', 1, 0, 'ERROR DUPLICATE_HEADER'],
    ]);
    expect(await readSheet('kleur;smaak\nA;B\n')).toHaveLength(1);
  });

  test('are read no further than somebody asks for', async () => {
    const path = join(folder, 'long.csv');
    await writeFile(path, `sleutel;naam;soort;status\n${'t1;A;BSO;actief\n'.repeat(200_000)}`);
    let progress = [0, 0];
    const onProgress = (read: number, total: number) => {
      progress = [read, total];
    };
    for await (const reading of readCsvRecords(
      path,
      (header, file) => understandFacilitySheet(header, { file }),
      { onProgress },
    )) {
      expect(reading.line).toBe(2);
      break;
    }
    const [read = 0, total = 0] = progress;
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(total / 2);
  });

  test('of a map are numbered by feature, and end when its year is another', async () => {
    const readings = await readMap([
      { properties: { code: 'GM0998' }, geometry: null },
      { properties: { code: 'GM0034', jrstatcode: '2023GM0034' } },
      { properties: { code: 'GM0363', jrstatcode: '2023GM0363' } },
    ]);
    expect(outline(readings)).toEqual([
      ['map.geojson', 1, 0, 'NOTE ABROAD_SKIPPED'],
      ['map.geojson', 2, 0, 'ERROR OTHER_EDITION'],
    ]);
  });

  test('of a file that is not there are an Error that names it', async () => {
    const path = join(folder, 'none.csv');
    const readings = readCsvRecords(path, (header, file) => understandFacilitySheet(header, { file }));
    await expect(listOf(readings)).rejects.toThrow(`cannot read ${path}`);
  });
});

describe('a key that stands in the files of a run twice', () => {
  test('is refused the second time, naming the first', () => {
    const once = refuseRepeats((record: { code: string }) => record.code);
    const [a, b, again] = [
      once(readingOf('a.csv', 2, [{ code: 'GM0034' }])),
      once(readingOf('a.csv', 3, [{ code: 'GM0363' }])),
      once(readingOf('b.csv', 9, [{ code: 'GM0034' }])),
    ];
    expect([a, b].map((reading) => reading?.records.length)).toEqual([1, 1]);
    expect(again).toMatchObject({
      records: [],
      issues: [
        {
          severity: 'ERROR',
          code: 'DUPLICATE_KEY',
          line: 9,
          message: 'GM0034 stands on line 2 of a.csv too.',
        },
      ],
    });
  });
});
