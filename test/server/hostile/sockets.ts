import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Bytes on a connection, and what comes back until it is closed; part by part with a pause, when there are more. */
export interface RawAttack {
  readonly name: string;
  readonly parts: readonly string[];
  readonly pause?: number;
}

const host = 'Host: 127.0.0.1\r\n';
const json = 'Content-Type: application/json\r\n';
const asked = '{"query":"{ sources { name } }"}';
const post = (headers: string, body: string) => `POST /graphql HTTP/1.1\r\n${host}${headers}\r\n${body}`;

/** Requests that two readers could read as two different ones, and what is no HTTP at all. */
export const rawAttacks: readonly RawAttack[] = [
  { name: 'two lengths', parts: [post(`${json}Content-Length: 5\r\nContent-Length: 32\r\n`, asked)] },
  {
    name: 'a length and chunks',
    parts: [
      post(`${json}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n`, `20\r\n${asked}\r\n0\r\n\r\n`),
    ],
  },
  {
    name: 'chunks twice',
    parts: [
      post(
        `${json}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n`,
        `20\r\n${asked}\r\n0\r\n\r\n`,
      ),
    ],
  },
  {
    name: 'chunks that are not the last coding',
    parts: [post(`${json}Transfer-Encoding: chunked, gzip\r\n`, `20\r\n${asked}\r\n0\r\n\r\n`)],
  },
  {
    name: 'chunks of a size that is none',
    parts: [post(`${json}Transfer-Encoding: chunked\r\n`, `0x20\r\n${asked}\r\n0\r\n\r\n`)],
  },
  {
    name: 'chunks of a size without end',
    parts: [post(`${json}Transfer-Encoding: chunked\r\n`, `${'f'.repeat(40)}\r\n`)],
  },
  { name: 'a length below nothing', parts: [post(`${json}Content-Length: -1\r\n`, asked)] },
  { name: 'a length in hexadecimal', parts: [post(`${json}Content-Length: 0x20\r\n`, asked)] },
  {
    name: 'a length that is said to be large',
    parts: [post(`${json}Content-Length: 999999999\r\nConnection: close\r\n`, '{')],
  },
  {
    name: 'a header over two lines',
    parts: [post(`${json}X-A: b\r\n c: d\r\nContent-Length : 32\r\n`, asked)],
  },
  {
    name: 'a space before the colon',
    parts: [post(`Content-Type : application/json\r\nContent-Length: 32\r\n`, asked)],
  },
  {
    name: 'a line feed alone',
    parts: [`POST /graphql HTTP/1.1\n${host}${json}Content-Length: 32\n\n${asked}`],
  },
  { name: 'a zero in a header', parts: [post(`${json}X-A: a\0b\r\nContent-Length: 32\r\n`, asked)] },
  { name: 'headers without end', parts: [post(`${json}X-A: ${'a'.repeat(40_000)}\r\n`, '')] },
  { name: 'a thousand headers', parts: [post(`${'X-A: a\r\n'.repeat(3_000)}`, '')] },
  { name: 'no host', parts: ['POST /graphql HTTP/1.1\r\nContent-Length: 0\r\n\r\n'] },
  { name: 'two hosts', parts: [`GET /graphql HTTP/1.1\r\n${host}${host}\r\n`] },
  ...['', '[', 'a b', '<script>', '%00', '::1', '1.2.3.4.5', '\x80'].map((name) => ({
    name: `a host called ${JSON.stringify(name)}`,
    parts: [
      `POST /graphql HTTP/1.1\r\nHost: ${name}\r\n${json}Content-Length: ${asked.length}\r\n\r\n${asked}`,
    ],
  })),
  { name: 'no version', parts: ['GET /graphql?query={sources{name}}\r\n\r\n'] },
  {
    name: 'something expected that nobody knows',
    parts: [post(`${json}Content-Length: 0\r\nExpect: a-miracle\r\n`, '')],
  },
  { name: 'a method that is none', parts: [`GRAPHQL /graphql HTTP/1.1\r\n${host}\r\n`] },
  { name: 'a version that is none', parts: [`GET / HTTP/9.9\r\n${host}\r\n`] },
  { name: 'HTTP/2 without asking', parts: ['PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'] },
  { name: 'a tunnel', parts: [`CONNECT 10.0.0.1:5432 HTTP/1.1\r\n${host}\r\n`] },
  {
    name: 'another protocol by upgrade',
    parts: [`GET /graphql HTTP/1.1\r\n${host}Connection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n`],
  },
  { name: 'a greeting of TLS', parts: ['\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'] },
  { name: 'a message of PostgreSQL', parts: ['\x00\x00\x00\x08\x04\xd2\x16\x2f'] },
  { name: 'noise', parts: ['\x00\xff\x00\xff'.repeat(1_000)] },
  {
    name: 'a second request in the body of the first',
    parts: [post(`${json}Content-Length: 0\r\nConnection: close\r\n`, `GET /.env HTTP/1.1\r\n${host}\r\n`)],
  },
];

/** They hold a connection open and send next to nothing. */
export const slowAttacks: readonly RawAttack[] = [
  {
    name: 'headers',
    parts: Array.from({ length: 30 }, (_, index) =>
      index === 0 ? `POST /graphql HTTP/1.1\r\n${host}` : 'X-A: b\r\n',
    ),
    pause: 500,
  },
  {
    name: 'a body',
    parts: Array.from({ length: 30 }, (_, index) =>
      index === 0 ? post(`${json}Content-Length: 32\r\n`, '') : ' ',
    ),
    pause: 500,
  },
];

/** Milliseconds in which what is answered at all is answered, also on a busy machine. */
const patience = 2_000;

/** What came back until the other side closed, or for as long as somebody waits for that. */
export async function sendRaw(
  port: number,
  { parts, pause = 0 }: RawAttack,
  longest = patience,
): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.on('data', (part) => {
    answer += part.toString('latin1');
  });
  // Nothing more comes: the service may wait for the rest, and then it is we who close.
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
    socket.once('error', () => resolve());
  });
  for (const part of parts) {
    if (socket.destroyed) break;
    socket.write(Buffer.from(part, 'latin1'));
    if (pause > 0) await Promise.race([wait(pause), closed]);
  }
  if (pause === 0) await Promise.race([wait(longest), closed]);
  socket.destroy();
  return answer;
}
