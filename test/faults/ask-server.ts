import { Agent, request } from 'node:http';

/** What became of one request, as its client saw it. */
export interface Outcome {
  /** OK, a code of GraphQL's answer, HTTP_ and a status, a code of the socket, or HANGS after fifteen seconds. */
  readonly code: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
  readonly data: any;
  readonly status: number | null;
  readonly retryAfter: string | null;
  /** By performance.now(). */
  readonly sentAt: number;
  readonly milliseconds: number;
}

export interface Asked {
  readonly query: string;
  readonly variables?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Client {
  /** Asks GraphQL; never rejects. */
  ask(asked: Asked): Promise<Outcome>;
  /** Asks for a path; never rejects. */
  get(path: string): Promise<Outcome>;
  close(): void;
}

/** Longer than any promise, so that what hangs is seen to hang. */
const patienceMs = 15_000;

/** A client that keeps its connections, as the pool of an application does. */
export function clientOf(port: number): Client {
  const agent = new Agent({ keepAlive: true });
  const send = (method: string, path: string, headers: Record<string, string>, body: string) =>
    new Promise<Outcome>((resolve) => {
      const sentAt = performance.now();
      const end = (seen: Pick<Outcome, 'code'> & Partial<Outcome>) =>
        resolve({
          ...{ data: null, status: null, retryAfter: null, ...seen },
          ...{ sentAt, milliseconds: performance.now() - sentAt },
        });
      const failed = (fault: unknown) => end({ code: String(Object(fault).code) });
      const options = { host: '127.0.0.1', port, path, method, agent, headers, timeout: patienceMs };
      const asking = request(options, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', failed);
        answer.on('end', () => {
          const status = answer.statusCode!;
          const retryAfter = answer.headers['retry-after'] ?? null;
          end({ ...told(Buffer.concat(chunks).toString(), status), status, retryAfter });
        });
      });
      asking.on('timeout', () => asking.destroy(Object.assign(new Error('no answer'), { code: 'HANGS' })));
      asking.on('error', failed);
      asking.end(body);
    });
  return {
    ask({ query, variables = {}, headers = {} }) {
      const body = JSON.stringify({ query, variables });
      const length = String(Buffer.byteLength(body));
      return send(
        'POST',
        '/graphql',
        { 'content-type': 'application/json', 'content-length': length, ...headers },
        body,
      );
    },
    get: (path) => send('GET', path, {}, ''),
    close: () => agent.destroy(),
  };
}

function told(body: string, status: number): Pick<Outcome, 'code' | 'data'> {
  try {
    const { data = null, errors } = JSON.parse(body);
    const code = errors?.[0]?.extensions?.code ?? (status === 200 ? 'OK' : `HTTP_${status}`);
    return { code, data };
  } catch {
    return { code: `HTTP_${status}`, data: null };
  }
}
