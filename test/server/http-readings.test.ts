import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { servingTown, withSources } from './served.ts';

const { ask, aServer } = servingTown();

describe('the reads of a request', () => {
  test('end with it: many at once are all served', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask('{ sources { name } areas { nodes { name } totalCount } }')),
    );
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers[0]?.json().data.areas.totalCount).toBe(5);
  });

  test('end when the client goes away', async () => {
    const steps: string[] = [];
    const slow = await withSources(async (_, __, { rows }) => {
      await rows.selectFrom('source').select('id').execute();
      steps.push('first read');
      await new Promise((resolve) => setTimeout(resolve, 300));
      steps.push(
        await rows
          .selectFrom('source')
          .select('id')
          .execute()
          .then(() => 'second read', String),
      );
      return [];
    });
    const server = await aServer({}, { schema: slow });
    await server.listen({ host: '127.0.0.1', port: 0 });
    const { port } = server.server.address() as AddressInfo;
    const headers = { 'content-type': 'application/json' };
    const call = httpRequest({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers });
    call.on('error', () => {});
    call.end(JSON.stringify({ query: '{ sources { name } }' }));
    while (steps.length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    call.destroy();
    expect((await ask('{ sources { name } }')).statusCode).toBe(200);
    while (steps.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(steps[1]).toContain('a read after its request ended');
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
    let isAsked = false;
    const slow = await withSources(async (_, __, { rows }) => {
      isAsked = true;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return rows.selectFrom('source').selectAll().execute();
    });
    const server = await aServer({}, { schema: slow });
    const url = await server.listen({ host: '127.0.0.1', port: 0 });
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: '{ sources { name } }' });
    const underway = fetch(`${url}/graphql`, { method: 'POST', headers, body });
    while (!isAsked) await new Promise((resolve) => setTimeout(resolve, 10));
    await server.close();
    expect(await (await underway).json()).toMatchObject({ data: { sources: [{ name: 'Voorstad' }] } });
    await expect(fetch(`${url}/livez`)).rejects.toThrow();
  });
});
