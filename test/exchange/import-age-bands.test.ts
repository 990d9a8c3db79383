import { importingInto } from './importing.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(() => importer.bringNowhere());

const header = [
  'Perioden',
  "Regio's",
  'Leeftijdsgroepen/Jonger dan 5 jaar (aantal)',
  'Leeftijdsgroepen/5 tot 10 jaar (aantal)',
  'Leeftijdsgroepen/10 tot 15 jaar (aantal)',
];
const table = (...lines: (string | number)[][]) =>
  [header, ...lines].map((cells) => cells.map((cell) => `"${cell}"`).join(';')).join('\n');
const own = table([2024, 'Nergenshuizen (gemeente)', 58, 59, 58]);

const children = 'population { children4to12 { value low high method } }';
const ask = async () => (await api.ask(`{ area(code: "WK990202") { ${children} } }`)).data.area.population;

describe('the five-year bands of a municipality', () => {
  test('change the estimates of its districts, and the gaps in them, from the national factor to its own', async () => {
    // 300 x 0.535 = 160.5
    expect(await ask()).toEqual({
      children4to12: { value: 160, low: 155, high: 165, method: 'ESTIMATED_NATIONAL_FACTOR' },
    });
    const run = await importer.bringIn('age-bands', {
      'bands.csv': table([2024, 'Nergenshuizen', 150, 100, 50]),
    });
    expect(run).toMatchObject({ outcome: 'LOADED', lines: 1, inserted: 3, issues: [] });
    // (0.2 x 150 + 100 + 0.4 x 50) / 300 = 0.5, of 300
    expect(await ask()).toMatchObject({
      children4to12: { value: 150, method: 'ESTIMATED_MUNICIPAL_FACTOR' },
    });
    await importer.bringIn('partners', {
      'inventarissen.csv': 'soort;gebied;volledig;nagegaan_op\nkinderwerk;GM9902;ja;2026-10-01\n',
    });
    const { data } = await api.ask(`{ gaps(where: { areas: ["WK990202"], kinds: [PROVISION] }) { nodes {
      area { ...on Area { population { childrenUnder12 { value low high method } } } }
      children { value low high method }
    } } }`);
    // (150 + 100 + 0.4 x 50) / 300 = 0.9, of 300
    expect(data.gaps.nodes.length).toBeGreaterThan(0);
    for (const { area, children: inGap } of data.gaps.nodes) {
      expect(inGap).toEqual(area.population.childrenUnder12);
      expect(inGap).toMatchObject({ value: 270, method: 'ESTIMATED_MUNICIPAL_FACTOR' });
    }
  });

  test('replace those of an earlier file, and the same file again changes nothing', async () => {
    const files = { 'bands.csv': own };
    expect(await importer.bringIn('age-bands', files)).toMatchObject({ inserted: 0, updated: 3 });
    expect(await importer.bringIn('age-bands', files)).toMatchObject({ outcome: 'UNCHANGED', unchanged: 3 });
    // 300 x 0.536 = 160.8
    expect(await ask()).toMatchObject({ children4to12: { value: 160 } });
  });

  test('of a later year of which one is missing give none, to the population and to its gaps alike', async () => {
    await importer.bringIn('age-bands', { 'bands.csv': table([2025, 'Nergenshuizen', 60, '.', 60]) });
    const { data } =
      await api.ask(`{ gaps(where: { areas: ["WK990202"], kinds: [PROVISION] }, first: 1) { nodes {
      area { population { childrenUnder12 { value method } } }
      children { value method }
    } } }`);
    const [gap] = data.gaps.nodes;
    expect(gap.children).toEqual(gap.area.population.childrenUnder12);
    expect(gap.children.method).toBe('ESTIMATED_NATIONAL_FACTOR');
    await importer.bringIn('age-bands', { 'bands.csv': table([2025, 'Nergenshuizen', 58, 59, 58]) });
    expect(await ask()).toMatchObject({ children4to12: { method: 'ESTIMATED_MUNICIPAL_FACTOR' } });
  });

  test('of which one is missing give no factor', async () => {
    await importer.bringIn('age-bands', { 'bands.csv': table([2025, 'Nergenshuizen', 58, '.', 58]) });
    expect(await ask()).toMatchObject({ children4to12: { method: 'ESTIMATED_NATIONAL_FACTOR' } });
  });

  test('of the whole country leave out, with a NOTE each, municipalities that the edition does not hold', async () => {
    const run = await importer.bringIn('age-bands', {
      'bands.csv': table(
        [2024, 'Nergenshuizen', 58, 59, 57],
        [2024, 'Elders', 1, 2, 3],
        [2024, 'Ergens', 1, 2, 3],
      ),
    });
    expect(run).toMatchObject({ outcome: 'LOADED', updated: 1 });
    expect(run.issues.map(({ severity, code, line, value }) => [severity, code, line, value])).toEqual([
      ['NOTE', 'UNKNOWN_AREA_NAME', 3, 'Elders'],
      ['NOTE', 'UNKNOWN_AREA_NAME', 4, 'Ergens'],
    ]);
  });

  test('of which no name is known are rejected, and so is a name that must be a slip, or comes twice', async () => {
    const elsewhere = await importer.bringIn('age-bands', {
      'bands.csv': table([2024, 'Nergenshuize', 58, 59, 57]),
    });
    expect(elsewhere.issues.map(({ severity, code, line }) => [severity, code, line])).toEqual([
      ['ERROR', 'NO_KNOWN_AREAS', null],
      ['ERROR', 'UNKNOWN_AREA_NAME', 2],
    ]);
    const twice = await importer.bringIn('age-bands', {
      'bands.csv': table([2024, 'Nergenshuizen', 58, 59, 58], [2024, 'Nergenshuizen (gemeente)', 1, 2, 3]),
    });
    expect([twice.outcome, twice.issues]).toMatchObject([
      'REJECTED',
      [{ severity: 'ERROR', code: 'DUPLICATE_KEY', line: 3 }],
    ]);
  });

  test('of a name that two municipalities have are an ERROR that names both', async () => {
    await importer.bringIn(
      'key-figures',
      {
        'kwb.csv': [
          '"Wijken en buurten";"Regioaanduiding/Soort regio (omschrijving)";"Regioaanduiding/Codering (code)";"Bevolking/Aantal inwoners (aantal)";"Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)"',
          '"Bergen (NH.)";"Gemeente";"GM9903";10;2',
          '"Bergen (L.)";"Gemeente";"GM9904";10;2',
        ].join('\n'),
      },
      { source: 'twee' },
    );
    const run = await importer.bringIn('age-bands', { 'bands.csv': table([2024, 'Bergen', 1, 2, 3]) });
    expect(run.issues).toMatchObject([{ code: 'AMBIGUOUS_AREA_NAME', value: 'Bergen' }]);
    expect(run.issues[0]?.message).toContain('GM9903, GM9904');
  });
});
