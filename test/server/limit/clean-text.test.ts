import fc from 'fast-check';
import {
  buildSchema,
  type GraphQLError,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLList,
  GraphQLNonNull,
  type GraphQLScalarType,
  parse,
  print,
  validate,
} from 'graphql';
import { anonymous } from '../../../src/access/viewer.ts';
import { cleanLiterals, cleanVariables } from '../../../src/server/limit/clean-text.ts';
import { requestLimits } from '../../../src/server/limit/request-limits.ts';
import { buildApiSchema } from '../../../src/server/schema/schema.ts';
import { apiOver } from '../../ask-sample.ts';
import { type Served, serveTown } from '../served.ts';

const clean = (variables: Record<string, unknown>) => cleanVariables(variables, requestLimits);

describe('text in variables', () => {
  test('comes out as it went in when it is text', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abcdefg') });
    const text = fc.string({ unit: 'grapheme' });
    const values = fc.dictionary(name, fc.oneof(text, fc.nat(), fc.array(text), fc.dictionary(name, text)));
    fc.assert(
      fc.property(values, (variables) => {
        const normal = JSON.parse(JSON.stringify(variables).normalize('NFC'));
        expect(clean(variables)).toEqual(normal);
        expect(clean(clean(variables))).toEqual(clean(variables));
      }),
    );
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['the character 0', { text: 'a\0b' }, '$text holds the character U+0000, which is no text'],
    [
      'half a character',
      { where: { text: 'a\ud800' } },
      '$where.text holds half of a character (a lone surrogate), which is no text',
    ],
    [
      'its other half',
      { a: ['x', '\udc00'] },
      '$a[1] holds half of a character (a lone surrogate), which is no text',
    ],
    ['more than 2000 characters', { a: 'x'.repeat(2_001) }, '$a has 2001 characters; at most 2000'],
    // A Hebrew shin with its points is three signs once it is composed.
    ['what becomes more than that', { a: '\ufb2c'.repeat(700) }, '$a has 2100 characters; at most 2000'],
  ])('is refused with %s, by its name', (_, variables, message) => {
    expect(() => clean(variables)).toThrow(message);
  });

  test('keeps what is no text, and a name that is a property of every object', () => {
    const variables = JSON.parse('{"a":[1,null,true],"__proto__":{"b":1}}');
    expect(JSON.stringify(clean(variables))).toBe('{"a":[1,null,true],"__proto__":{"b":1}}');
  });
});

describe('text in a document', () => {
  const schema = buildSchema('type Query { a(text: String, where: W): Int } input W { text: String }');
  function check(query: string, rules = [cleanLiterals(requestLimits)]) {
    const document = parse(query);
    const errors: readonly GraphQLError[] = validate(schema, document, rules);
    return { query: print(document), errors };
  }

  test('that looks the same becomes the same, also written with escapes', () => {
    for (const name of ['Cafe\u0301', 'Caf\u00e9', 'Cafe\\u0301']) {
      expect(check(`{ a(text: "${name}") }`).query).toContain('"Caf\u00e9"');
    }
    expect(check('{ a(text: "Cafe\u0301") }', []).query).not.toContain('"Caf\u00e9"');
  });

  test('is refused by the argument that has it', () => {
    expect(check('{ a(where: { text: "x\\u0000" }) }').errors).toMatchObject([
      {
        message: 'where.text holds the character U+0000, which is no text',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    const byDefault = 'query ($t: String = "\\u0000") { a(text: $t) }';
    expect(check(byDefault).errors[0]?.message).toMatch(/^\$t holds/);
    expect(check(byDefault, []).errors).toEqual([]);
  });
});

describe('text of a type that says how long it may be', () => {
  const schema = buildSchema(`type Query { a(set: Set, sets: [[Set!]], text: String): Int }
    scalar Long input Set { long: Long, name: String, within: Set }`);
  Object.assign(schema.getType('Long')!.extensions, { textLength: 3_000 });
  const setType = schema.getType('Set') as GraphQLInputObjectType;
  const typed: Readonly<Record<string, GraphQLInputType>> = {
    set: setType,
    sets: new GraphQLList(new GraphQLNonNull(new GraphQLList(setType))),
    long: schema.getType('Long') as GraphQLScalarType,
  };
  const cleanTyped = (variables: Record<string, unknown>) =>
    cleanVariables(variables, requestLimits, (name) => typed[name]);
  const [long, tooLong] = ['x'.repeat(3_000), 'x'.repeat(3_001)];

  test('may be that long, wherever the type is, and no other text may', () => {
    for (const fits of [
      { long },
      { set: { long } },
      { set: { within: { long } } },
      { sets: [[{ long }]] },
      { sets: { long } },
    ]) {
      expect(cleanTyped(fits)).toEqual(fits);
      expect(() => clean(fits)).toThrow('has 3000 characters; at most 2000');
      const beyond = JSON.parse(JSON.stringify(fits).replace(long, tooLong));
      expect(() => cleanTyped(beyond)).toThrow('has 3001 characters; at most 3000');
    }
    for (const other of [{ set: { name: long } }, { other: long }, { set: { unknown: long } }, { set: long }])
      expect(() => cleanTyped(other)).toThrow('has 3000 characters; at most 2000');
    expect(() => cleanTyped({ long: 'a\0' })).toThrow('holds the character U+0000');
  });

  test('may be that long in a document too', () => {
    const check = (query: string) =>
      validate(schema, parse(query), [cleanLiterals(requestLimits)]).map(({ message }) => message);
    expect(check(`{ a(set: { within: { long: "${long}" } }, sets: [[{ long: """${long}""" }]]) }`)).toEqual(
      [],
    );
    expect(check(`query ($l: Long = "${long}") { a(set: { long: $l }) }`)).toEqual([]);
    expect(check(`{ a(set: { long: "${tooLong}" }) }`)).toEqual([
      'set.long has 3001 characters; at most 3000',
    ]);
    expect(check(`{ a(text: "${long}") }`)).toEqual(['text has 3000 characters; at most 2000']);
    expect(check(`{ a(set: { name: "${long}" }) }`)).toEqual(['set.name has 3000 characters; at most 2000']);
  });

  test('is one in the whole schema: the text of a norm file', async () => {
    const types = Object.values((await buildApiSchema()).getTypeMap());
    expect(types.filter(({ extensions }) => 'textLength' in extensions).map(({ name }) => name)).toEqual([
      'NormFileText',
    ]);
  });
});

describe('text in a question', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveTown();
  }, 180_000);
  afterAll(() => served.close());

  test('reaches resolvers composed, from a variable and from the document, compiled or not', async () => {
    const seen: unknown[] = [];
    const schema = await buildApiSchema();
    const resolve = (_: unknown, { id }: { id: string }) => {
      seen.push(id);
      return null;
    };
    Object.assign(schema.getQueryType()?.getFields().node ?? {}, { resolve });
    const server = await served.aServer({}, { schema });
    for (const _ of ['met', 'compiled', 'again']) {
      await served.ask('query ($id: ID!) { node(id: $id) { id } }', { id: 'Cafe\u0301' }, server);
      for (const id of ['Cafe\u0301', 'Cafe\\u0301'])
        await served.ask(`{ node(id: "${id}") { id } }`, {}, server);
    }
    expect(seen).toEqual(Array.from({ length: 9 }, () => 'Caf\u00e9'));
  });

  test('that is no text never reaches the database', async () => {
    const answer = await served.ask('query ($t: String!) { areas(where: { text: $t }) { totalCount } }', {
      t: 'a\0',
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json().errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(answer.headers['x-statements']).toBe('0');
  });

  test('would reach it if nobody looked', async () => {
    const twin = await apiOver(served.database);
    const { statements } = await twin.ask(
      'query ($t: String!) { areas(where: { text: $t }) { totalCount } }',
      { t: 'a\0' },
      anonymous,
    );
    expect(statements).toBeGreaterThan(0);
  });
});
