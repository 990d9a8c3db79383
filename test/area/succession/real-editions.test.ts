import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { FeatureCollection } from 'geojson';
import { getDataset } from '../../../src/exchange/datasets.ts';
import { importFiles } from '../../../src/exchange/import-files.ts';
import { type Answer, apiOn } from '../../ask-sample.ts';
import { type Folder, temporaryFolder } from '../../exchange/sheets.ts';
import { describeWithData } from '../../real-data.ts';

interface Told {
  readonly area: { readonly id: string; readonly name: string };
  readonly share: number;
  readonly shareOfNewer: number;
  readonly basis: string;
}

describeWithData('municipalities of 2015 and 2024', (data) => {
  const api = apiOn('EMPTY');
  let folder: Folder;
  beforeAll(async () => {
    folder = temporaryFolder();
    await bringIn('boundaries', join(data, 'cbs/gemeente_2015_nl.geojson.gz'), 2015);
    await bringIn('boundaries', neighbourhoodsOf('0034', '0363', '0457'), 2015);
    await bringIn('boundaries', join(data, 'cbs/gemeente_2024_nl.geojson.gz'), 2024);
    await bringIn('amsterdam-boundaries', join(data, 'amsterdam/INDELING_BUURT.csv.gz'), 2024);
  }, 600_000);
  afterAll(async () => {
    folder.remove();
  });

  async function bringIn(dataset: string, file: string, edition: number) {
    const run = await importFiles(api.database, {
      ...{ dataset: getDataset(dataset), files: [file], edition, factsOn: null, today: '2026-11-25' },
      ...{ dryRun: false, isSample: false, onProgress: () => {} },
    });
    expect([dataset, edition, run.outcome, run.rejectedBecause]).toEqual([dataset, edition, 'LOADED', null]);
  }

  /** A part of the file of the whole country, for the time it takes. */
  function neighbourhoodsOf(...numbers: readonly string[]): string {
    const text = gunzipSync(readFileSync(join(data, 'cbs/buurt_2015_nl.geojson.gz'))).toString();
    const { features, ...rest } = JSON.parse(text) as FeatureCollection;
    const part = features.filter(({ properties }) =>
      numbers.includes(String(properties?.BU_CODE).slice(2, 6)),
    );
    return folder.write('buurten.geojson', JSON.stringify({ ...rest, features: part }));
  }

  async function successorsOf(code: string): Promise<Told[]> {
    const { data: found } = await api.ask(
      `query ($code: AreaCode!) { area(code: $code, edition: 2015) {
        successors { area { id name } share shareOfNewer basis } } }`,
      { code },
    );
    return found.area.successors;
  }

  async function municipalitiesOf(edition: number): Promise<{ successors: Told[]; predecessors: Told[] }[]> {
    const nodes = [];
    let after: string | null = null;
    do {
      const { data: found }: Answer = await api.ask(
        `query ($edition: Int!, $after: String) { municipalities(where: { edition: $edition }, first: 100, after: $after) {
          nodes { successors { share } predecessors { share } } pageInfo { hasNextPage endCursor } } }`,
        { edition, after },
      );
      nodes.push(...found.municipalities.nodes);
      const { hasNextPage, endCursor } = found.municipalities.pageInfo;
      after = hasNextPage ? endCursor : null;
    } while (after !== null);
    return nodes;
  }

  test('393 went over into 342, each for more than nine tenths', async () => {
    const [before, after] = [await municipalitiesOf(2015), await municipalitiesOf(2024)];
    expect([before.length, after.length]).toEqual([393, 342]);
    const sums = before.map(({ successors }) => successors.reduce((sum, { share }) => sum + share, 0));
    expect(Math.min(...sums)).toBeGreaterThan(92);
    expect(Math.max(...sums)).toBeLessThan(102);
    expect(after.filter(({ predecessors }) => predecessors.length === 0)).toEqual([]);
  });

  test('Almere is the same; none of its neighbourhoods goes on under a code that another one got', async () => {
    const [almere, ...others] = await successorsOf('GM0034');
    expect([almere?.area.id, others]).toEqual(['2024GM0034', []]);
    expect(Math.min(almere!.share, almere!.shareOfNewer)).toBeGreaterThan(99);
    // Of 2024 only Amsterdam has boundaries of neighbourhoods here: not known is not the same code.
    expect(await successorsOf('BU00340101')).toEqual([]);
  });

  test('Haaren was divided over four, the largest part going to Vught', async () => {
    const parts = await successorsOf('GM0788');
    expect(parts.map(({ area }) => area.name)).toEqual(['Vught', 'Oisterwijk', 'Tilburg', 'Boxtel']);
    expect(parts[0]?.share).toBeGreaterThan(40);
  });

  test('Weesp lies in Amsterdam, and its neighbourhoods in those that Amsterdam made of them', async () => {
    const { data: found } = await api.ask(
      '{ municipality(code: "GM0457") { edition retired { goneIn successors { area { id } } notice } } }',
    );
    expect(found.municipality).toEqual({
      edition: 2015,
      retired: {
        goneIn: 2024,
        successors: [{ area: { id: '2024GM0363' } }],
        notice:
          'GM0457 Weesp komt niet meer voor sinds editie 2024; dit is editie 2015. Het gebied ligt nu in: GM0363 Amsterdam (99 %).',
      },
    });
    const neighbourhoods = await api.ask(
      '{ municipality(code: "GM0457") { neighbourhoods { successors { area { code } share } } } }',
    );
    const codes = neighbourhoods.data.municipality.neighbourhoods.flatMap(
      ({ successors }: { successors: { area: { code: string }; share: number }[] }) =>
        successors.filter(({ share }) => share > 50).map(({ area }) => area.code.slice(0, 7)),
    );
    // Amsterdam numbers the districts of Weesp WK0363S.
    expect(new Set(codes)).toEqual(new Set(['BU0363S']));
  });
});
