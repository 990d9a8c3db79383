import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const mainFile = join(import.meta.dirname, '../../src/main.js');

/** The service as it is shipped, in a process of its own. */
export interface ServerProcess {
  readonly port: number;
  readonly pid: number;
  /** All that it printed and logged until now. */
  readonly said: () => string;
  /** Sends the signal; gives the code it ended with (null: by the signal) and after how many seconds. */
  end(signal: NodeJS.Signals): Promise<{ readonly code: number | null; readonly seconds: number }>;
}

/** A test of faults asks more than anybody else may. */
const generous = { RATE_LIMIT_ANONYMOUS: '1000000000', RATE_LIMIT_SIGNED_IN: '1000000000' };

/**
 * Starts it with these settings and no others, and waits until it is ready; throws what it said when it ends instead.
 * `program` is another version of it.
 */
export async function startServer(
  settings: NodeJS.ProcessEnv,
  program: string = mainFile,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, [program], {
    env: { PORT: '0', LOG_LEVEL: 'warn', ...generous, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  await becomesReady(child, () => said);
  return {
    port: Number(/http:\/\/127\.0\.0\.1:(\d+)\/graphql/.exec(said)?.[1]),
    pid: child.pid!,
    said: () => said,
    end: (signal) => end(child, signal),
  };
}

async function becomesReady(child: ChildProcess, said: () => string): Promise<void> {
  for (const until = performance.now() + 60_000; performance.now() < until; ) {
    if (said().includes('Ketenkaart is ready')) return;
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill('SIGKILL');
  throw new Error(`the service was not ready in 60 s: ${said()}`);
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  const start = performance.now();
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  return { code: child.exitCode, seconds: (performance.now() - start) / 1_000 };
}
