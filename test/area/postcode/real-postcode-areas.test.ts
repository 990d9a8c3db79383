import { join } from 'node:path';
import { getDataset } from '../../../src/exchange/datasets.ts';
import { importFiles } from '../../../src/exchange/import-files.ts';
import { apiOn } from '../../ask-sample.ts';
import { describeWithData } from '../../real-data.ts';

interface Area {
  readonly code: string;
  readonly municipality: { readonly code: string } | null;
  readonly population: Readonly<Record<string, { readonly value: number | null; readonly status: string }>>;
}

describeWithData('the postcode areas of 2020 with the ages of 2021', (data) => {
  const api = apiOn('EMPTY');
  let areas: Area[];
  beforeAll(async () => {
    await bringIn('boundaries', 'cbs/gemeente_2024_nl.geojson.gz', 2024);
    await bringIn('pc4-areas', 'cbs/pc4_2020_nl.geojson.gz', 2020);
    await bringIn('pc4-ages', 'cbs/pc4_2021_leeftijd.csv.gz', 2021);
    areas = await everyArea();
  }, 600_000);

  async function bringIn(dataset: string, file: string, edition: number) {
    const run = await importFiles(api.database, {
      ...{ dataset: getDataset(dataset), files: [join(data, file)], edition, factsOn: null },
      ...{ today: '2026-11-25', dryRun: false, isSample: false, onProgress: () => {} },
    });
    expect([dataset, run.outcome, run.rejectedBecause]).toEqual([dataset, 'LOADED', null]);
  }

  async function everyArea(): Promise<Area[]> {
    const nodes: Area[] = [];
    let after: string | null = null;
    do {
      const answer: {
        data: { postcodeAreas: { nodes: Area[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      } = await api.ask(
        `query ($after: String) { postcodeAreas(first: 100, after: $after) { pageInfo { hasNextPage endCursor }
            nodes { code municipality { code } population {
              inhabitants { value status } children0to15 { value status } childrenUnder12 { value status } } } } }`,
        { after },
      );
      const { pageInfo, nodes: some } = answer.data.postcodeAreas;
      nodes.push(...some);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return nodes;
  }
  const sum = (figure: string) =>
    areas.reduce((total, { population }) => total + (population[figure]?.value ?? 0), 0);

  test('are 4,067, and all inhabitants and children of the country live in them, rounded to 5', () => {
    expect(areas).toHaveLength(4_067);
    // CBS, bevolking op 1 januari 2021: 17,475,415 inhabitants.
    expect(sum('inhabitants')).toBe(17_472_870);
    expect(Math.abs(sum('inhabitants') / 17_475_415 - 1)).toBeLessThan(0.0002);
    expect(sum('children0to15')).toBe(857_540 + 899_765 + 954_230);
  });

  test('have about 2.14 million children under 12, less what is withheld as too few', () => {
    const underTwelve = 857_540 + 899_765 + 0.4 * 954_230;
    expect(Math.abs(sum('childrenUnder12') / underTwelve - 1)).toBeLessThan(0.005);
  });

  test('are nowhere zero where nothing was published', () => {
    const missing = areas.filter(({ population }) => population.inhabitants?.status === 'MISSING');
    expect(missing.map(({ code }) => code)).toEqual([
      '1044',
      '1322',
      '1329',
      '3165',
      '3196',
      '3197',
      '3895',
      '5656',
    ]);
    for (const { population } of missing)
      expect(population.childrenUnder12).toEqual({ value: null, status: 'MISSING' });
  });

  test('lie each in a municipality, but for one', () => {
    const at = (code: string) => areas.find((one) => one.code === code)?.municipality?.code;
    expect([at('1011'), at('1315'), at('9998'), at('1383')]).toEqual([
      'GM0363',
      'GM0034',
      'GM1966',
      'GM0363',
    ]);
    expect(areas.filter(({ municipality }) => municipality === null)).toHaveLength(1);
  });
});
