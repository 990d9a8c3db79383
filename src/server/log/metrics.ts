import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { ErrorCode } from '../../graphql/refusal.ts';

/** OK, or the code of the first error in the answer. */
export type Outcome = 'OK' | ErrorCode;

export interface Metrics {
  /** One operation was answered; `name` as the client gave it. */
  countOperation(name: string | null | undefined, outcome: Outcome): void;
  /** One HTTP request was answered; null for a path that no route has. */
  timeRequest(route: string | null, status: number, seconds: number): void;
  readonly contentType: string;
  text(): Promise<string>;
}

/**
 * The measurements of this process. Every distinct label value is kept until the process ends, and clients choose
 * the names of their operations: so only names in `knownOperations` are counted by name.
 */
export function makeMetrics(knownOperations: Iterable<string>): Metrics {
  const known = new Set(knownOperations);
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'ketenkaart_http_request_duration_seconds',
    help: 'Time from the first byte of a request to the last of its answer.',
    labelNames: ['route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const operations = new Counter({
    name: 'ketenkaart_graphql_operations_total',
    help: 'GraphQL operations answered; operation is "other" for names that are not among the examples.',
    labelNames: ['operation', 'outcome'] as const,
    registers: [registry],
  });
  return {
    countOperation: (name, outcome) =>
      operations.inc({ operation: name && known.has(name) ? name : 'other', outcome }),
    timeRequest: (route, status, seconds) => requests.observe({ route: route ?? 'none', status }, seconds),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
