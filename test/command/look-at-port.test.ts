import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { lookAtPort } from '../../src/command/look-at-port.ts';

/** Listens on a free port, answers every request with these headers, and says what the doctor sees there. */
async function seenBeside(headers: Record<string, string>) {
  const server = createServer((_, response) => response.writeHead(200, headers).end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return { port, ...(await lookAtPort({ host: '127.0.0.1', port })) };
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

test('a port that is free is well', async () => {
  expect(await lookAtPort({ host: '127.0.0.1', port: 0 })).toEqual({ ok: true, says: '127.0.0.1:0 is free' });
});

test('a port on which the service itself runs is well', async () => {
  const { ok, says, port } = await seenBeside({ 'api-version': '0.1.0' });
  expect({ ok, says }).toEqual({ ok: true, says: `the service runs on 127.0.0.1:${port}` });
});

test('a port that another program has is a fault, with its number', async () => {
  const { ok, says, port } = await seenBeside({});
  expect(ok).toBe(false);
  expect(says).toContain(String(port));
});
