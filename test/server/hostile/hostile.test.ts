import type { AddressInfo } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Context } from '../../../src/graphql/context.ts';
import { requestLimits } from '../../../src/server/limit/request-limits.ts';
import { buildApiSchema } from '../../../src/server/schema/schema.ts';
import { type Served, serveTown } from '../served.ts';
import { type Answered, type Attack, hasSucceeded, question } from './attack.ts';
import { bombs, malformed } from './complexity.ts';
import { costs } from './costs.ts';
import { forgedCursors } from './cursors.ts';
import { doors } from './doors.ts';
import { send, stopSending } from './send.ts';
import { rawAttacks, sendRaw, slowAttacks } from './sockets.ts';
import { injected, noText } from './texts.ts';
import { variables } from './variables.ts';

/**
 * What comes to a service on the internet and is not a question: in families, most of them made from the schema, so that
 * a new argument is attacked the day it is there. None of them may get anything, none may be a fault of ours, none may
 * say how the service is made, and afterwards it must be as well as before.
 */
const settings = { NODE_ENV: 'production', RATE_LIMIT_ANONYMOUS: '1000000000' };
let served: Served;
let port: number;
let carelessPort: number;
let attacks: Attack[];
const unhandled: unknown[] = [];
const note = (fault: unknown) => unhandled.push(fault);

/** As Fastify and Node are when nothing is asked of them. */
const bare = fastify();
/** Whether every answer on the connection has the header. */
const has = (answers: string, name: string): boolean =>
  answers
    .split(/^(?=HTTP\/1\.1 )/m)
    .every((answer) => answer.toLowerCase().split('\r\n\r\n', 1)[0]?.includes(`\r\n${name}: `));

async function listening(server: FastifyInstance): Promise<number> {
  await server.listen({ host: '127.0.0.1', port: 0 });
  return (server.server.address() as AddressInfo).port;
}

beforeAll(async () => {
  process.on('unhandledRejection', note);
  served = await serveTown();
  port = await listening(await served.aServer(settings));
  carelessPort = await listening(bare);
  const schema = await buildApiSchema();
  attacks = [
    ...bombs,
    ...malformed,
    ...costs,
    ...variables,
    ...doors,
    ...injected(schema),
    ...noText(schema),
    ...forgedCursors(schema),
  ];
}, 180_000);
afterAll(async () => {
  process.off('unhandledRejection', note);
  stopSending();
  await bare.close();
  await served.close();
});

/** How the service is made: files, statements, versions, where it runs. */
const leak =
  /node_modules|\.(?:ts|js):\d|\bat \w+ \(|select [\w"*]+.* from|insert into|pg_|kysely|mikro|fastify|FST_|@apollo|apollo-server|postgres|PGlite|\/etc\/|root:x:|ECONN|relation "|syntax error at/i;

/** Echoes of what was sent are no leak. */
const saysTooMuch = ({ body, headers }: Answered, { request }: Attack): boolean => {
  const echoed = /"(?:message|code)"/.test(body)
    ? decodeURIComponentSafely(`${request.url} ${request.payload ?? ''}`)
    : '';
  const found = leak.exec(body)?.[0];
  const isEchoed = found !== undefined && echoed.toLowerCase().includes(found.toLowerCase());
  return (
    (found !== undefined && !isEchoed) ||
    body.includes(process.cwd()) ||
    'x-powered-by' in headers ||
    'server' in headers
  );
};

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

async function isWell(): Promise<void> {
  const answer = await send(
    port,
    question('{ sources { name } areas { totalCount } area(code: "GM9999") { name } }'),
  );
  expect(JSON.parse(answer.body).data).toEqual({
    sources: [{ name: 'Voorstad' }],
    areas: { totalCount: 5 },
    area: { name: 'Voorstad' },
  });
}

describe('hostile requests', () => {
  test('are more than 250, of more than twenty families', () => {
    console.info(`${attacks.length + rawAttacks.length + slowAttacks.length} hostile requests`);
    expect(attacks.length).toBeGreaterThan(250);
    expect(new Set(attacks.map((attack) => attack.family)).size).toBeGreaterThan(20);
  });

  test('get nothing, are no fault of ours, and learn nothing of how the service is made', async () => {
    const succeeded: string[] = [];
    const faults: string[] = [];
    const leaks: string[] = [];
    const missed: string[] = [];
    for (const attack of attacks) {
      const answer = await send(port, attack.request);
      const control = attack.control && (await send(port, attack.control));
      const name = `${attack.family}: ${attack.name} ${answer.statusCode} ${answer.body.slice(0, 200)}`;
      if (hasSucceeded(answer, control)) succeeded.push(name);
      if (answer.statusCode >= 500 || answer.body.includes('INTERNAL_SERVER_ERROR')) faults.push(name);
      if (saysTooMuch(answer, attack)) leaks.push(name);
      // One that is no question says nothing of the argument it was meant for.
      if (control && /GRAPHQL_VALIDATION_FAILED|GRAPHQL_PARSE_FAILED/.test(answer.body)) missed.push(name);
    }
    expect({ succeeded, faults, leaks, missed }).toEqual({
      succeeded: [],
      faults: [],
      leaks: [],
      missed: [],
    });
    await isWell();
  }, 120_000);

  test('that are hardly HTTP get no answer to a question', async () => {
    const succeeded: string[] = [];
    await Promise.all(
      rawAttacks.map(async (attack) => {
        const answer = await sendRaw(port, attack);
        if (/"data":\{|HTTP\/1\.1 (?:5|200|101)/.test(answer))
          succeeded.push(`${attack.name}: ${answer.slice(0, 300)}`);
      }),
    );
    expect(succeeded).toEqual([]);
    await isWell();
  }, 30_000);

  test('that say they are large are refused before the rest comes', async () => {
    const large = rawAttacks.find(({ name }) => name === 'a length that is said to be large');
    expect(await sendRaw(port, large!, 30_000)).toMatch(/^HTTP\/1\.1 413 /);
  });

  test('that are hardly HTTP are told so under the headers of every answer, of which Node by itself knows none', async () => {
    const { headers } = await served.service.inject('/nothing');
    const { date: _, connection: __, 'content-length': ___, ...always } = headers;
    const lacking = (answer: string) => Object.keys(always).filter((name) => !has(answer, name));
    const told = await Promise.all(
      rawAttacks.map(async (attack) => {
        const [answer, twin] = await Promise.all([sendRaw(port, attack), sendRaw(carelessPort, attack)]);
        return { name: attack.name, answer, lacking: lacking(answer), twin: lacking(twin).length };
      }),
    );
    const answered = told.filter(({ answer }) => answer !== '');
    expect(answered.length).toBeGreaterThan(rawAttacks.length / 2);
    for (const { name, lacking, twin } of answered)
      expect([name, lacking, twin > 5]).toEqual([name, [], true]);
    await isWell();
  }, 30_000);

  test('that are slow are sent away, and others are served meanwhile; a service without patience set keeps them', async () => {
    const slow = slowAttacks.map((attack) => sendRaw(port, attack));
    const kept = slowAttacks.map((attack) => sendRaw(carelessPort, attack));
    await isWell();
    for (const answer of await Promise.all(slow)) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(has(answer, 'strict-transport-security')).toBe(true);
    }
    expect(await Promise.all(kept)).toEqual(slowAttacks.map(() => ''));
    await isWell();
  }, 60_000);

  test('leave no promise behind that nobody waits for', () => {
    expect(unhandled).toEqual([]);
  });
});

describe('the same requests to a service without limits', () => {
  const unlimited = Object.fromEntries(Object.keys(requestLimits).map((name) => [name, 1e9])) as never;

  test('would be answered: each question that asks too much', async () => {
    const careless = await listening(await served.aServer(settings, { limits: unlimited }));
    const refused: string[] = [];
    for (const attack of bombs.filter(({ family }) => family !== 'introspection')) {
      const answer = await send(careless, attack.request);
      if (!hasSucceeded(answer))
        refused.push(`${attack.family}: ${attack.name} ${answer.body.slice(0, 200)}`);
    }
    expect(refused).toEqual([]);
  }, 60_000);

  test('would be answered: pages under pages, whatever they cost', async () => {
    const rich = { ...settings, COST_BUDGET_ANONYMOUS: '100000000' };
    const careless = await listening(await served.aServer(rich));
    const [attack] = costs.filter(({ name }) => name === 'pages under pages');
    const answer = await send(careless, attack!.request);
    expect(hasSucceeded(answer)).toBe(true);
  });

  test('would get what is there, from a question that puts its text into the statement', async () => {
    const schema = await buildApiSchema();
    const resolve = async (_: unknown, { id }: { id: string }, { rows }: Context) => {
      const statement = sql.raw<{ id: string }>(`select id from source where id = '${id}'`);
      const [found] = (await statement.execute(rows as never)).rows;
      return found && { ...found, __typename: 'Organisation' };
    };
    Object.assign(schema.getQueryType()?.getFields().node ?? {}, { resolve });
    const careless = await listening(await served.aServer(settings, { schema }));
    const attack = attacks.find(({ name }) => name === `${JSON.stringify(`' OR '1'='1`)} in node.id`);
    const [answer, nothing] = [await send(careless, attack!.request), await send(careless, attack!.control!)];
    expect(hasSucceeded(answer, nothing)).toBe(true);
  });

  test('would be noticed: an answer that says how the service is made', () => {
    const [attack] = attacks;
    const answer = { statusCode: 400, headers: {}, body: '' };
    const told = [
      'at ask (/srv/app/dist/rows.js:5:2)',
      'syntax error at or near "x"',
      `${process.cwd()}/x`,
      'FST_ERR_X',
    ];
    for (const body of told) expect(saysTooMuch({ ...answer, body }, attack!)).toBe(true);
    expect(saysTooMuch({ ...answer, headers: { 'x-powered-by': 'x' } }, attack!)).toBe(true);
    expect(saysTooMuch({ ...answer, body: '{"data":null}' }, attack!)).toBe(false);
  });
});
