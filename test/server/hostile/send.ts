import { Agent, request } from 'node:http';
import type { Answered, Sent } from './attack.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 8 });
export const stopSending = () => agent.destroy();

/** Sends a request as it is. A connection that is closed without a word is an answer too: status 0. */
export const send = (port: number, { method, url, headers, payload }: Sent): Promise<Answered> =>
  new Promise((resolve) => {
    const call = request({ host: '127.0.0.1', port, agent, method, path: url, headers });
    call.once('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('end', () =>
        resolve({
          statusCode: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
    call.once('error', ({ message }) => resolve({ statusCode: 0, headers: {}, body: message }));
    call.end(payload);
  });
