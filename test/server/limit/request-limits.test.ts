import { getIntrospectionQuery } from 'graphql';
import { type RequestLimits, requestLimits } from '../../../src/server/limit/request-limits.ts';
import { servingTown } from '../served.ts';

const served = servingTown();

const times = (count: number, part: (index: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, index) => part(index)).join(between);
const inside = (fields: string) => `{ area(code: "GM9999") { ${fields} } }`;
const nested = (count: number, field: string, leaf: string) =>
  `${`${field} { `.repeat(count)}${leaf}${' }'.repeat(count)}`;

/** A question that comes to exactly this much of one measure, and to little of every other. */
const questions: Readonly<Partial<Record<keyof RequestLimits, (amount: number) => string>>> = {
  depth: (amount) => inside(nested(amount - 2, 'parent', 'name')),
  introspectionDepth: (amount) => `{ __type(name: "Area") { ${nested(amount - 2, 'ofType', 'name')} } }`,
  introspectionLists: (amount) =>
    `{ __type(name: "Area") { ${nested(amount, 'fields { type', 'name')}${' }'.repeat(amount)} } }`,
  schemas: (amount) => `{ ${times(amount, (index) => `a${index}: __schema { queryType { name } }`)} }`,
  aliases: (amount) => inside(times(amount, (index) => `a${index}: name`)),
  fields: (amount) => inside(times(amount - 1, () => 'name')),
  rootFields: (amount) => `{ ${times(amount, () => '__typename')} }`,
  directives: (amount) => inside(times(amount, () => 'name @include(if: true)')),
  fragments: (amount) =>
    `${inside(times(amount, (index) => `...F${index}`))} ${times(amount, (index) => `fragment F${index} on Area { name }`)}`,
  tokens: (amount) => `{ areas(where: { levels: [${times(amount - 16, () => 'COUNTRY')}] }) { totalCount } }`,
  textLength: (amount) => `{ node(id: "${'a'.repeat(amount)}") { id } }`,
};

describe('a question', () => {
  const measures = Object.keys(questions) as (keyof typeof questions)[];
  const question = (measure: keyof typeof questions, amount: number) => questions[measure]?.(amount) ?? '';

  test.each(measures)('may have as many %s as the limit says', async (measure) => {
    const answer = await served.ask(question(measure, requestLimits[measure]));
    expect(answer.json().errors).toBeUndefined();
    expect(answer.statusCode).toBe(200);
  });

  test.each(measures)('with one more of %s is refused before anything is read', async (measure) => {
    const answer = await served.ask(question(measure, requestLimits[measure] + 1));
    const code = measure === 'textLength' ? 'BAD_USER_INPUT' : 'QUERY_TOO_COMPLEX';
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(answer.json().errors[0].message).toContain(String(requestLimits[measure]));
    expect(answer.json().data).toBeUndefined();
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['x-statements']).toBe('0');
  });

  test.each(measures)('with one more of %s would be answered if nobody looked', async (measure) => {
    const careless = await served.aServer({}, { limits: { ...requestLimits, [measure]: 1_000_000 } });
    const answer = await served.ask(question(measure, requestLimits[measure] + 1), {}, careless);
    expect(answer.json().errors).toBeUndefined();
  });

  test('of GraphiQL for the schema is within all limits', async () => {
    const query = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const answer = await served.ask(query);
    expect(answer.json().errors).toBeUndefined();
    expect(answer.json().data.__schema.queryType.name).toBe('Query');
  });
});

describe('fragments that spread each other', () => {
  /** Comes to 10 to the power of `levels` fields, in a few hundred characters. */
  const bomb = (levels: number) =>
    `${inside('...F0')} ${times(levels, (level) => `fragment F${level} on Area { ${times(10, () => (level === levels - 1 ? 'name' : `...F${level + 1}`))} }`)}`;

  test.each([3, 4, 5, 20])('are refused without being spread, ten each, %i deep', async (levels) => {
    const answer = await served.ask(bomb(levels));
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
    expect(answer.headers['x-statements']).toBe('0');
  });

  test('are answered where nobody counts', async () => {
    const limits = { ...requestLimits, fields: 1e6, recursiveSelections: 1e9 };
    const answer = await served.ask(bomb(4), {}, await served.aServer({}, { limits }));
    expect(answer.json().data).toEqual({ area: { name: 'Voorstad' } });
  });

  test('with only one of the two that count, the other refuses them', async () => {
    for (const lifted of [{ fields: 1e6 }, { recursiveSelections: 1e9 }]) {
      const server = await served.aServer({}, { limits: { ...requestLimits, ...lifted } });
      expect((await served.ask(bomb(5), {}, server)).json().errors[0].extensions.code).toBe(
        'QUERY_TOO_COMPLEX',
      );
    }
  });
});

describe('variables', () => {
  const deep = (depth: number) => {
    let value: unknown = 1;
    for (let level = 0; level < depth; level += 1) value = [value];
    return { x: value };
  };
  const ask = async (depth: number, limits = requestLimits) =>
    (await served.ask('{ __typename }', deep(depth), await served.aServer({}, { limits }))).json();

  test('may go 32 levels deep and no deeper, also where no argument takes them', async () => {
    expect((await ask(32)).data).toEqual({ __typename: 'Query' });
    expect(await ask(33)).toMatchObject({
      errors: [
        { message: expect.stringContaining('deeper than 32'), extensions: { code: 'BAD_USER_INPUT' } },
      ],
    });
  });

  test('would go as deep as they like if nobody looked', async () => {
    expect((await ask(33, { ...requestLimits, variablesDepth: 1_000 })).data).toEqual({
      __typename: 'Query',
    });
  });
});

test('a body is read up to 100 kB, and would be read whole if nobody looked', async () => {
  const long = `{ __typename } #${'x'.repeat(100_000)}`;
  expect((await served.ask(long)).statusCode).toBe(413);
  const careless = await served.aServer({}, { limits: { ...requestLimits, bodyBytes: 1_000_000 } });
  expect((await served.ask(long, {}, careless)).json().data).toEqual({ __typename: 'Query' });
});
