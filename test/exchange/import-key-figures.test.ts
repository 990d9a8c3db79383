import { importingInto } from './importing.ts';
import type { Importer } from './nowhere.ts';

const { api, importer } = importingInto('EMPTY');

const map = (...areas: Record<string, unknown>[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: areas.map((properties) => ({ type: 'Feature', properties, geometry: null })),
  });
const level = (name: 'GM' | 'WK' | 'BU', ...codes: string[]) =>
  map(
    ...codes.map((code) => ({
      ...{
        [`${name}_CODE`]: code,
        [`${name}_NAAM`]: `Gebied ${code}`,
        AANT_INW: inhabitants[name],
        P_00_14_JR: 20,
      },
      ...{ AANTAL_HH: 400, P_HH_M_K: 30, IND_WBI: 1 },
    })),
  );
const inhabitants = { GM: 6_000, WK: 6_000, BU: 1_000 };
const told = ({ issues }: Awaited<ReturnType<Importer['bringIn']>>) =>
  issues.map(({ severity, code, line, value }) => [severity, code, line, value]);

describe('the layers of the map, one file after the other', () => {
  test('make an edition together: a layer does not miss the areas of other levels', async () => {
    const codes = ['BU99030101', 'BU99030102', 'BU99030103', 'BU99030104', 'BU99030105', 'BU99030106'];
    for (const [file, text] of [
      ['buurt.geojson', level('BU', ...codes)],
      ['wijk.geojson', level('WK', 'WK990301')],
      ['gemeente.geojson', level('GM', 'GM9903')],
    ] as const) {
      const run = await importer.bringIn('key-figures', { [file]: text });
      expect([run.outcome, run.issues]).toEqual(['LOADED', []]);
    }
    const { data } = await api.ask(`{ area(code: "BU99030103") { label changeFlag parent { code } population {
      inhabitants { value status }
      children0to15 { value low high status method }
      childrenUnder12 { value low high method }
      householdsWithChildren { value status }
    } } }`);
    expect(data.area).toEqual({
      label: 'Gebied BU99030103 (Gebied WK990301, Gebied GM9903)',
      changeFlag: 1,
      parent: { code: 'WK990301' },
      population: {
        inhabitants: { value: 1_000, status: 'MEASURED' },
        // 19.5 % of 997.5 to 20.5 % of 1,002.5; times 0.771 and 0.804 for those under 12
        children0to15: {
          ...{ value: 200, low: 195, high: 205, status: 'ESTIMATED' },
          method: 'ESTIMATED_FROM_PERCENTAGE',
        },
        childrenUnder12: {
          ...{ value: 160, low: 150, high: 165 },
          method: 'ESTIMATED_FROM_PERCENTAGE + ESTIMATED_NATIONAL_FACTOR',
        },
        householdsWithChildren: { value: 120, status: 'ESTIMATED' },
      },
    });
  });

  test('again change nothing; a layer that lost most of its own areas is rejected', async () => {
    const run = await importer.bringIn('key-figures', { 'wijk.geojson': level('WK', 'WK990301') });
    expect(run.outcome).toBe('UNCHANGED');
    const lost = await importer.bringIn('key-figures', { 'buurt.geojson': level('BU', 'BU99030101') });
    expect(lost.rejectedBecause).toMatch(/^5 of the 6 codes known/);
  });

  test('leave gaps whose children are those of the population, with the same method', async () => {
    await importer.bringIn('partners', {
      'inventarissen.csv': 'soort;gebied;volledig;nagegaan_op\nkinderwerk;GM9903;ja;2026-10-01\n',
    });
    const { data } = await api.ask(`{ gaps(where: { areas: ["WK990301"], kinds: [PROVISION] }) { nodes {
      area { population { childrenUnder12 { value low high method } } }
      children { value low high method }
      evidence { statement(language: EN) }
    } } }`);
    expect(data.gaps.nodes.length).toBeGreaterThan(0);
    for (const { area, children, evidence } of data.gaps.nodes) {
      expect(children).toEqual(area.population.childrenUnder12);
      expect(evidence[0].statement).toBe('children aged 0 to 15 (estimated from published percentages)');
    }
  });
});

describe('a table of OData, which has codes only', () => {
  const row = (code: string, inhabitants: number) => ({
    ...{ WijkenEnBuurten: code, SoortRegio_2: 'Buurt', Codering_3: code },
    ...{ AantalInwoners_5: inhabitants, k_0Tot15Jaar_8: 100 },
  });
  const data = (...rows: object[]) => JSON.stringify({ value: rows });

  test('corrects the areas that are known and leaves their names', async () => {
    const rows = ['BU99030101', 'BU99030102', 'BU99030103', 'BU99030104', 'BU99030105', 'BU99030106'];
    const files = {
      'data.json': data(...rows.map((code) => row(code, 1_200)), {
        ...row('WK990301', 7_200),
        SoortRegio_2: 'Wijk',
      }),
    };
    expect(await importer.bringIn('key-figures', files)).toMatchObject({ outcome: 'LOADED', issues: [] });
    const { data: answer } = await api.ask(
      '{ area(code: "BU99030103") { name population { inhabitants { value } children0to15 { value status method } } } }',
    );
    expect(answer.area).toEqual({
      name: 'Gebied BU99030103',
      population: {
        inhabitants: { value: 1_200 },
        // Published now, so no estimate any more.
        children0to15: { value: 100, status: 'MEASURED', method: null },
      },
    });
  });

  test('has no name for an area that is not known: an ERROR on its row, unless the table of names comes before', async () => {
    const files = { 'data.json': data(row('BU99040101', 10)) };
    const run = await importer.bringIn('key-figures', files, { source: 'odata' });
    expect([run.outcome, told(run)]).toEqual(['REJECTED', [['ERROR', 'NO_NAME', 1, 'BU99040101']]]);
    const names = JSON.stringify({ value: [{ Key: 'BU99040101', Title: 'Duin' }] });
    const named = await importer.bringIn(
      'key-figures',
      { 'namen.json': names, ...files },
      { source: 'odata' },
    );
    expect([named.outcome, named.inserted]).toEqual(['LOADED', 3]);
  });
});
