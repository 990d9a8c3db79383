import { isConfidential } from './is-confidential.ts';

/** Milliseconds for the whole of an answer, and its largest size: key sets are a few kB. */
const limits = { timeoutMs: 3_000, mostBytes: 262_144 };

/**
 * What stands at an address, without being led elsewhere, in time and in size. Only https is asked, so that nobody on
 * the way answers instead, except on this machine itself. Throws an Error that says what was wrong.
 */
export async function fetchCapped(
  address: string | URL,
  { timeoutMs, mostBytes } = limits,
  ask: typeof fetch = fetch,
): Promise<unknown> {
  const url = new URL(address);
  if (!isConfidential(url)) throw new Error(`${url.origin} is not reached over https`);
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await ask(url, { redirect: 'manual', headers, signal });
    if (response.status !== 200) {
      await response.body?.cancel();
      throw new WrongAnswer(`${url.href} answers ${response.status}${leading(url, response.headers)}`);
    }
    return parsed(url, response.headers, await bytesOf(url, response, mostBytes));
  } catch (fault) {
    if (fault instanceof WrongAnswer) throw fault;
    if (signal.aborted) throw new Error(`${url.href} did not answer within ${timeoutMs} ms`);
    throw new Error(`${url.href} cannot be reached: ${reasonOf(fault)}`);
  }
}

const headers = { accept: 'application/json, application/jwk-set+json' };

/** It was reached, and what it says cannot be used. */
class WrongAnswer extends Error {}

async function bytesOf(url: URL, { body }: Response, mostBytes: number): Promise<Buffer> {
  let size = 0;
  const pieces: Uint8Array[] = [];
  for await (const piece of body ?? []) {
    size += piece.length;
    if (size > mostBytes) throw new WrongAnswer(`${url.href} answers with more than ${mostBytes} bytes`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function parsed(url: URL, given: Headers, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new WrongAnswer(
      `${url.href} answers with ${given.get('content-type') ?? 'something'} that is no JSON`,
    );
  }
}

/** Where a redirect goes, without a question that may have a secret in it. */
function leading(url: URL, given: Headers): string {
  const to = URL.parse(given.get('location') ?? '', url.href);
  return given.has('location') && to ? ` and leads to ${to.origin}${to.pathname}, which is not followed` : '';
}

/** What fetch throws says why only in its cause. */
function reasonOf(fault: unknown): string {
  const { cause = fault } = fault as { cause?: unknown };
  return cause instanceof Error ? cause.message : String(cause);
}
