import type { FastifyInstance } from 'fastify';
import { waitAtMost } from './fault/wait-at-most.ts';
import { type Metrics, makeMetrics } from './log/metrics.ts';

export interface Check {
  readonly ok: boolean;
  /** For the operator; public, so no address, name or SQL. */
  readonly detail?: string | undefined;
}

/** By name of what was checked; the service is ready when all are ok. */
export type ReadyReport = Readonly<Record<string, Check>>;

export interface HealthOptions {
  readonly ready: () => Promise<ReadyReport>;
  /** Names that are counted apart; all others together. */
  readonly knownOperations?: Iterable<string>;
  /** How long `ready` may take before the service counts as not ready. */
  readonly patienceMs?: number;
}

/**
 * `/livez`: the process runs. `/readyz`: it can answer, or 503 with what is wrong; within two seconds, whatever
 * hangs. `/metrics`: in the format of Prometheus. Call it on the root, so that every request is timed; gives the
 * means to count GraphQL operations.
 */
export function registerHealth(
  app: FastifyInstance,
  { ready, knownOperations = [], patienceMs = 2_000 }: HealthOptions,
): Pick<Metrics, 'countOperation'> {
  const metrics = makeMetrics(knownOperations);
  const readiness = boundedReadiness(ready, patienceMs, (fault) =>
    app.log.error({ err: fault }, 'the check of readiness failed'),
  );

  app.addHook('onResponse', async (request, reply) => {
    metrics.timeRequest(request.routeOptions.url ?? null, reply.statusCode, reply.elapsedTime / 1_000);
  });

  // Asked every few seconds, for as long as the service runs: not worth a line each.
  const options = { logLevel: 'warn' } as const;
  app.get('/livez', options, async (_, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );
  app.get('/readyz', options, async (_, reply) => {
    const checks = await readiness();
    const isReady = Object.values(checks).every(({ ok }) => ok);
    return reply
      .code(isReady ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: isReady ? 'ok' : 'unavailable', checks });
  });
  app.get('/metrics', options, async (_, reply) =>
    reply
      .header('cache-control', 'no-store')
      .type(metrics.contentType)
      .send(await metrics.text()),
  );
  return { countOperation: metrics.countOperation };
}

/**
 * Never rejects. While one check is on its way nobody starts another, so that a database that hangs is not asked
 * again and again; one that is never answered is given up, lest the service never become ready again.
 */
function boundedReadiness(
  ready: () => Promise<ReadyReport>,
  patienceMs: number,
  tell: (fault: unknown) => void,
): () => Promise<ReadyReport> {
  let underway: { readonly report: Promise<ReadyReport>; readonly startedAt: number } | null = null;
  const start = () => {
    const report = check(ready, tell).finally(() => {
      if (underway?.report === report) underway = null;
    });
    return { report, startedAt: performance.now() };
  };
  return async () => {
    if (!underway || performance.now() - underway.startedAt > 5 * patienceMs) underway = start();
    return waitAtMost(patienceMs, underway.report, () => failing(`no answer within ${patienceMs / 1_000} s`));
  };
}

async function check(
  ready: () => Promise<ReadyReport>,
  tell: (fault: unknown) => void,
): Promise<ReadyReport> {
  try {
    return await ready();
  } catch (fault) {
    tell(fault);
    return failing('the check itself failed');
  }
}

const failing = (detail: string): ReadyReport => ({ check: { ok: false, detail } });
