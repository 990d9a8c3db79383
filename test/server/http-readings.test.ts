import { request as httpRequest } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import type { LightMyRequestResponse } from 'fastify';
import { servingTown, withSources } from './served.ts';

const { ask, aServer } = servingTown();

describe('the reads of a request', () => {
  test('end with it: many at once are all served', async () => {
    const query = '{ sources { name } areas { nodes { name } totalCount } }';
    const answers: LightMyRequestResponse[] = [];
    // More in all than there are connections, and no more at once: nobody waits for one.
    for (let times = 0; times < 4; times += 1)
      answers.push(...(await Promise.all(Array.from({ length: 5 }, () => ask(query)))));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers[0]?.json().data.areas.totalCount).toBe(5);
  });

  test('end when the client goes away', async () => {
    const [first, goOn, second] = [
      Promise.withResolvers<void>(),
      Promise.withResolvers<void>(),
      Promise.withResolvers<string>(),
    ];
    const slow = await withSources(async (_, __, { rows }) => {
      const read = () => rows.selectFrom('source').select('id').execute();
      await read();
      first.resolve();
      await goOn.promise;
      second.resolve(await read().then(() => 'second read', String));
      return [];
    });
    const server = await aServer({}, { schema: slow });
    await server.listen({ host: '127.0.0.1', port: 0 });
    const { port } = server.server.address() as AddressInfo;
    const gone = new Promise((resolve) => {
      server.server.once('connection', (socket: Socket) => socket.once('close', resolve));
    });
    const headers = { 'content-type': 'application/json' };
    const call = httpRequest({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers });
    call.on('error', () => {});
    call.end(JSON.stringify({ query: '{ sources { name } }' }));
    await first.promise;
    call.destroy();
    await gone;
    // Node tells the request of it after the connection.
    await turn();
    expect((await ask('{ sources { name } }')).statusCode).toBe(200);
    goOn.resolve();
    expect(await second.promise).toContain('a read after its request ended');
  });

  test('go on in a new transaction after a write of the same request', async () => {
    const writing = await withSources(async (_, __, context) => {
      await context.rows.selectFrom('source').select('id').execute();
      await context.write(async () => {});
      return context.rows.selectFrom('source').selectAll().execute();
    });
    const answer = await ask('{ sources { name } }', {}, await aServer({}, { schema: writing }));
    expect(answer.json().data).toEqual({ sources: [{ name: 'Voorstad' }] });
  });

  test('are not begun by a query that reads nothing', async () => {
    expect((await ask('{ __typename }')).headers['x-statements']).toBe('0');
  });
});

describe('a service that stops', () => {
  test('answers what is underway first', async () => {
    const [asked, leave] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const slow = await withSources(async (_, __, { rows }) => {
      asked.resolve();
      await leave.promise;
      return rows.selectFrom('source').selectAll().execute();
    });
    const server = await aServer({}, { schema: slow });
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ sources { name } }' });
    const underway = fetch(`${url}/graphql`, { method: 'POST', headers, body });
    await asked.promise;
    const closed = server.close();
    while (server.server.listening) await turn();
    leave.resolve();
    await closed;
    expect(await (await underway).json()).toMatchObject({ data: { sources: [{ name: 'Voorstad' }] } });
    await expect(fetch(`${url}/livez`)).rejects.toThrow();
  });
});
