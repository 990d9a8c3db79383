import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ErrorCode } from '../../graphql/refusal.ts';

/**
 * Answers what is no HTTP, has headers without end or does not come on: no request, so that nothing else of the service
 * sees it. The answer is as every other refusal, and the connection is over.
 */
export const answerUnreadable =
  (headers: Readonly<Record<string, string>>) =>
  ({ code = '' }: { readonly code?: string }, socket: Socket): void => {
    if (code === 'ECONNRESET' || socket.destroyed) return;
    const [status, message] = told[code] ?? [400, 'This cannot be read as HTTP.'];
    const requestId = randomUUID();
    const body = JSON.stringify({ code: 'BAD_REQUEST' satisfies ErrorCode, message, requestId });
    const all = {
      ...headers,
      'x-request-id': requestId,
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
    if (socket.writable)
      socket.write([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', body].join('\r\n'));
    socket.destroySoon();
  };

/** By what Node says of it. */
const told: Readonly<Record<string, readonly [number, string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not come in time: headers within 5 s, all of it in 10 s.'],
  HPE_HEADER_OVERFLOW: [431, 'The headers are larger than 16 kB.'],
};
