import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../run-cli.ts';
import { type Client, clientOf } from './ask-server.ts';
import { secondsUntil, startLoad } from './load.ts';
import { type ServerProcess, startServer } from './server-process.ts';
import { tellRow } from './tell-row.ts';

/** One process has it at a time; here the service itself, as it is shipped. The tests follow one another. */
describe('the directory of the embedded database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ketenkaart-faults-'));
  const directory = join(folder, 'data');
  const copy = join(folder, 'copy');
  const started: ServerProcess[] = [];
  const serve = async (where = directory) => {
    const server = await startServer({ KETENKAART_DATA_DIR: where, SAMPLE: 'off' });
    started.push(server);
    return { server, client: clientOf(server.port) };
  };
  let key = '';
  let now: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    const settings = { KETENKAART_DATA_DIR: directory };
    await runCli(settings, 'accounts', 'create', 'GM9901', '--name', 'Voorbeeldstad');
    const made = await runCli(settings, 'keys', 'create', '--for', 'GM9901', '--as', 'steward');
    if (made.code !== 0) throw new Error(made.stderr);
    key = made.stdout.trim();
    now = await serve();
  });
  afterAll(async () => {
    for (const server of started) await server.end('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const acknowledged = new Set<string>();
  let submitted = 0;
  const headers = () => ({ authorization: `Bearer ${key}` });
  const makeKey = async (client: Client) => {
    submitted += 1;
    const label = `sleutel ${submitted}`;
    const query =
      'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { apiKey { label } } }';
    const variables = { input: { holder: 'DASHBOARD', label } };
    const outcome = await client.ask({ query, variables, headers: headers() });
    if (outcome.code === 'OK') acknowledged.add(label);
    return outcome;
  };
  const labels = async (client: Client): Promise<Set<string>> => {
    const { data } = await client.ask({ query: '{ apiKeys { label } }', headers: headers() });
    return new Set(data.apiKeys.map(({ label }: { label: string }) => label));
  };

  test('is refused to a second service, in a sentence', async () => {
    const start = performance.now();
    const second = startServer({ KETENKAART_DATA_DIR: directory, SAMPLE: 'off' });
    await expect(second).rejects.toThrow(`is in use by process ${now.server.pid} (main.js)`);
    tellRow('a second service on one directory', [], {
      'refused after, s': (performance.now() - start) / 1_000,
    });
  });

  test('keeps what was acknowledged when the service is killed; the next takes the lock over', async () => {
    const load = startLoad(now.server.port, 4, makeKey);
    await secondsUntil(() => acknowledged.size >= 20, 50);
    await now.server.end('SIGKILL');
    const outcomes = (await load.stop()).filter(({ code }) => code !== 'ECONNREFUSED');
    now = await serve();
    const kept = await labels(now.client);
    const lost = [...acknowledged].filter((label) => !kept.has(label)).length;
    tellRow('kill -9 in mutations, embedded', outcomes, { acknowledged: acknowledged.size, lost });
    expect(lost).toBe(0);
  });

  test('is backed up by a copy of it that is made while the service is stopped', async () => {
    const before = await labels(now.client);
    expect((await now.server.end('SIGTERM')).code).toBe(0);
    cpSync(directory, copy, { recursive: true });
    now = await serve(copy);
    expect(await labels(now.client)).toEqual(before);
    expect((await makeKey(now.client)).code).toBe('OK');
  });

  test('is seen to be opened twice by services that find no lock', async () => {
    rmSync(join(copy, 'ketenkaart.lock'));
    expect((await serve(copy)).server.said()).toContain('Ketenkaart is ready');
  });
});
