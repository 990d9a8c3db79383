import { createServer } from 'node:net';
import type { Settings } from '../server/setting/settings.ts';

interface Seen {
  readonly ok: boolean;
  readonly says: string;
}

/** Whether the service could listen, or already does: that somebody else has the port is the only fault. */
export function lookAtPort({ port, host }: Pick<Settings, 'port' | 'host'>): Promise<Seen> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', async ({ message, code }: NodeJS.ErrnoException) => {
      if (code === 'EADDRINUSE' && (await isKetenkaart(host, port))) {
        resolve({ ok: true, says: `the service runs on ${host}:${port}` });
      } else resolve({ ok: false, says: message });
    });
    server.listen(port, host, () => {
      server.close(() => resolve({ ok: true, says: `${host}:${port} is free` }));
    });
  });
}

async function isKetenkaart(host: string, port: number): Promise<boolean> {
  const reachable =
    { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  try {
    const answer = await fetch(`http://${reachable}:${port}/livez`, { signal: AbortSignal.timeout(2_000) });
    return answer.ok && answer.headers.has('api-version');
  } catch {
    return false;
  }
}
