import { setImmediate as turn } from 'node:timers/promises';
import { jest } from '@jest/globals';
import fastify from 'fastify';
import { type HealthOptions, registerHealth } from '../../src/server/health.ts';

function service(options: Partial<HealthOptions> = {}) {
  const app = fastify();
  const health = registerHealth(app, { ready: async () => ({ database: { ok: true } }), ...options });
  app.get('/facility/:id', async () => 'ok');
  return { app, ...health };
}

describe('health', () => {
  test('the process lives as long as it answers, whatever its database does', async () => {
    const { app } = service({ ready: () => new Promise(() => {}) });
    const answer = await app.inject('/livez');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ status: 'ok' });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  test('the service is ready when every check is', async () => {
    const answer = await service().app.inject('/readyz');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ status: 'ok', checks: { database: { ok: true } } });
  });

  test('one check that fails makes it 503, and the answer names it', async () => {
    const checks = { database: { ok: true }, migrations: { ok: false, detail: '1 migration is due' } };
    const answer = await service({ ready: async () => checks }).app.inject('/readyz');
    expect(answer.statusCode).toBe(503);
    expect(answer.json()).toEqual({ status: 'unavailable', checks });
  });

  afterEach(() => jest.useRealTimers());

  test('a check that hangs is 503 in time, is not started twice, and given up in the end', async () => {
    let started = 0;
    const ready = () => {
      started++;
      return new Promise<never>(() => {});
    };
    const { app } = service({ ready, patienceMs: 40 });
    // Milliseconds pass when the test says so; what Node does at once it goes on to do.
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    let answered = 0;
    const asked = [1, 2, 3].map(async () => {
      const answer = await app.inject('/readyz');
      answered += 1;
      return answer;
    });
    for (let turns = 0; turns < 1_000; turns += 1) await turn();
    await jest.advanceTimersByTimeAsync(39);
    expect(answered).toBe(0);
    await jest.advanceTimersByTimeAsync(1);
    const answers = await Promise.all(asked);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([503, 503, 503]);
    expect(answers[0]?.json().checks).toEqual({ check: { ok: false, detail: 'no answer within 0.04 s' } });
    expect(started).toBe(1);

    await jest.advanceTimersByTimeAsync(161);
    const again = app.inject('/readyz');
    for (let turns = 0; turns < 1_000; turns += 1) await turn();
    await jest.advanceTimersByTimeAsync(40);
    expect((await again).statusCode).toBe(503);
    expect(started).toBe(2);
  });

  const throwing: [string, () => Promise<never>][] = [
    ['rejects', () => Promise.reject(new Error('password of db.example.nl refused'))],
    [
      'throws',
      () => {
        throw new Error('password of db.example.nl refused');
      },
    ],
  ];
  test.each(throwing)('a check that %s is 503 without its text, and is asked again', async (_, fail) => {
    let isBroken = true;
    const { app } = service({
      ready: () => (isBroken ? fail() : Promise.resolve({ database: { ok: true } })),
    });
    const answer = await app.inject('/readyz');
    expect(answer.statusCode).toBe(503);
    expect(answer.body).not.toContain('example.nl');

    isBroken = false;
    expect((await app.inject('/readyz')).statusCode).toBe(200);
  });
});

describe('metrics', () => {
  test('requests are timed by route and status, never by the path a client made up', async () => {
    const { app } = service();
    await app.inject('/facility/fac_1');
    await app.inject('/facility/fac_2');
    await app.inject('/wp-admin');
    const answer = await app.inject('/metrics');
    expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    const name = 'ketenkaart_http_request_duration_seconds_count';
    expect(answer.body).toContain(`${name}{route="/facility/:id",status="200"} 2`);
    expect(answer.body).toContain(`${name}{route="none",status="404"} 1`);
    expect(answer.body).not.toMatch(/fac_1|wp-admin/);
    expect(answer.body).toContain('process_cpu_seconds_total');
  });

  test('operations are counted by the names of the examples, all others as one', async () => {
    const { app, countOperation } = service({ knownOperations: ['GapsOfTown'] });
    countOperation('GapsOfTown', 'OK');
    countOperation('GapsOfTown', 'TIMEOUT');
    for (let made = 0; made < 1_000; made++) countOperation(`Made${made}`, 'OK');
    countOperation(undefined, 'OK');
    countOperation('__proto__', 'OK');
    const { body } = await app.inject('/metrics');
    const counted = body.split('\n').filter((line) => line.startsWith('ketenkaart_graphql_operations_total'));
    expect(counted.sort()).toEqual([
      'ketenkaart_graphql_operations_total{operation="GapsOfTown",outcome="OK"} 1',
      'ketenkaart_graphql_operations_total{operation="GapsOfTown",outcome="TIMEOUT"} 1',
      'ketenkaart_graphql_operations_total{operation="other",outcome="OK"} 1002',
    ]);
  });

  test('two services in one process count apart', async () => {
    const first = service();
    const second = service();
    first.countOperation('X', 'OK');
    expect((await second.app.inject('/metrics')).body).not.toContain('operations_total{');
  });
});
