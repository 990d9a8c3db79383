import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const bench = join(root, 'bench');

/** What a server has used since it started. */
export interface Used {
  readonly statements: number;
  readonly cpuMs: number;
  readonly peakMb: number;
}

export interface Server {
  readonly name: string;
  ask(query: string, variables: object): Promise<string>;
  used(): Promise<Used>;
  stop(): Promise<void>;
}

export const connections = 8;

/** Each in a process of its own, on the same database, with as many connections as there are clients. */
const scripts = {
  ketenkaart: join(root, 'dist/src/main.js'),
  floor: join(root, 'dist/bench/floor.js'),
  postgraphile: join(bench, 'peer/server.mjs'),
} as const;

export async function start(name: keyof typeof scripts, databaseUrl: string): Promise<Server> {
  const port = await freePort();
  const child = fork(scripts[name], {
    execArgv: ['--import', join(bench, 'report.mjs')],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', GRAPHILE_ENV: 'production', LOG_LEVEL: 'silent', SAMPLE: 'off' },
      ...{ DATABASE_URL: databaseUrl, POOL_SIZE: String(connections), PORT: String(port) },
      // What one address may ask in a minute is asked in a second here.
      ...{ RATE_LIMIT_ANONYMOUS: '1000000000', COST_BUDGET_ANONYMOUS: '100000000' },
      BENCH_MODULES: [root, join(root, 'node_modules/@mikro-orm/postgresql'), join(bench, 'peer')].join(':'),
    },
  });
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const server: Server = {
    name,
    ask: (query, variables) => post(port, agent, JSON.stringify({ query, variables })),
    async used() {
      child.send('report');
      return (await once(child, 'message'))[0] as Used;
    },
    async stop() {
      agent.destroy();
      if (child.exitCode !== null) return;
      child.kill();
      await once(child, 'exit');
    },
  };
  await ready(child, () => server.ask('{ __typename }', {}));
  return server;
}

async function ready(child: ChildProcess, ask: () => Promise<string>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`);
    if (
      await ask().then(
        () => true,
        (fault) => fault.code !== 'ECONNREFUSED',
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('a server did not start within 30 s');
}

function post(port: number, agent: Agent, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const options = { host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers };
    request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString()));
      response.on('error', reject);
    })
      .on('error', reject)
      .end(body);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
