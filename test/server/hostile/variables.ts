import { type Attack, body, family, question } from './attack.ts';

const deep = (depth: number, inside: unknown = 1): unknown => {
  let value = inside;
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value };
  return value;
};
const asked = 'query ($w: AreaFilter) { areas(where: $w) { totalCount } }';
const raw = (variables: string) => body(`{"query":${JSON.stringify(asked)},"variables":${variables}}`);

/** Variables that are not what was declared, or would become something else on the way. */
export const variables: readonly Attack[] = [
  ...family('variables', {
    '33 levels deep': question('{ __typename }', { x: deep(33) }),
    '2,000 levels deep': question('{ __typename }', { x: deep(2_000) }),
    '33 levels deep where they are taken': question(asked, { w: deep(34) }),
    'a text': raw('"x"'),
    'a list': raw('[]'),
    'a number': raw('5'),
    'JSON in a text': raw('"{\\"w\\":{}}"'),
    'an operator for a text': question(asked, { w: { text: { $ne: null } } }),
    'a pattern for a text': question(asked, { w: { text: { $regex: '.*' } } }),
    'a list for a text': question(asked, { w: { text: ['a', 'b'] } }),
    'a number for a text': question(asked, { w: { text: 5 } }),
    'a text for an enum': question(asked, { w: { levels: ['EVERYTHING'] } }),
    'an enum in small letters': question(asked, { w: { levels: ['country'] } }),
    'a field that is not there': question(asked, { w: { tenant: 'acc_other' } }),
    'an operator for a field': question(asked, { w: { $or: [{}, {}] } }),
    'all objects': raw('{"__proto__":{"isAdmin":true}}'),
    'all objects, deeper': raw('{"w":{"__proto__":{"text":"x"}}}'),
    'what makes objects': raw('{"w":{"constructor":{"prototype":{"isAdmin":true}}}}'),
    'what makes objects, at the top': raw('{"constructor":{"prototype":{"isAdmin":true}}}'),
    'a viewer': body(
      JSON.stringify({
        query: 'query ($viewer: String!) { area(code: $viewer) { name } }',
        variables: { viewer: 'OPERATOR' },
      }),
    ),
    'none of those that are needed': question('query ($c: AreaCode!) { area(code: $c) { name } }'),
    'null where it may not be': question('query ($c: AreaCode!) { area(code: $c) { name } }', { c: null }),
    'of a type that is not there': question('query ($c: Password!) { area(code: $c) { name } }', { c: 'x' }),
    'of a type for answers': question('query ($c: Area!) { area(code: $c) { name } }', { c: {} }),
    'declared twice': question('query ($c: AreaCode!, $c: AreaCode!) { area(code: $c) { name } }', {
      c: 'GM9999',
    }),
    'a day that is none': question('{ facilities(asOf: "2024-02-31") { totalCount } }'),
    'a day of another age': question('{ facilities(asOf: "9999-12-31") { totalCount } }'),
    GeoJSON: question('query ($g: GeoJSON) { __typename }', { g: { type: 'Point' } }),
    'a place that is nowhere': question('{ areaAt(longitude: 1e308, latitude: -1e308) { name } }'),
    'a place that is no number': question(
      'query ($x: Float!) { areaAt(longitude: $x, latitude: 52) { name } }',
      { x: 'NaN' },
    ),
    'metres without end': question(
      '{ facilities(where: { near: { longitude: 5, latitude: 52, metres: 2147483647 } }) { nodes { id } } }',
    ),
    'metres below nothing': question(
      '{ facilities(where: { near: { longitude: 5, latitude: 52, metres: -1 } }) { nodes { id } } }',
    ),
  }),
];
