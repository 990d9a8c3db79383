import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { ErrorCode } from '../graphql/refusal.ts';
import { headersOfAll } from './http-rules.ts';

/**
 * Bytes that are no request, or never become one, reach no route: Node would answer them by itself, without what holds
 * for every answer. They get the same headers and the same shape, and the connection is closed behind them.
 */
export function answerUnread({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (code !== 'ECONNRESET' && socket.writable && !hasBegunToAnswer(socket)) {
    const { status, ...told } = refusals[code ?? ''] ?? unreadable;
    const requestId = randomUUID();
    const body = JSON.stringify({ ...told, requestId });
    const headers = {
      ...headersOfAll,
      'cache-control': 'no-store',
      'x-request-id': requestId,
      'content-type': 'application/json; charset=utf-8',
      'content-length': Buffer.byteLength(body),
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
  }
  socket.destroy();
}

interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

const unreadable: Refusal = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'This is no request over HTTP/1.1.',
};
const refusals: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'TIMEOUT', message: 'The request did not arrive in time.' },
  HPE_HEADER_OVERFLOW: { status: 431, code: 'BAD_REQUEST', message: 'The headers are larger than 16 kB.' },
};

/** Node says so nowhere else. Behind half an answer another would be read as part of it. */
const hasBegunToAnswer = (socket: Socket): boolean =>
  Boolean((socket as { _httpMessage?: { _headerSent?: boolean } })._httpMessage?._headerSent);

/**
 * What Node would answer before a route is looked for: an `Expect` that nobody knows, which may be left unread (RFC
 * 9110, 10.1.1), and a request that names its host not at all or twice (RFC 9112, 3.2), as two readers could take it
 * for two different ones. A name that is none, also one that a proxy passes on, is no better: Apollo reads addresses with it.
 */
export function answerInsteadOfNode(app: FastifyInstance): void {
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  app.addHook('onRequest', async (request) => {
    const { rawHeaders, httpVersion, headers } = request.raw;
    const hosts = rawHeaders.filter((text, at) => at % 2 === 0 && text.toLowerCase() === 'host').length;
    const needsNone = hosts === 0 && httpVersion !== '1.1';
    if (needsNone) headers.host = 'unnamed';
    if ((hosts === 1 || needsNone) && URL.canParse(`http://${request.hostname}/`)) return;
    throw Object.assign(new Error('A request names its host, once.'), { statusCode: 400 });
  });
}
