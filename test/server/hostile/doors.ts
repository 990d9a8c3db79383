import { gzipSync } from 'node:zlib';
import { type Attack, body, family, type Sent } from './attack.ts';

const text = '{ sources { name } }';
const asked = JSON.stringify({ query: text });
const typed = (type: string) => body(asked, { 'content-type': type });
const encodedAs = (encoding: string) =>
  body(asked, { 'content-type': 'application/json', 'content-encoding': encoding });
const address = (url: string, headers: Record<string, string> = {}): Sent => ({
  method: 'GET',
  url,
  headers,
});
const preflighted = { 'apollo-require-preflight': 'true' };
const inAddress = (parameters: string) => address(`/graphql?${parameters}`, preflighted);

/** Requests that are wrong before anybody reads a question in them. */
export const doors: readonly Attack[] = [
  ...family('batches', {
    'two questions': body(`[${asked},${asked}]`),
    'one question': body(`[${asked}]`),
    none: body('[]'),
    'a hundred': body(`[${Array(100).fill(asked).join()}]`),
    'lists of lists': body(`[[${asked}]]`),
    'a list for the question': body(JSON.stringify({ query: [text, text] })),
  }),
  ...family(
    'content types',
    Object.fromEntries(
      [
        'application/xml',
        'text/plain',
        'text/html',
        'multipart/form-data; boundary=x',
        'application/x-www-form-urlencoded',
        'application/graphql',
        'application/jsonp',
        'application/json5',
        '*/*',
        'json',
        ' ',
        'application/json, text/plain',
        'application/x-ndjson',
        'text/plain; application/json',
        'application/octet-stream',
        'application/vnd.api+json',
      ].map((type) => [type, typed(type)]),
    ),
  ),
  ...family('encodings', {
    ...Object.fromEntries(
      ['gzip', 'br', 'deflate', 'zstd', 'identity, gzip', 'x-gzip', 'chunked'].map((one) => [
        one,
        encodedAs(one),
      ]),
    ),
    'a bomb in gzip': body(gzipSync(Buffer.alloc(5_000_000)), {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    }),
  }),
  ...family(
    'methods',
    Object.fromEntries(
      (['PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'LOCK', 'SEARCH', 'COPY', 'MKCOL'] as const).map(
        (method) => [method, { ...body(asked), method } as Sent],
      ),
    ),
  ),
  ...family('methods', {
    'a GET that a page of another site could make': address(`/graphql?query=${encodeURIComponent(text)}`),
    'a GET with another method in a header': address(`/graphql?query=${encodeURIComponent(text)}`, {
      'x-http-method-override': 'POST',
    }),
    'a mutation by GET': inAddress(`query=${encodeURIComponent('mutation { __typename }')}`),
  }),
  ...family(
    'JSON',
    Object.fromEntries(
      [
        '',
        ' ',
        '{',
        '{"query":',
        '{"query":"{ sources { name } }"',
        "{'query':'{ sources { name } }'}",
        '{"query":"{ sources { name } }",}',
        'null',
        'true',
        '1',
        '"{ sources { name } }"',
        'NaN',
        '{"query":undefined}',
        '{query:1}',
        '{"query":1e999}',
        '{"query":null}',
        '{"query":{}}',
        '{"query":false}',
        '{}',
        '{"Query":"{ sources { name } }"}',
        '{"query":"{ sources { name } }","operationName":{}}',
        '{"query":"{ sources { name } }","operationName":"Nobody"}',
        '{"query":"{ sources { name } }","extensions":[]}',
        '{"query":"{ sources { name } }","extensions":"x"}',
        '[1,',
        '{"__proto__":{}}',
        '{"constructor":{"prototype":{}}}',
        '/*x*/{"query":"{ sources { name } }"}',
        '{"query":"\u0000"}',
        ')]}\',\n{"query":"{ sources { name } }"}',
      ].map((one) => [one.slice(0, 60), body(one)]),
    ),
  ),
  ...family('JSON', {
    'lists, 49,000 deep': body(`{"query":${'['.repeat(49_000)}${']'.repeat(49_000)}}`),
    'objects, 15,000 deep': body(`${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}`),
    'more than 100 kB': body(`{"query":"#${'x'.repeat(100_000)}"}`),
  }),
  ...family('bytes', {
    'half of a character': body(
      Buffer.concat([
        Buffer.from('{"query":"{ area(code: \\"'),
        Buffer.from([0xc3]),
        Buffer.from('\\") { name } }"}'),
      ]),
    ),
    'too long a form of a slash': body(
      Buffer.concat([
        Buffer.from('{"query":"{ sources { name } } #'),
        Buffer.from([0xc0, 0xaf]),
        Buffer.from('"}'),
      ]),
    ),
    'a surrogate': body(
      Buffer.concat([
        Buffer.from('{"query":"{ sources { name } } #'),
        Buffer.from([0xed, 0xa0, 0x80]),
        Buffer.from('"}'),
      ]),
    ),
    'UTF-16': body(Buffer.from(asked, 'utf16le')),
    'nothing but zeros': body(Buffer.alloc(1_000)),
    noise: body(Buffer.from(Array.from({ length: 2_000 }, (_, index) => (index * 151) % 256))),
  }),
  ...family('addresses', {
    'no question': inAddress(''),
    'two questions': inAddress(`query=${encodeURIComponent(text)}&query=${encodeURIComponent(text)}`),
    'variables that are no JSON': inAddress(`query=${encodeURIComponent(text)}&variables={`),
    'variables that are a list': inAddress(`query=${encodeURIComponent(text)}&variables=[]`),
    'extensions that are no JSON': inAddress(`query=${encodeURIComponent(text)}&extensions=x`),
    'a question that was never kept': inAddress(
      `extensions=${encodeURIComponent('{"persistedQuery":{"version":1,"sha256Hash":"0"}}')}`,
    ),
    'a question to keep': body(
      JSON.stringify({ query: text, extensions: { persistedQuery: { version: 1, sha256Hash: '0' } } }),
    ),
    'a question of fields in brackets': inAddress('query[]=x&query[a]=y'),
    'an id that is not there': inAddress('documentId=sha256:0'),
  }),
  ...family(
    'paths',
    Object.fromEntries(
      [
        '/../../../etc/passwd',
        '/..%2f..%2f..%2fetc%2fpasswd',
        '/%2e%2e/%2e%2e/package.json',
        '/assets/../../package.json',
        '/assets/..%2f..%2fpackage.json',
        '/assets/%2e%2e/%2e%2e/package.json',
        '/assets/..%5c..%5cpackage.json',
        '/assets/....//....//package.json',
        '/assets/%00',
        '/assets/x%00.js',
        '/assets//etc/passwd',
        '/%',
        '/%zz',
        '/%c0%ae%c0%ae/',
        '//evil.example/graphql',
        '/graphql/../package.json',
        '/graphql/x',
        '/graphql%00',
        '/.git/config',
        '/.env',
        '/package.json',
        '/node_modules/graphql/package.json',
        '/src/main.ts',
        '/templates/..%2f..%2fpackage.json',
        '/templates/__proto__.xlsx',
        '/templates/constructor.csv',
        '/templates/x.exe',
        '/export/network.exe',
        '/export/network.gexf?area=%27%20OR%201=1',
        '/export/network.gexf?area=GM9999&area=GM9999&__proto__=x',
        '/export/network.gexf?steps=99999999',
        '/export/nodes.csv?separator=%00&area=GM9999',
        '/admin',
        '/metrics/../.env',
        '/debug/pprof',
        '/server-status',
        '/livez/../graphql',
        `/${'a'.repeat(5_000)}`,
        '/graphiql/examples.json/../../../package.json',
      ].map((url) => [url.slice(0, 70), address(url)]),
    ),
  ),
  ...family('headers', {
    'another host': body(asked, { 'content-type': 'application/xml', host: 'evil.example' }),
    'an address that is no address': body('{', {
      'content-type': 'application/json',
      'x-forwarded-for': `' OR 1=1, ${'1.'.repeat(500)}`,
    }),
    'an id of a request that is an order': body('{', {
      'content-type': 'application/json',
      'x-request-id': 'x\tset-cookie: a=b',
    }),
    'an accept that nobody can give': body(asked, {
      'content-type': 'application/json',
      accept: 'image/png',
    }),
    'a preflight for everything': { method: 'OPTIONS', url: '/graphql', headers: { 'x-y': 'z' } },
  }),
];
