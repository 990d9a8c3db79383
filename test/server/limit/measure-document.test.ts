import fc from 'fast-check';
import { parse } from 'graphql';
import { measureDocument } from '../../../src/server/limit/measure-document.ts';

const measured = (query: string) => measureDocument(parse(query));

describe('what a document comes to', () => {
  test('is told of each measure', () => {
    expect(
      measured(`query A($v: Int @v, $w: Int @w @w) @a { a { b: c @skip(if: true) ...F @x ... @y { d } } e }
        fragment F on T @z { f { g { h: i } } }`),
    ).toEqual({
      depth: 4,
      introspectionDepth: 0,
      introspectionLists: 0,
      schemas: 0,
      aliases: 2,
      fields: 7,
      rootFields: 2,
      directives: 8,
      fragments: 1,
    });
  });

  test('is the most of any of its questions', () => {
    expect(measured('query A { a { b } } query B { a b c }')).toMatchObject({
      depth: 2,
      fields: 3,
      rootFields: 3,
    });
  });

  test('of introspection is apart, wherever it stands', () => {
    const query =
      '{ a { b } ...S } fragment S on Query { __schema { types { ...T } } __type(name: "x") { name } } fragment T on __Type { fields { type { fields { name } } } }';
    expect(measured(query)).toMatchObject({
      depth: 2,
      introspectionDepth: 6,
      introspectionLists: 2,
      schemas: 1,
    });
    expect(measured('{ fields { fields { fields { name } } } }')).toMatchObject({
      depth: 4,
      introspectionLists: 0,
    });
  });

  test('counts a fragment each time it is spread', () => {
    const spread = (times: number) => `{ a { ${'...F '.repeat(times)} } } fragment F on T @z { b: c d @x }`;
    expect(measured(spread(5))).toMatchObject({ fields: 11, aliases: 5, directives: 10, fragments: 1 });
  });

  test('of fragments that spread themselves comes to an end', () => {
    expect(measured('{ ...A } fragment A on T { a { ...B } } fragment B on T { b { ...A } }').fields).toBe(2);
  });

  test('of fragments spread is that of the same written out', () => {
    const { selections } = fc.letrec((tie) => ({
      field: fc.record({
        name: fc.constantFrom('a', 'b', 'c'),
        alias: fc.boolean(),
        directive: fc.boolean(),
        inner: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, tie('selections')),
      }),
      selections: fc.array(tie('field'), { minLength: 1, maxLength: 3 }),
    }));
    interface Field {
      readonly name: string;
      readonly alias: boolean;
      readonly directive: boolean;
      readonly inner: readonly Field[];
    }
    fc.assert(
      fc.property(
        selections as fc.Arbitrary<readonly Field[]>,
        fc.infiniteStream(fc.boolean()),
        (fields, choices) => {
          const written = (some: readonly Field[], apart: string[] | null): string =>
            some
              .map(({ name, alias, directive, inner }) => {
                const head = `${alias ? 'x: ' : ''}${name}${directive ? ' @d' : ''}`;
                if (inner.length === 0) return head;
                const text = written(inner, apart);
                if (apart === null || choices.next().value) return `${head} { ${text} }`;
                apart.push(text);
                return `${head} { ...F${apart.length - 1} }`;
              })
              .join(' ');
          const apart: string[] = [];
          const short = `{ ${written(fields, apart)} } ${apart.map((text, index) => `fragment F${index} on T { ${text} }`).join(' ')}`;
          const long = `{ ${written(fields, null)} }`;
          expect({ ...measured(short), fragments: 0 }).toEqual(measured(long));
        },
      ),
    );
  });
});
