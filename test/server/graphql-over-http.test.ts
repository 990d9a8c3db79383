import { serverAudits } from 'graphql-http';
import { type Served, serveTown } from './served.ts';

/**
 * GraphQL over HTTP, as the specification has it: each audit of its reference implementation is a test by its own name
 * here. They speak to a service that listens.
 */
let served: Served;
let url: string;

beforeAll(async () => {
  served = await serveTown();
  url = `${await served.service.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
}, 180_000);
afterAll(() => served.close());

/** A page of another site cannot send this by itself, so every GET must carry it. */
const fetchFn: typeof fetch = (input, init) =>
  fetch(input, { ...init, headers: { 'apollo-require-preflight': 'true', ...init?.headers } });

const audits = serverAudits({ url: () => url, fetchFn });

describe('GraphQL over HTTP', () => {
  test.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id: $name', async ({ fn }) => {
    const outcome = await fn();
    expect('reason' in outcome ? `${outcome.status}: ${outcome.reason}` : outcome.status).toBe('ok');
  });

  test('is audited whole', () => {
    expect(audits).toHaveLength(61);
  });

  test('gives who reads more than plain JSON the status of what went wrong', async () => {
    const statuses = [
      '*/*',
      'application/json',
      'application/graphql-response+json, application/json;q=0.9',
    ].map(async (accept) => {
      const headers = { 'content-type': 'application/json', accept };
      const { status } = await fetch(url, { method: 'POST', headers, body: '{"query":"{ nothing }"}' });
      return status;
    });
    expect(await Promise.all(statuses)).toEqual([400, 200, 400]);
  });
});
