import type { Answer } from '../../ask-sample.ts';
import { importingInto } from '../../exchange/importing.ts';
import { keyFigureLines, type MadeUpArea } from '../figure/key-figure-lines.ts';

/**
 * An invented municipality with one district and one neighbourhood, both with letters in their codes. In 2023 the
 * neighbourhood was smaller; of 2025 only the names are published yet.
 */
const municipality = { code: 'GM9902', name: 'Noorderwaard' };
const district = { code: 'WK9902AA', name: 'Wijk AA Waard' };
const neighbourhood = { code: 'BU9902AA01', name: 'Waard' };
const withFigures = (inhabitants: number, children: number): MadeUpArea[] =>
  [municipality, district, neighbourhood].map((area) => ({ ...area, inhabitants, children }));

const { api, importer } = importingInto('EMPTY');
let beforeAnyArea: Answer;
beforeAll(async () => {
  beforeAnyArea = await api.ask(`{
    areas { totalCount nodes { id } }
    municipality(code: "GM9902") { id }
    areaAt(longitude: 5.2, latitude: 52.5) { id }
  }`);
  for (const [edition, areas] of [
    [2023, withFigures(700, 100)],
    [2024, withFigures(900, 120).map((area) => ({ ...area, changeFlag: 3 as const }))],
    [2025, [municipality, district, neighbourhood]],
  ] as const) {
    await importer.bringIn('key-figures', { 'kwb.csv': keyFigureLines(areas) }, { edition });
  }
});

const figures = 'id edition population { inhabitants { value status edition } childrenUnder12 { value } }';

describe('without an edition', () => {
  test('an area is of the newest year with published population, and the answer says which', async () => {
    const { data } = await api.ask(`{
      municipality(code: "GM9902") { ${figures} }
      neighbourhood: area(code: "BU9902AA01") { ${figures} }
    }`);
    const population = { inhabitants: { value: 900, status: 'MEASURED', edition: 2024 } };
    expect(data).toEqual({
      // 120 x 0.79 = 94.8
      municipality: {
        id: '2024GM9902',
        edition: 2024,
        population: { ...population, childrenUnder12: { value: 95 } },
      },
      neighbourhood: {
        id: '2024BU9902AA01',
        edition: 2024,
        population: { ...population, childrenUnder12: { value: 95 } },
      },
    });
  });

  test('a list of areas is of that year too', async () => {
    const { data } = await api.ask('{ areas { totalCount nodes { id } } }');
    expect(data.areas).toEqual({
      totalCount: 3,
      nodes: [{ id: '2024BU9902AA01' }, { id: '2024GM9902' }, { id: '2024WK9902AA' }],
    });
  });
});

describe('with an edition', () => {
  test('two years of one area stand side by side, with the flag that says whether they compare', async () => {
    const { data } = await api.ask(`{
      before: area(code: "BU9902AA01", edition: 2023) { edition changeFlag population { inhabitants { value } } }
      after: area(code: "BU9902AA01", edition: 2024) { edition changeFlag population { inhabitants { value } } }
    }`);
    expect(data).toEqual({
      before: { edition: 2023, changeFlag: null, population: { inhabitants: { value: 700 } } },
      after: { edition: 2024, changeFlag: 3, population: { inhabitants: { value: 900 } } },
    });
  });

  test('what lies in an area, and in what it lies, is of the same year', async () => {
    const { data } = await api.ask(`{
      municipality(code: "GM9902", edition: 2023) {
        districts { id neighbourhoods { id parent { id } municipality { id } } }
      }
    }`);
    const [found] = data.municipality.districts;
    expect(data.municipality.districts).toHaveLength(1);
    expect(found.id).toBe('2023WK9902AA');
    expect(found.neighbourhoods).toEqual([
      { id: '2023BU9902AA01', parent: { id: '2023WK9902AA' }, municipality: { id: '2023GM9902' } },
    ]);
  });

  test('figures that are not published yet are missing, not zero', async () => {
    const { data } = await api.ask(`{ municipality(code: "GM9902", edition: 2025) {
      edition population { inhabitants { value status } childrenUnder12 { value status } }
    } }`);
    const missing = { value: null, status: 'MISSING' };
    expect(data.municipality).toEqual({
      edition: 2025,
      population: { inhabitants: missing, childrenUnder12: missing },
    });
  });

  test('a year in which the area does not occur has no answer', async () => {
    const { data, errors } = await api.ask('{ area(code: "BU9902AA01", edition: 2019) { id } }');
    expect({ data, errors }).toEqual({ data: { area: null }, errors: [] });
  });
});

describe('a municipality with one district, and a district with one neighbourhood', () => {
  test('has the same sums at every level', async () => {
    const { data } = await api.ask(`{
      areas { nodes { population { inhabitants { value } children0to15 { value } } } }
    }`);
    const [first] = data.areas.nodes;
    expect(first.population).toEqual({ inhabitants: { value: 900 }, children0to15: { value: 120 } });
    expect(data.areas.nodes).toEqual([first, first, first]);
  });

  test('has a neighbourhood whose label names the district without its number', async () => {
    const { data } = await api.ask('{ area(code: "BU9902AA01") { label parent { label } } }');
    expect(data.area).toEqual({
      label: 'Waard (Waard, Noorderwaard)',
      parent: { label: 'Wijk AA Waard (Noorderwaard)' },
    });
  });
});

test('without any areas the answers are empty, not errors', () => {
  expect(beforeAnyArea).toMatchObject({
    data: { areas: { totalCount: 0, nodes: [] }, municipality: null, areaAt: null },
    errors: [],
  });
});
