import { apiOn } from '../ask-sample.ts';

const api = apiOn('SAMPLE');

const ask = async (query: string, variables = {}) => {
  const { data, errors } = await api.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
};

describe('an area by its code', () => {
  test.each([
    ['GM9901', '2024GM9901', 'MUNICIPALITY'],
    ['gm9901', '2024GM9901', 'MUNICIPALITY'],
    ['  wk990101 ', '2024WK990101', 'DISTRICT'],
    ['Bu99010101', '2024BU99010101', 'NEIGHBOURHOOD'],
  ])('is found as %j, in any case and padded', async (code, id, level) => {
    const data = await ask('query ($code: AreaCode!) { area(code: $code) { __typename id level } }', {
      code,
    });
    expect(data.area).toMatchObject({ id, level });
    expect(data.area.__typename.toUpperCase()).toBe(level);
  });

  test('is null when there is no such area, and a district is no municipality', async () => {
    const data = await ask(`{
      area(code: "GM0001") { id }
      nobody: municipality(code: "GM0001") { id }
      district: municipality(code: "WK990101") { id }
    }`);
    expect(data).toEqual({ area: null, nobody: null, district: null });
  });

  test.each(['GM998', 'BU0034010', 'WK99010!', '', 'Voorbeeldstad'])(
    '%j is refused by name, in the query and in a variable',
    async (code) => {
      const literal = await api.ask(`{ area(code: ${JSON.stringify(code)}) { id } }`);
      const variable = await api.ask('query ($code: AreaCode!) { area(code: $code) { id } }', { code });
      for (const { errors } of [literal, variable]) {
        expect(errors).toEqual([
          { code: 'BAD_USER_INPUT', message: expect.stringContaining(JSON.stringify(code)) },
        ]);
      }
    },
  );
});

describe('the name of an area', () => {
  test('is not unique; its label is, and tells district and municipality', async () => {
    const data = await ask('{ areas(where: { text: "centrum" }) { nodes { name label } } }');
    expect(data.areas.nodes).toEqual([
      { name: 'Centrum', label: 'Centrum (Centrum, Voorbeeldstad)' },
      { name: 'Centrum', label: 'Centrum (Rietdoarp, Voorbeeldstad)' },
      { name: 'Wijk 01 Centrum', label: 'Wijk 01 Centrum (Voorbeeldstad)' },
    ]);
  });

  test('has labels that are all different, and a municipality needs no more than its name', async () => {
    const data = await ask('{ areas { nodes { label level } } }');
    const labels = data.areas.nodes.map(({ label }: { label: string }) => label);
    expect(new Set(labels).size).toBe(31);
    expect(labels).toContain('Voorbeeldstad');
  });
});

describe('what lies in an area', () => {
  const children = 'population { children0to15 { value } inhabitants { value } }';

  test('is told from above and from below alike', async () => {
    const { municipality } = await ask(`{ municipality(code: "GM9901") {
      parent { id } municipality { id }
      districts { id parent { id } neighbourhoods { id parent { id } municipality { id } } }
      neighbourhoods { id }
    } }`);
    expect(municipality).toMatchObject({ parent: null, municipality: { id: '2024GM9901' } });
    expect(municipality.districts).toHaveLength(6);
    const below: string[] = [];
    for (const district of municipality.districts) {
      expect(district.parent).toEqual({ id: '2024GM9901' });
      for (const one of district.neighbourhoods) {
        expect(one).toMatchObject({ parent: { id: district.id }, municipality: { id: '2024GM9901' } });
        below.push(one.id);
      }
    }
    expect(municipality.neighbourhoods.map(({ id }: { id: string }) => id)).toEqual(below);
    expect(below).toHaveLength(24);
  });

  test('adds up to it, but for the rounding of CBS: 2.5 for each neighbourhood', async () => {
    const { municipality } = await ask(
      `{ municipality(code: "GM9901") { ${children} districts { ${children} } neighbourhoods { ${children} } } }`,
    );
    for (const figure of ['children0to15', 'inhabitants']) {
      const sum = (areas: { population: Record<string, { value: number | null }> }[]) =>
        areas.reduce((total, area) => total + (area.population[figure]!.value ?? 0), 0);
      const whole = municipality.population[figure].value;
      expect(Math.abs(sum(municipality.districts) - whole)).toBeLessThanOrEqual(2.5 * 6);
      expect(Math.abs(sum(municipality.neighbourhoods) - whole)).toBeLessThanOrEqual(2.5 * 24);
    }
  });
});

describe('the population', () => {
  const population = async (code: string) =>
    (
      await ask(
        `query ($code: AreaCode!) { area(code: $code) { population {
          inhabitants { value status precision }
          children0to15 { value status period edition source { name } }
          childrenUnder12 { value status method reason }
          lowIncomeShare { value unit status }
        } } }`,
        { code },
      )
    ).area.population;

  test('is exact for a municipality and rounded to 5 by CBS for what is smaller; a share is percent', async () => {
    const [municipality, neighbourhood] = [await population('GM9901'), await population('BU99010302')];
    expect(municipality.inhabitants).toEqual({ value: 28_098, status: 'MEASURED', precision: 'EXACT' });
    expect(neighbourhood.inhabitants).toEqual({ value: 1_925, status: 'MEASURED', precision: 'ROUNDED_5' });
    expect(neighbourhood.lowIncomeShare).toEqual({ value: 16.2, unit: 'percent', status: 'MEASURED' });
    expect(neighbourhood.children0to15).toEqual({
      ...{ value: 420, status: 'MEASURED', period: '2024', edition: 2024 },
      source: { name: 'Voorbeeldstad (verzonnen)' },
    });
  });

  test('of a neighbourhood where nobody lives is a measured 0, also under 12, and its share is missing', async () => {
    const { inhabitants, childrenUnder12, lowIncomeShare } = await population('BU99010204');
    expect(inhabitants).toMatchObject({ value: 0, status: 'MEASURED' });
    expect(childrenUnder12).toEqual({ value: 0, status: 'MEASURED', method: null, reason: null });
    expect(lowIncomeShare).toMatchObject({ value: null, status: 'MISSING' });
  });

  test('that CBS does not tell is missing, and so is what would follow from it', async () => {
    const { inhabitants, childrenUnder12 } = await population('BU99010604');
    expect(inhabitants).toEqual({ value: null, status: 'MISSING', precision: null });
    expect(childrenUnder12).toMatchObject({ value: null, status: 'MISSING' });
  });
});
