import { parse } from 'csv-parse/sync';
import type { FastifyInstance } from 'fastify';
import { NetworkFormat, networkFormats } from '../../../src/exchange/network/network-formats.ts';
import { networkOptions } from '../../../src/server/download/network-options.ts';
import { networkParameters, readNetworkParameters } from '../../../src/server/download/network-parameters.ts';
import { cleanParameters } from '../../../src/server/limit/clean-text.ts';
import { requestLimits } from '../../../src/server/limit/request-limits.ts';
import { makeLog } from '../../../src/server/log/log.ts';
import { makeServer } from '../../../src/server/make-server.ts';
import { buildApiSchema } from '../../../src/server/schema/schema.ts';
import { readSettings } from '../../../src/server/setting/settings.ts';
import { openOwnDatabase } from '../../own-database.ts';
import { sampleDay } from '../../prepared.ts';

let service: FastifyInstance;
let close: () => Promise<void>;
beforeAll(async () => {
  const database = await openOwnDatabase({ prepared: 'SAMPLE' });
  const settings = readSettings({ NODE_ENV: 'test' });
  service = await makeServer({
    settings,
    database,
    log: makeLog('silent'),
    schema: await buildApiSchema(),
    examples: [],
    today: () => sampleDay,
  });
  close = async () => {
    await service.close();
    await database.close();
  };
}, 120_000);
afterAll(() => close());

const get = (url: string, headers: Record<string, string> = {}) => service.inject({ url, headers });
const ask = async (query: string) => {
  const { data, errors } = (
    await service.inject({ method: 'POST', url: '/graphql', payload: { query } })
  ).json();
  expect(errors).toBeUndefined();
  return data;
};
const rows = (csv: string): Record<string, string>[] =>
  parse(csv, { bom: true, columns: true, delimiter: ',' });
const pairs = (edges: { from: { id: string }; to: { id: string }; level: number | null }[]) =>
  edges.map(({ from, to, level }) => `${from.id} ${to.id} ${level ?? ''}`);
const told = 'nodes { id name degree } edges { from { id } to { id } level } links { format url }';

describe('a network over HTTP', () => {
  test('is the one the API tells, whatever is asked of it', async () => {
    for (const [scope, where, more] of [
      ['area: "WK990105"', '', ''],
      ['area: "WK990105"', 'minimumLevel: 3, themes: ["SIGNALEREN", "doorverwijzen"]', ''],
      ['area: "GM9901"', 'consensus: [CONFIRMED, ONE_SIDED], includeOutside: true', 'nodesAs: ORGANISATION'],
      ['area: "GM9901", edition: 2024', 'kinds: ["ONDERWIJS"], includeFunding: true', 'asOf: "2026-03-01"'],
      ['area: "WK990106"', 'minimumLevel: 0', 'knownAt: "2199-01-01T00:00:00Z"'],
    ] as const) {
      const { network } = await ask(
        `{ network(scope: { ${scope} }, where: { ${where} } ${more}) { ${told} } }`,
      );
      const urlOf = (format: NetworkFormat): string =>
        network.links.find((link: { format: string }) => link.format === format).url;
      const [nodes, edges] = [
        rows((await get(`${urlOf('NODES_CSV')}&separator=,`)).payload),
        rows((await get(`${urlOf('EDGES_CSV')}&separator=,`)).payload),
      ];
      expect(nodes.map(({ id, degree }) => [id, Number(degree)])).toEqual(
        network.nodes.map(({ id, degree }: { id: string; degree: number }) => [id, degree]),
      );
      expect(edges.map(({ source, target, level }) => `${source} ${target} ${level}`)).toEqual(
        pairs(network.edges),
      );
      expect(nodes.length).toBeGreaterThan(10);
    }
  });

  test('is asked by the names of the schema, lists with commas', async () => {
    const url =
      '/export/network.jgf.json?area=WK990105&minimumLevel=3&themes=SIGNALEREN,DOORVERWIJZEN&asOf=2026-10-01&nodesAs=ORGANISATION';
    const answer = await get(url);
    const { network } =
      await ask(`{ network(scope: { area: "WK990105" }, nodesAs: ORGANISATION, asOf: "2026-10-01",
      where: { minimumLevel: 3, themes: ["SIGNALEREN", "DOORVERWIJZEN"] }) { ${told} } }`);
    const { graph } = answer.json();
    expect(Object.keys(graph.nodes)).toEqual(network.nodes.map(({ id }: { id: string }) => id));
    expect(graph.metadata.asOf).toBe('2026-10-01');
    const { url: link } = network.links.find(({ format }: { format: string }) => format === 'JSON_GRAPH');
    expect((await get(link)).payload).toBe(answer.payload);
  });

  test.each(Object.values(NetworkFormat))(
    'as %s is a file with a name, and no header need be sent',
    async (format) => {
      const { file, mediaType } = networkFormats[format];
      const { statusCode, headers, payload } = await get(`/export/${file}?area=WK990105`);
      expect(statusCode).toBe(200);
      expect(headers).toMatchObject({
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${file}"`,
        'cache-control': 'public, no-cache',
      });
      expect(payload.length).toBeGreaterThan(1_000);
      expect(payload).toContain('fac_xf0wj38y4jaem7x4');
    },
  );

  test('is read by pages of any site that is allowed to', async () => {
    const { headers } = await get('/export/network.kumu.json?area=WK990105', { origin: 'https://kumu.io' });
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  test('is not sent again when it did not change', async () => {
    const url = '/export/network.gexf?area=WK990105';
    const { headers, payload } = await get(url);
    const again = await get(url, { 'if-none-match': String(headers.etag) });
    expect(again.statusCode).toBe(304);
    expect(again.payload).toBe('');
    const other = await get(`${url}&minimumLevel=3`, { 'if-none-match': String(headers.etag) });
    expect(other.statusCode).toBe(200);
    expect((await get(url)).payload).toBe(payload);
  });

  test('takes as many statements for a municipality as for a neighbourhood', async () => {
    const statements = async (area: string) =>
      Number((await get(`/export/network.gexf?area=${area}`)).headers['x-statements']);
    expect(await statements('WK990105')).toBe(3);
    expect(await statements('GM9901')).toBe(3);
  });

  test('tells nothing that people say of each other or that reaches a person', async () => {
    for (const format of Object.values(NetworkFormat)) {
      const { payload } = await get(`/export/${networkFormats[format].file}?area=WK990105&minimumLevel=0`);
      expect(
        payload.match(/answered|claim|levelLow|levelHigh|firstLevel|\S@\S|(?<![\d.])06[- ]?\d{8}\b/i),
      ).toBeNull();
    }
  });
});

describe('what cannot be answered over HTTP', () => {
  const refused = async (query: string) => {
    const { statusCode, headers, payload } = await get(`/export/network.gexf${query}`);
    expect(headers['cache-control']).toBe('no-store');
    const { code, message, requestId } = JSON.parse(payload);
    expect(requestId).toBe(headers['x-request-id']);
    return { statusCode, code, message };
  };

  test('an area that does not exist is not found', async () => {
    expect(await refused('?area=WK990199')).toEqual({
      statusCode: 404,
      code: 'NOT_FOUND',
      message: 'There is no area WK990199.',
    });
  });

  test('all that is wrong is told at once, each by its name', async () => {
    const answer = await refused(
      '?area=nergens&minimumLevel=veel&consensus=CONFIRMED,MAYBE&includeOutside=ja&minLevel=3&asOf=1-1-2026&nodesAs=X&edition=2024&edition=2023',
    );
    expect(answer).toMatchObject({ statusCode: 400, code: 'BAD_USER_INPUT' });
    for (const part of [
      /area: .*nergens/,
      /minimumLevel: .*"veel"/,
      /consensus: .*"MAYBE"/,
      /includeOutside: .*"ja"/,
      /there is no parameter "minLevel"; there are area, asOf, .*minimumLevel/,
      /asOf: .*1-1-2026/,
      /nodesAs: .*"X"/,
      /edition is given more than once/,
    ]) {
      expect(answer.message).toMatch(part);
    }
    expect(answer.message).not.toContain('Did you mean');
  });

  test.each([
    ['', 'scope'],
    ['?minimumLevel=3', 'scope'],
    ['?area=WK990105&themes=SIGNALEERT', '"SIGNALEERT" is not one of the themes'],
    ['?area=WK990105&minimumLevel=6', 'minimumLevel'],
    ['?area=WK990105&separator=,', 'there is no parameter "separator"'],
    ['?scope=WK990105', 'there is no parameter "scope"'],
    ['?area=WK990105&asOf=1666-01-01', '1666-01-01'],
  ])('%j is refused in words that name it', async (query, named) => {
    const answer = await refused(query);
    expect(answer).toMatchObject({ statusCode: 400, code: 'BAD_USER_INPUT' });
    expect(answer.message).toContain(named);
  });

  test.each([
    ['facilities holds the character U+0000, which is no text', '?facilities=fac_1,fac_%00'],
    ['area has 2001 characters; at most 2000', `?area=${'a'.repeat(2_001)}`],
  ])('text that is no text is not looked up: %s', async (message, query) => {
    expect(await refused(query)).toEqual({ statusCode: 400, code: 'BAD_USER_INPUT', message });
  });

  test('which would go on as it came if nobody looked at the parameters', async () => {
    const given = new URLSearchParams('facilities=fac_%00');
    const asked = readNetworkParameters(await buildApiSchema(), given);
    expect(asked.scope.facilities).toEqual(['fac_\0']);
    expect(() => cleanParameters(given, requestLimits)).toThrow('U+0000');
    const typed = new URLSearchParams({ facility: 'Cafe\u0301' });
    expect(cleanParameters(typed, requestLimits).get('facility')).toBe('Caf\u00e9');
  });

  test('a separator that is none is refused, and an empty parameter is none', async () => {
    expect((await get('/export/network-nodes.csv?area=WK990105&separator=x')).statusCode).toBe(400);
    const { payload } = await get('/export/network-nodes.csv?area=WK990105&themes=&separator=&asOf=');
    expect(payload).toBe((await get('/export/network-nodes.csv?area=WK990105')).payload);
  });

  test.each(['/export/network.xlsx?area=WK990105', '/export/', '/export/network'])(
    '%s is not there',
    async (url) => {
      expect((await get(url)).statusCode).toBe(404);
    },
  );

  test('leaves no transaction open behind', async () => {
    // The pool has few connections: more requests than that would wait for ever.
    for (let turn = 0; turn < 15; turn += 1) await get('/export/network.gexf?area=WK990105&themes=NIETS');
    expect((await get('/export/network.gexf?area=WK990105')).statusCode).toBe(200);
  });
});

test('the command line has an option for every parameter, by its name', async () => {
  const parameters = networkParameters(await buildApiSchema());
  expect(networkOptions.map((option) => option.attributeName()).sort()).toEqual(
    [...parameters.keys()].sort(),
  );
});
