import { apiOn } from '../ask-sample.ts';

const api = apiOn('SAMPLE');

const codesOf = async (where: object) => {
  const { data, errors } = await api.ask(
    'query ($where: AreaFilter) { areas(where: $where, first: 100) { totalCount nodes { code } } }',
    { where },
  );
  expect(errors).toEqual([]);
  const codes = data.areas.nodes.map(({ code }: { code: string }) => code);
  expect(data.areas.totalCount).toBe(codes.length);
  return codes as string[];
};

describe('a filter of areas', () => {
  test('by codes finds these, in any case, and leaves out what is not there', async () => {
    expect(await codesOf({ codes: ['bu99010101', 'GM9901', 'GM0363'] })).toEqual(['BU99010101', 'GM9901']);
  });

  test.each(['codes', 'levels'])('by an empty list of %s finds nothing', async (field) => {
    expect(await codesOf({ [field]: [] })).toEqual([]);
  });

  test('that is empty, or says null, finds all', async () => {
    const nothing = { codes: null, levels: null, within: null, text: null, edition: null };
    for (const where of [{}, nothing]) expect(await codesOf(where)).toHaveLength(31);
  });

  test('by level and by what lies within an area, itself included', async () => {
    expect(await codesOf({ levels: ['MUNICIPALITY', 'DISTRICT'] })).toHaveLength(7);
    expect(await codesOf({ within: 'WK990101' })).toEqual([
      ...['BU99010101', 'BU99010102', 'BU99010103', 'BU99010104', 'WK990101'],
    ]);
    expect(await codesOf({ within: 'GM9901', levels: ['NEIGHBOURHOOD'] })).toHaveLength(24);
    // Invented, so not in the country.
    expect(await codesOf({ within: 'NL00' })).toEqual([]);
    expect(await codesOf({ within: 'BU99010101' })).toEqual(['BU99010101']);
  });

  test.each([
    ['pegasus', ['BU99010303']],
    ['SUDERFJILD', ['BU99010603']],
    ['Schippershof', ['BU99010103']],
    ["'t schippershof", ['BU99010103']],
    ['rietdoarp & koog', ['BU99010605']],
    ['p_gasus', []],
  ])('by part of the name takes %j without its accents, signs and case', async (text, codes) => {
    expect(await codesOf({ text })).toEqual(codes);
  });

  test.each(['', '%', '  '])(
    'by the text %j is refused by name: it would be found everywhere',
    async (text) => {
      const { data, errors } = await api.ask(
        'query ($text: String!) { areas(where: { text: $text }) { totalCount } }',
        { text },
      );
      expect(data.areas).toBeNull();
      expect(errors).toEqual([
        { code: 'BAD_USER_INPUT', message: expect.stringContaining(`text ${JSON.stringify(text)}`) },
      ]);
    },
  );

  test('of municipalities says nothing of other levels', async () => {
    const { data } = await api.ask(
      '{ municipalities(where: { levels: [NEIGHBOURHOOD] }) { totalCount nodes { code } } }',
    );
    expect(data.municipalities).toEqual({ totalCount: 1, nodes: [{ code: 'GM9901' }] });
  });
});

describe('the pages of a list', () => {
  const page = async (args: object) =>
    api.ask(
      `query ($first: Int, $after: String, $orderBy: AreaOrder, $where: AreaFilter) {
        areas(first: $first, after: $after, orderBy: $orderBy, where: $where) {
          totalCount nodes { code name } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }`,
      args as Record<string, unknown>,
    );

  test.each(['CODE', 'NAME'])(
    'by %s hold every area once, in the order of the whole list',
    async (orderBy) => {
      const whole = (await page({ first: 100, orderBy })).data.areas;
      const codes: string[] = [];
      let after: string | null = null;
      for (let pages = 1; ; pages += 1) {
        const { data, errors } = await page({ first: 7, orderBy, after });
        expect(errors).toEqual([]);
        const { nodes, pageInfo, totalCount } = data.areas;
        codes.push(...nodes.map(({ code }: { code: string }) => code));
        expect(totalCount).toBe(31);
        expect(pageInfo).toMatchObject({ hasNextPage: pages < 5, hasPreviousPage: pages > 1 });
        after = pageInfo.endCursor;
        if (!pageInfo.hasNextPage) break;
      }
      expect(codes).toEqual(whole.nodes.map(({ code }: { code: string }) => code));
      expect(new Set(codes).size).toBe(31);
    },
  );

  test('of no objects have no cursors, and still tell whether there is more', async () => {
    const { data } = await page({ first: 0 });
    expect(data.areas).toEqual({
      totalCount: 31,
      nodes: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  test('cannot be asked with a cursor of another list, order or filter, or one that was made up', async () => {
    const { endCursor } = (await page({ first: 2, orderBy: 'CODE' })).data.areas.pageInfo;
    expect((await page({ first: 2, orderBy: 'CODE', after: endCursor })).errors).toEqual([]);
    const municipalities = await api.ask(
      'query ($after: String) { municipalities(after: $after) { nodes { code } } }',
      { after: endCursor },
    );
    const refused = [
      await page({ first: 2, orderBy: 'NAME', after: endCursor }),
      await page({ first: 2, orderBy: 'CODE', where: { text: 'a' }, after: endCursor }),
      await page({ first: 2, orderBy: 'CODE', after: `x${endCursor}` }),
      await page({ after: '' }),
      await page({ after: 'WyJHTTk5MDEiXQ' }),
      municipalities,
    ];
    for (const { data, errors } of refused) {
      expect(Object.values(data)).toEqual([null]);
      expect(errors).toEqual([
        { code: 'BAD_USER_INPUT', message: 'after is not a cursor of this list with this filter and order' },
      ]);
    }
  });

  test.each([-1, 101])('of %i objects are refused by name', async (first) => {
    const { data, errors } = await page({ first });
    expect(data.areas).toBeNull();
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: `first is ${first}; it may be 0 to 100` }]);
  });
});
