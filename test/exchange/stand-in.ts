import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a service gives at an address. */
export interface Given {
  readonly status?: number;
  readonly type?: string;
  readonly body: string | Buffer;
  /** CBS gives its pages no mark of their state. */
  readonly isMarked?: boolean;
}

/** What goes wrong once, at the next request that fits. */
export type Trouble =
  | { readonly status: number; readonly retryAfter?: string }
  /** The connection breaks off after so many bytes, once the reader says that it has some: what it has not read yet is lost. */
  | { readonly breakAfter: number }
  | { readonly sendTo: string }
  /** Something else than it has. */
  | { readonly give: string }
  /** Says nothing any more, after so many bytes. */
  | { readonly fallSilentAfter: number };

export interface StandIn {
  readonly address: string;
  /** Of every request: method and path with query, and the headers. */
  readonly requests: { readonly url: string; readonly headers: IncomingMessage['headers']; status: number }[];
  meetNext(part: string, ...troubles: readonly Trouble[]): void;
  /** Said by the reader, of what is to break off. */
  hasRead(): void;
  close(): Promise<void>;
}

/** A web server on this machine in the place of others: ETags, conditions and ranges as RFC 9110 has them, and trouble. */
export async function standIn(
  give: (path: string, asked: URLSearchParams, headers: IncomingMessage['headers']) => Given,
): Promise<StandIn> {
  const requests: StandIn['requests'] = [];
  const troubles: { part: string; trouble: Trouble }[] = [];
  const toBreak: ServerResponse[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const logged = { url: decodeURIComponent(url), headers: request.headers, status: 0 };
    requests.push(logged);
    response.on('close', () => {
      logged.status = response.statusCode;
    });
    const at = troubles.findIndex(({ part }) => logged.url.includes(part));
    const [met] = at < 0 ? [] : troubles.splice(at, 1);
    if (met && 'breakAfter' in met.trouble) toBreak.push(response);
    const { pathname, searchParams } = new URL(url, 'http://stand-in');
    answer(request, response, () => give(pathname, searchParams, request.headers), met?.trouble);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    meetNext: (part, ...met) => void troubles.push(...met.map((trouble) => ({ part, trouble }))),
    hasRead: () => {
      for (const response of toBreak.splice(0)) response.destroy();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(
  { headers }: IncomingMessage,
  response: ServerResponse,
  give: () => Given,
  trouble: Trouble | undefined,
): void {
  if (trouble && 'status' in trouble) {
    const { status, retryAfter } = trouble;
    response.writeHead(status, retryAfter === undefined ? {} : { 'retry-after': retryAfter }).end('busy');
    return;
  }
  if (trouble && 'sendTo' in trouble) {
    response.writeHead(302, { location: trouble.sendTo }).end();
    return;
  }
  if (trouble && 'give' in trouble) {
    response.writeHead(200, { 'content-type': 'application/json' }).end(trouble.give);
    return;
  }
  const { status = 200, type = 'text/csv', body, isMarked = true } = give();
  const bytes = Buffer.from(body);
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}"`;
  const marks = isMarked && status === 200 ? { etag } : {};
  if (isMarked && headers['if-none-match'] === etag) {
    response.writeHead(304, marks).end();
    return;
  }
  const begin = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
  const isPart = begin > 0 && isMarked && headers['if-range'] === etag;
  const given = isPart ? bytes.subarray(begin) : bytes;
  response.writeHead(isPart ? 206 : status, {
    'content-type': type,
    'content-length': given.length,
    ...marks,
    ...(isPart ? { 'content-range': `bytes ${begin}-${bytes.length - 1}/${bytes.length}` } : {}),
  });
  if (trouble && 'breakAfter' in trouble) {
    response.write(given.subarray(0, trouble.breakAfter));
    return;
  }
  if (trouble) {
    response.write(given.subarray(0, trouble.fallSilentAfter));
    return;
  }
  response.end(given);
}
