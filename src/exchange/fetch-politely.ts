import { setTimeout as wait } from 'node:timers/promises';
import { isSameSite } from './same-site.ts';

/** How a publisher's service is asked: who asks, how often, and how long it may take. */
export interface Manners {
  readonly userAgent: string;
  /** How many times in all, the first one included. */
  readonly tries: number;
  /** Pause after the first fault; twice as long after each that follows. */
  readonly firstPauseMs: number;
  /** A service that wants a longer pause is left alone. */
  readonly longestPauseMs: number;
  /** Without a sign of life for so long, the connection is given up. */
  readonly longestSilenceMs: number;
  /** Told of every pause. */
  onPause(why: string, milliseconds: number): void;
}

export const goodManners: Omit<Manners, 'userAgent' | 'onPause'> = {
  tries: 5,
  firstPauseMs: 1_000,
  longestPauseMs: 120_000,
  longestSilenceMs: 60_000,
};

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** What it holds, piece by piece. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

const mostRedirects = 5;

/** A fault that may be gone a moment later. */
export class TryAgain extends Error {
  readonly afterMs: number | null;

  constructor(message: string, afterMs: number | null = null) {
    super(message);
    this.afterMs = afterMs;
  }
}

/**
 * Asks for an address and gives the answer to `read`, again when it fails in a way that may pass: no connection, one
 * that breaks off, 429, 5xx. Waits in between as long as the service says, else longer each time. Answers 304, 206
 * and 416 are the reader's. Throws a sentence with the address when it does not succeed.
 */
export async function fetchPolitely<Result>(
  address: string,
  manners: Manners,
  headers: () => Promise<Record<string, string>>,
  read: (answer: Answer) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask(address, manners, await headers(), read);
    } catch (fault) {
      if (!(fault instanceof TryAgain)) throw fault;
      const pause = fault.afterMs ?? pauseAfter(attempt, manners);
      if (attempt >= manners.tries || pause > manners.longestPauseMs) {
        throw new Error(`${shown(address)}: ${fault.message}${laterAt(pause, manners)}`, { cause: fault });
      }
      manners.onPause(`${new URL(address).host} ${fault.message}`, pause);
      await wait(pause);
    }
  }
}

/** Twice as long each time, and never at the same moment as everybody else who met the fault. */
const pauseAfter = (attempt: number, { firstPauseMs, longestPauseMs }: Manners) =>
  Math.min(firstPauseMs * 2 ** (attempt - 1), longestPauseMs) * (0.75 + Math.random() / 4);

const laterAt = (pause: number, { longestPauseMs }: Manners) =>
  pause > longestPauseMs ? `; it asks not to come back for ${Math.ceil(pause / 1000)} seconds` : '';

async function ask<Result>(
  address: string,
  { userAgent, longestSilenceMs }: Manners,
  headers: Record<string, string>,
  read: (answer: Answer) => Promise<Result>,
): Promise<Result> {
  const silence = new AbortController();
  const timer = setTimeout(
    () => silence.abort(new TryAgain(`said nothing for ${longestSilenceMs / 1000} seconds`)),
    longestSilenceMs,
  );
  try {
    const response = await follow(address, {
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

/** The service understood, and does not give it. */
export class NotGiven extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
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
