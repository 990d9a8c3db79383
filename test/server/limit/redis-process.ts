import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis of our own that can be killed, stopped without a word, and started again at the same place. */
export interface OwnRedis {
  readonly url: string;
  start(): Promise<void>;
  kill(): Promise<void>;
  /** It keeps its connections and answers nothing. */
  freeze(): void;
  thaw(): void;
  remove(): Promise<void>;
}

export async function makeRedis(): Promise<OwnRedis> {
  const directory = mkdtempSync(join(tmpdir(), 'ketenkaart-redis-'));
  const port = await freePort();
  let redis: ChildProcess | null = null;
  const own: OwnRedis = {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const options = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', directory];
      redis = spawn('redis-server', options, { stdio: 'ignore' });
      while (!(await isListening(port))) await wait(20);
    },
    async kill() {
      if (!redis || redis.exitCode !== null || redis.signalCode !== null) return;
      const gone = once(redis, 'exit');
      redis.kill('SIGKILL');
      await gone;
    },
    freeze: () => void redis?.kill('SIGSTOP'),
    thaw: () => void redis?.kill('SIGCONT'),
    async remove() {
      await own.kill();
      rmSync(directory, { recursive: true, force: true });
    },
  };
  return own;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

const isListening = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
