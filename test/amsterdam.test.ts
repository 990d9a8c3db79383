import { join } from 'node:path';
import { getDataset } from '../src/exchange/datasets.ts';
import { importFiles } from '../src/exchange/import-files.ts';
import type { RunToWrite } from '../src/source/write-run.ts';
import { apiOn } from './ask-sample.ts';
import { sampleDay } from './prepared.ts';
import { describeWithData, realData } from './real-data.ts';

/** The main job on the publishers' own files: in by the importers, out by one request. Counts are those of the files. */
describeWithData('Amsterdam from open data', () => {
  const api = apiOn('EMPTY');
  const runs: Record<string, RunToWrite> = {};

  const bringIn = async (name: string, files: readonly string[], factsOn: string, more: object = {}) => {
    runs[name] = await importFiles(api.database, {
      dataset: { ...getDataset(name), ...more },
      files: files.map((file) => join(realData ?? '', file)),
      ...{ edition: 2024, factsOn, today: sampleDay, dryRun: false, isSample: false, onProgress: () => {} },
    });
  };
  const issuesOf = (name: string, severity: string) =>
    runs[name]?.issues.filter((issue) => issue.severity === severity) ?? [];

  beforeAll(async () => {
    await bringIn('key-figures', ['cbs/Kerncijfers_wijken_en_buurten_2024_geslachten.csv.gz'], '2024-01-01');
    await bringIn('amsterdam-boundaries', ['amsterdam/INDELING_BUURT.csv.gz'], '2026-04-01');
    const schools = ['02.-alle-schoolvestigingen-basisonderwijs_2026-08.csv.gz', 'scholen20241122.geo.zip'];
    await bringIn(
      'schools',
      schools.map((file) => `duo/${file}`),
      '2026-08-04',
    );
    const childcare = { ...getDataset('facilities').source, code: 'lrk_amsterdam_2016' };
    const complete = {
      facilityKinds: ['KDV', 'BSO', 'PEUTEROPVANG_VE'],
      areaCode: 'GM0363',
      basis: 'COMPLETE_REGISTER',
    };
    await bringIn('facilities', ['lrk/kinderopvang_amsterdam_2016.csv.gz'], '2016-01-31', {
      source: childcare,
      complete,
    });
  }, 400_000);

  test('the key figures of 2024 hold the country, 342 municipalities, 3,393 districts and 14,574 neighbourhoods', async () => {
    const { data } = await api.ask(`{
      country: areas(where: { levels: [COUNTRY] }) { totalCount }
      municipalities { totalCount }
      districts: areas(where: { levels: [DISTRICT] }) { totalCount }
      neighbourhoods: areas(where: { levels: [NEIGHBOURHOOD] }) { totalCount }
      area(code: "NL00") { edition population { inhabitants { value status } children0to15 { value } } }
    }`);
    expect(data).toEqual({
      country: { totalCount: 1 },
      municipalities: { totalCount: 342 },
      districts: { totalCount: 3393 },
      neighbourhoods: { totalCount: 14574 },
      area: {
        edition: 2024,
        population: {
          inhabitants: { value: 17942942, status: 'MEASURED' },
          children0to15: { value: 2714040 },
        },
      },
    });
  });

  test('Almere Haven has its label, its children and an estimate with low and high', async () => {
    const { data } = await api.ask(`{ area(code: "bu00340101") {
      name label parent { code } municipality { name }
      population { inhabitants { value } children0to15 { value status } children4to12 { value low high status method } }
    } }`);
    expect(data.area).toMatchObject({
      name: 'Centrum Haven Noord',
      parent: { code: 'WK003401' },
      municipality: { name: 'Almere' },
      population: {
        inhabitants: { value: 795 },
        children0to15: { value: 150, status: 'MEASURED' },
        // 0.535 x 150 = 80.25, spread 0.523 to 0.551
        children4to12: {
          value: 80,
          low: 80,
          high: 85,
          status: 'ESTIMATED',
          method: 'ESTIMATED_NATIONAL_FACTOR',
        },
      },
    });
  });

  test('of 518 neighbourhood boundaries 517 are in edition 2024 and one is an issue; districts follow by union', async () => {
    // And the 110 districts and the municipality, joined from them.
    expect(runs['amsterdam-boundaries']).toMatchObject({ outcome: 'LOADED', lines: 518, updated: 628 });
    expect(issuesOf('amsterdam-boundaries', 'ERROR')).toMatchObject([
      { code: 'UNKNOWN_AREA', line: 350, value: 'BU0363MK06' },
    ]);
    const { data } = await api.ask(`{ municipality(code: "GM0363") {
      boundary(simplifyMetres: 100) origin { precision }
      districts { boundary(simplifyMetres: 500) }
      neighbourhoods { origin { precision } }
    } }`);
    // The union has two parts: Weesp and Driemond lie apart from the rest.
    expect(data.municipality.boundary).toMatchObject({ type: 'MultiPolygon' });
    expect(data.municipality.districts).toHaveLength(110);
    expect(data.municipality.districts.every((d: { boundary: unknown }) => d.boundary !== null)).toBe(true);
    expect(data.municipality.neighbourhoods).toHaveLength(517);
  });

  test('a point on Dam square is in a neighbourhood of the centre', async () => {
    const { data } = await api.ask(
      '{ areaAt(longitude: 4.8926, latitude: 52.3731) { code municipality { name } } }',
    );
    expect(data.areaAt).toMatchObject({
      code: expect.stringMatching(/^BU0363A/),
      municipality: { name: 'Amsterdam' },
    });
  });

  test('6,122 schools are loaded, those without coordinates too, and each of those is a note', async () => {
    expect(runs.schools).toMatchObject({ outcome: 'LOADED', lines: 6122 });
    expect(issuesOf('schools', 'ERROR')).toEqual([]);
    expect(issuesOf('schools', 'NOTE').filter((issue) => issue.code === 'NO_POINT')).toHaveLength(70);
    const { data } = await api.ask(
      '{ facilities(where: { kinds: ["BASISSCHOOL"] }, first: 1) { totalCount } }',
    );
    expect(data.facilities.totalCount).toBe(6122);
  });

  test('of 1,041 childcare rows 1,020 are loaded, 9 have no number and 12 are agencies', async () => {
    expect(runs.facilities).toMatchObject({ outcome: 'LOADED', lines: 1041 });
    expect(issuesOf('facilities', 'ERROR').map((issue) => issue.code)).toEqual(Array(9).fill('NO_KEY'));
    const { data } =
      await api.ask(`{ importRuns(where: { dataset: ["facilities"] }) { nodes { issues(first: 1) { totalCount } } }
      all: facilities(where: { kinds: ["KDV", "BSO", "PEUTEROPVANG_VE"], status: [ACTIVE, PAUSED, CLOSED] }, first: 1) { totalCount }
    }`);
    expect(data.all.totalCount).toBe(1020);
  });

  test('one request gives all neighbourhoods with coverage, gaps and facilities in a fixed number of statements', async () => {
    const { data, errors, statements } =
      await api.ask(`{ municipality(code: "GM0363") { name edition neighbourhoods {
      code name
      coverage(kinds: ["BASISSCHOOL", "KDV", "BSO", "KINDERWERK"]) {
        facilityKind { code } presence { status basis } verdict nearest { distance { value } }
      }
      gaps(first: 10) { nodes { id verdict explanation } }
      facilities(first: 50) { nodes { name kind { code } organisation { name } } }
    } } }`);
    expect(errors).toEqual([]);
    expect(statements).toBe(8);
    const { neighbourhoods } = data.municipality;
    expect(neighbourhoods).toHaveLength(517);

    const cells = neighbourhoods.flatMap((n: { coverage: unknown[] }) => n.coverage) as {
      facilityKind: { code: string };
      presence: { status: string };
      verdict: string;
    }[];
    const of = (kind: string) => cells.filter((cell) => cell.facilityKind.code === kind);
    // Nobody looked for children's work, and the childcare register is of 2016: not known, and never absent.
    for (const kind of ['KINDERWERK', 'KDV', 'BSO']) {
      expect(of(kind).filter((cell) => cell.presence.status === 'ABSENT_CONFIRMED')).toEqual([]);
      expect(of(kind).filter((cell) => ['ABSENT', 'SHORT', 'TIGHT'].includes(cell.verdict))).toEqual([]);
    }
    expect(of('KINDERWERK').every((cell) => ['UNKNOWN', 'NOT_APPLICABLE'].includes(cell.verdict))).toBe(true);
    // The register of schools is complete, so here a distance beyond the norm is a gap.
    expect(of('BASISSCHOOL').every((cell) => cell.presence.status !== 'UNKNOWN')).toBe(true);
    const gaps = neighbourhoods.flatMap((n: { gaps: { nodes: unknown[] } }) => n.gaps.nodes);
    expect(gaps).toHaveLength(
      of('BASISSCHOOL').filter((cell) => ['SHORT', 'TIGHT'].includes(cell.verdict)).length,
    );
    expect(gaps.length).toBeGreaterThan(10);
  });
});
