import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { Client } from 'pg';
import { anonymous } from '../../src/access/viewer.ts';
import { type Patience, patienceOf } from '../../src/database/patience.ts';
import { cursorSeal } from '../../src/graphql/cursor.ts';
import { requestLimits } from '../../src/server/limit/request-limits.ts';
import { openRequest } from '../../src/server/request/request-context.ts';
import { aKey, anAccount } from '../account/accounts.ts';
import { type Served, serveTown, withSources } from './served.ts';

/** PGlite knows no timeouts and has one connection that is always there. */
const onPostgres = process.env.DATABASE_URL ? describe : describe.skip;

onPostgres('a database that does not answer in time (PostgreSQL)', () => {
  let served: Served;
  let key: string;
  beforeAll(async () => {
    served = await serveTown({ statementTimeoutMs: 1_000, poolSize: 2, connectionWaitMs: 2_000 });
    key = (await aKey(served.database, await anAccount(served.database, 'GM9999', 'Voorstad'))).text;
  }, 60_000);
  afterAll(() => served.close());

  const aRequest = (patience?: Patience) =>
    openRequest(served.database, {
      ...(patience && { patience }),
      cursors: cursorSeal(Buffer.alloc(32)),
      viewer: anonymous,
      today: '2026-10-15',
    });
  const sleeping = (seconds: number) =>
    withSources(async (_, __, { rows }) => {
      await rows.selectNoFrom(sql`pg_sleep(${seconds})`.as('slept')).execute();
      return rows.selectFrom('source').selectAll().execute();
    });

  test('has a slow statement cancelled: TIMEOUT, also by a compiled query, and not twice', async () => {
    const server = await served.aServer({}, { schema: await sleeping(60) });
    const query = '{ sources { name } area(code: "GM9999") { name } }';
    for (const _ of ['met', 'compiled']) {
      const answer = await served.ask(query, {}, server);
      expect(answer.json().errors[0].extensions).toEqual({ code: 'TIMEOUT' });
      // The one that sleeps and the one after it; asked again by graphql-js both would be counted twice.
      expect(answer.headers['x-statements']).toBe('2');
    }
    expect((await served.ask('{ sources { name } }')).json().data.sources).toHaveLength(1);
  });

  test('is asked no more by a request of which one part took too long', async () => {
    const server = await served.aServer({}, { schema: await sleeping(60) });
    const query = '{ a: sources { name } b: sources { name } c: sources { name } d: sources { name } }';
    const { errors } = (await served.ask(query, {}, server)).json();
    const codes = errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code);
    expect(codes).toEqual(['TIMEOUT', 'UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE']);
  });

  test('has no connection left: UNAVAILABLE before one comes free, also by a compiled query', async () => {
    const query = '{ sources { name } }';
    await served.ask(query);
    const held = [aRequest(), aRequest()];
    await Promise.all(held.map(({ rows }) => rows.selectFrom('source').select('id').execute()));
    const answer = await served.ask(query);
    expect(answer.statusCode).toBe(503);
    expect(answer.json().errors[0].extensions).toEqual({ code: 'UNAVAILABLE' });
    expect((await served.service.inject('/livez')).statusCode).toBe(200);
    await Promise.all(held.map(({ readings }) => readings.end()));
    expect((await served.ask(query)).statusCode).toBe(200);
  });

  /**
   * Both connections are in use. When one comes free signing in has it, and somebody else before the question itself.
   * What comes first after that: that the question is refused, or most of the time that it would wait by itself.
   */
  async function firstAfterSigningIn(connectionWaitMs: number): Promise<string> {
    const server = await served.aServer({}, { limits: { ...requestLimits, connectionWaitMs } });
    const headers = { authorization: `Bearer ${key}` };
    const ask = () => served.ask('{ sources { name } }', {}, server, { headers });
    expect((await ask()).statusCode).toBe(200);
    const [one, other, next] = [aRequest(), aRequest(), aRequest()];
    const hold = ({ rows }: typeof one) => rows.selectFrom('source').select('id').execute();
    try {
      await Promise.all([hold(one), hold(other)]);
      const asking = ask();
      // Turns, not a time: it gets in line for a connection without anything that it would have to wait for.
      for (let turns = 0; turns < 1_000; turns += 1) await turn();
      const holdingNext = hold(next);
      await wait(1_000);
      const waitedByItself = wait(1_600).then(() => 'STILL WAITING');
      await one.readings.end();
      await holdingNext;
      const first = await Promise.race([asking.then(() => 'REFUSED'), waitedByItself]);
      const { statusCode, headers: told } = await asking;
      expect({ statusCode, retryAfter: told['retry-after'] }).toEqual({ statusCode: 503, retryAfter: '2' });
      return first;
    } finally {
      await Promise.all([one, other, next].map(({ readings }) => readings.end()));
    }
  }

  test('has none for the question after signing in: UNAVAILABLE two seconds after it came, not after it signed in', async () => {
    expect(await firstAfterSigningIn(requestLimits.connectionWaitMs)).toBe('REFUSED');
    expect(await firstAfterSigningIn(60_000)).toBe('STILL WAITING');
  });

  test('keeps nobody waiting anew for a change: what reading left of the patience is what there is', async () => {
    const held = [aRequest(), aRequest()];
    try {
      await Promise.all(held.map(({ rows }) => rows.selectFrom('source').select('id').execute()));
      const { rows, write } = aRequest(patienceOf(300));
      await expect(rows.selectFrom('source').select('id').execute()).rejects.toThrow('waited long enough');
      const refused = write(async () => {}).catch(String);
      const first = await Promise.race([refused, wait(250).then(() => 'STILL WAITING')]);
      expect(first).toContain('waited long enough');
    } finally {
      await Promise.all(held.map(({ readings }) => readings.end()));
    }
    expect((await served.ask('{ sources { name } }')).statusCode).toBe(200);
  });

  test('loses its connections: the next request is served', async () => {
    await served.ask('{ sources { name } }');
    const others = 'datname = current_database() and pid <> pg_backend_pid()';
    const connection = served.database.orm.em.getConnection();
    await connection.execute(`select pg_terminate_backend(pid, 30000) from pg_stat_activity where ${others}`);
    expect((await served.ask('{ sources { name } }')).statusCode).toBe(200);
  });

  test('loses them while all are in use: every one is given back, and the next requests are served', async () => {
    const held = [aRequest(), aRequest()];
    await Promise.all(held.map(({ rows }) => rows.selectFrom('source').select('id').execute()));
    const client = new Client({ connectionString: served.database.orm.config.get('clientUrl') });
    await client.connect();
    await client.query(
      'select pg_terminate_backend(pid, 30000) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await client.end();
    await Promise.all(held.map(({ readings }) => readings.end()));
    const answers = await Promise.all([served.ask('{ sources { name } }'), served.ask('{ sources { id } }')]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  });
});
