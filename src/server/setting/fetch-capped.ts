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
  const response = await ask(url, {
    redirect: 'manual',
    headers: { accept: 'application/json, application/jwk-set+json' },
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`${url.href} answers ${response.status}`);
  }
  let size = 0;
  const pieces: Uint8Array[] = [];
  for await (const piece of response.body ?? []) {
    size += piece.length;
    if (size > mostBytes) throw new Error(`${url.href} answers with more than ${mostBytes} bytes`);
    pieces.push(piece);
  }
  return JSON.parse(Buffer.concat(pieces).toString('utf8'));
}
