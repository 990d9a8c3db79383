import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serverAudits } from 'graphql-http';
import { aKey, anAccount } from '../account/accounts.ts';
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

  test('holds as well for who signs in with a key', async () => {
    const { text } = await aKey(served.database, await anAccount(served.database, 'GM9999', 'Voorstad'));
    const withKey: typeof fetch = (input, init) =>
      fetchFn(input, { ...init, headers: { authorization: `Bearer ${text}`, ...init?.headers } });
    const failed: string[] = [];
    for (const { id, fn } of serverAudits({ url, fetchFn: withKey }))
      if ((await fn()).status !== 'ok') failed.push(id);
    expect(failed).toEqual([]);
  });

  test('gives nothing to any audit where only trusted documents may be asked, and no fault of ours; open, it does', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'ketenkaart-documents-'));
    const TRUSTED_DOCUMENTS_FILE = join(directory, 'persisted-documents.json');
    writeFileSync(TRUSTED_DOCUMENTS_FILE, JSON.stringify({ 'sha256:who': '{ viewer { kind } }' }));
    const closed = await served.aServer({ TRUSTED_DOCUMENTS_FILE, TRUSTED_DOCUMENTS: 'all' });
    const closedUrl = `${await closed.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
    const givenBy = async (address: string) => {
      const given = { data: 0, faults: 0 };
      const looking: typeof fetch = async (input, init) => {
        const response = await fetchFn(input, init);
        if ((await response.clone().text()).includes('"data":{')) given.data += 1;
        if (response.status >= 500) given.faults += 1;
        return response;
      };
      for (const { fn } of serverAudits({ url: address, fetchFn: looking })) await fn();
      return given;
    };
    expect(await givenBy(closedUrl)).toEqual({ data: 0, faults: 0 });
    expect((await givenBy(url)).data).toBeGreaterThan(0);
    rmSync(directory, { recursive: true });
  });
});
