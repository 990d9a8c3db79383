import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What a request is part of (W3C Trace Context): what is logged here can be found in the logs of who asked. */
export interface Trace {
  /** 32 hexadecimals. */
  readonly traceId: string;
  /** The span of the caller, 16 hexadecimals; null when it gave none. */
  readonly parentOperationId: string | null;
  /** Of this request, 16 hexadecimals. */
  readonly operationId: string;
}

const traces = new WeakMap<IncomingMessage, Trace>();

/** The trace of a request, the same whenever it is asked for. */
export function traceOf(request: IncomingMessage): Trace {
  const known = traces.get(request);
  if (known) return known;
  const trace = { ...newTrace(), ...readTraceParent(request.headers.traceparent) };
  traces.set(request, trace);
  return trace;
}

/** One that begins here. */
export const newTrace = (): Trace => ({
  traceId: randomBytes(16).toString('hex'),
  parentOperationId: null,
  operationId: randomBytes(8).toString('hex'),
});

/**
 * The header `traceparent` of any version (section 3.2): a later one may have more after what is read here. Null when it is
 * not as it should be, then the request begins a trace of its own.
 */
export function readTraceParent(
  header: string | readonly string[] | undefined,
): Omit<Trace, 'operationId'> | null {
  if (typeof header !== 'string') return null;
  const read = /^([\da-f]{2})-([\da-f]{32})-([\da-f]{16})-[\da-f]{2}(-.*)?$/.exec(header);
  if (!read) return null;
  const [, version, traceId = '', parentOperationId = '', more] = read;
  if (version === 'ff' || (version === '00' && more !== undefined)) return null;
  if (/^0+$/.test(traceId) || /^0+$/.test(parentOperationId)) return null;
  return { traceId, parentOperationId };
}
