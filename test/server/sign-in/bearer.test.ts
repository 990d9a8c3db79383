import { readBearer } from '../../../src/server/sign-in/bearer.ts';

const read = (authorization: string | readonly string[], url = '/graphql') => {
  const values = typeof authorization === 'string' ? [authorization] : authorization;
  return readBearer({ url, rawHeaders: values.flatMap((value) => ['Authorization', value]) });
};
const codeOf = (work: () => unknown) => {
  try {
    work();
    return null;
  } catch (fault) {
    return (fault as { extensions: { code: string } }).extensions.code;
  }
};

describe('the header Authorization', () => {
  test('is not needed', () => {
    expect(
      readBearer({ url: '/graphql?query={a}', rawHeaders: ['Host', 'a', 'Cookie', 'access_token=x'] }),
    ).toBeNull();
  });

  test.each(['Bearer abc.d-e_f', 'bearer abc.d-e_f', 'BEARER   abc.d-e_f'])(
    'gives what stands behind %j',
    (value) => {
      expect(read(value)).toBe('abc.d-e_f');
    },
  );

  test.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer\tabc',
    'Bearer abc def',
    'Bearer abc,def',
    'Bearer "abc"',
    'Bearer abc;',
    'Bearer =abc',
    'Bearer a=b',
    'Bearer abc\n',
    'Bearer \u00e9',
    'Basic YTpi',
    'abc',
    'Bearerabc',
    'DPoP abc',
    'Bearer: abc',
    `Bearer ${'a'.repeat(8_193)}`,
  ])('is refused as it stands: %j', (value) => {
    expect(codeOf(() => read(value))).toMatch(/^(BAD_REQUEST|UNAUTHENTICATED)$/);
  });

  test('may come once, also when both are the same; the first alone would have been read otherwise', () => {
    const twice = ['Bearer abc', 'Bearer abc'];
    expect(codeOf(() => read(twice))).toBe('BAD_REQUEST');
    expect(read(twice.slice(0, 1))).toBe('abc');
  });

  test('is the only place: an address or another header is refused, so that nobody thinks to be signed in', () => {
    for (const url of [
      '/graphql?access_token=abc',
      '/graphql?query=%7Ba%7D&access%5Ftoken=',
      '/export/network.gexf?a=1&access_token',
    ])
      expect(codeOf(() => readBearer({ url, rawHeaders: [] }))).toBe('BAD_REQUEST');
    expect(codeOf(() => readBearer({ url: '/graphql', rawHeaders: ['X-API-Key', 'abc'] }))).toBe(
      'BAD_REQUEST',
    );
  });
});
