import { sql } from 'kysely';
import { Client } from 'pg';
import { anonymous } from '../../src/access/viewer.ts';
import { cursorSeal } from '../../src/graphql/cursor.ts';
import { openRequest } from '../../src/server/request/request-context.ts';
import { type Served, serveTown, withSources } from './served.ts';

/** PGlite knows no timeouts and has one connection that is always there. */
const onPostgres = process.env.DATABASE_URL ? describe : describe.skip;

onPostgres('a database that does not answer in time (PostgreSQL)', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serveTown({ statementTimeoutMs: 400, poolSize: 2 });
  }, 60_000);
  afterAll(() => served.close());

  const aRequest = () =>
    openRequest(served.database, {
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
    const server = await served.aServer({}, { schema: await sleeping(5) });
    const query = '{ sources { name } area(code: "GM9999") { name } }';
    for (const _ of ['met', 'compiled']) {
      const start = performance.now();
      const answer = await served.ask(query, {}, server);
      expect(performance.now() - start).toBeLessThan(750);
      expect(answer.json().errors[0].extensions).toEqual({ code: 'TIMEOUT' });
    }
    expect((await served.ask('{ sources { name } }')).json().data.sources).toHaveLength(1);
  });

  test('is asked no more by a request of which one part took too long', async () => {
    const server = await served.aServer({}, { schema: await sleeping(5) });
    const start = performance.now();
    const answer = await served.ask(
      '{ a: sources { name } b: sources { name } c: sources { name } d: sources { name } }',
      {},
      server,
    );
    expect(performance.now() - start).toBeLessThan(750);
    expect(answer.json().errors).toHaveLength(4);
  });

  test('has no connection left: UNAVAILABLE after two seconds, also by a compiled query', async () => {
    const query = '{ sources { name } }';
    await served.ask(query);
    const held = [aRequest(), aRequest()];
    await Promise.all(held.map(({ rows }) => rows.selectFrom('source').select('id').execute()));
    const start = performance.now();
    const answer = await served.ask(query);
    expect(performance.now() - start).toBeLessThan(2_600);
    expect(answer.statusCode).toBe(503);
    expect(answer.json().errors[0].extensions).toEqual({ code: 'UNAVAILABLE' });
    expect((await served.service.inject('/livez')).statusCode).toBe(200);
    await Promise.all(held.map(({ readings }) => readings.end()));
    expect((await served.ask(query)).statusCode).toBe(200);
  });

  test('loses its connections: the next request is served', async () => {
    await served.ask('{ sources { name } }');
    const others = 'datname = current_database() and pid <> pg_backend_pid()';
    const connection = served.database.orm.em.getConnection();
    await connection.execute(`select pg_terminate_backend(pid) from pg_stat_activity where ${others}`);
    expect((await served.ask('{ sources { name } }')).statusCode).toBe(200);
  });

  test('loses them while all are in use: every one is given back, and the next requests are served', async () => {
    const held = [aRequest(), aRequest()];
    await Promise.all(held.map(({ rows }) => rows.selectFrom('source').select('id').execute()));
    const client = new Client({ connectionString: served.database.orm.config.get('clientUrl') });
    await client.connect();
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await client.end();
    await Promise.all(held.map(({ readings }) => readings.end()));
    const answers = await Promise.all([served.ask('{ sources { name } }'), served.ask('{ sources { id } }')]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  });
});
