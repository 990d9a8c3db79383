import { isSameSite } from '../value/same-site.ts';

export interface Asking {
  readonly userAgent: string;
  /** Without a sign of life for so long, the connection is given up. */
  readonly longestSilenceMs: number;
  /** How often it may send us on within its site; five times when left out. */
  readonly mostRedirects?: number;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** What it holds, piece by piece. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** A fault that may be gone a moment later. */
export class TryAgain extends Error {
  readonly afterMs: number | null;

  constructor(message: string, afterMs: number | null = null) {
    super(message);
    this.afterMs = afterMs;
  }
}

/** The service understood, and does not give it. */
export class NotGiven extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Asks once. Answers 200, 206, 304 and 416 are given to `read`; the others are thrown, as `TryAgain` when they may pass.
 * Redirects are followed within the same site.
 */
export async function askService<Result>(
  address: string,
  { userAgent, longestSilenceMs, mostRedirects = 5 }: Asking,
  headers: Record<string, string>,
  read: (answer: Answer) => Promise<Result>,
): Promise<Result> {
  const silence = new AbortController();
  const timer = setTimeout(
    () => silence.abort(new TryAgain(`said nothing for ${longestSilenceMs / 1000} seconds`)),
    longestSilenceMs,
  );
  try {
    const response = await follow(address, mostRedirects, {
      // Packed answers cannot be continued in the middle.
      headers: { 'user-agent': userAgent, 'accept-encoding': 'identity', ...headers },
      signal: silence.signal,
    });
    try {
      refuseFaults(response, address);
      const { status, headers: told } = response;
      return await read({ status, headers: told, pieces: piecesOf(response, silence.signal, timer) });
    } finally {
      if (!response.bodyUsed) await response.body?.cancel();
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Each piece is a sign of life. */
async function* piecesOf(
  { body }: Response,
  signal: AbortSignal,
  timer: NodeJS.Timeout,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of body ?? []) {
      timer.refresh();
      yield piece;
    }
  } catch (fault) {
    throw signal.aborted ? signal.reason : brokenOff(fault);
  }
}

async function follow(
  address: string,
  mostRedirects: number,
  init: RequestInit & { readonly signal: AbortSignal },
): Promise<Response> {
  let at = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const response = await fetch(at, { ...init, redirect: 'manual' }).catch((fault) => {
      throw init.signal.aborted ? init.signal.reason : brokenOff(fault);
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status === 304 || response.status >= 400 || location === null)
      return response;
    await response.body?.cancel();
    const to = URL.parse(location, at)?.href ?? location;
    if (!isSameSite(address, to))
      throw new Error(`${shown(address)}: it sends us on to ${shown(to)}, which is somebody else's`);
    at = to;
  }
  throw new Error(`${shown(address)}: it sends us on more than ${mostRedirects} times`);
}

function refuseFaults({ status, headers }: Response, address: string): void {
  if (status === 429 || status >= 500)
    throw new TryAgain(`answered ${status}`, readRetryAfter(headers.get('retry-after')));
  if ([200, 206, 304, 416].includes(status)) return;
  throw new NotGiven(status, `${shown(address)}: answered ${status}`);
}

/** Seconds, or a day and time. */
function readRetryAfter(text: string | null): number | null {
  if (text === null) return null;
  if (/^\d+$/.test(text.trim())) return Number(text) * 1000;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? null : Math.max(0, moment - Date.now());
}

/** The reason stands in the cause, if anywhere: "fetch failed" and "terminated" say nothing. */
function brokenOff(fault: unknown): TryAgain {
  const { cause = fault } = fault as Error;
  const { code, message } = cause as NodeJS.ErrnoException;
  return new TryAgain(`cannot be reached, or broke off (${code ?? message})`);
}

/** Without what is asked of it, which is long and says little. */
export const shown = (address: string): string => address.replace(/\?.*$/s, '');
