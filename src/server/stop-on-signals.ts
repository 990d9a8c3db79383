import type { Log } from './log/log.ts';

/** Kubernetes and `docker stop` kill after ten seconds or more; better to go by oneself before that. */
const patienceMs = 9_000;

/** Stops once, at SIGTERM or Ctrl-C: exit code 0 when `stop` ended in time, otherwise 1. */
export function stopOnSignals(stop: () => Promise<void>, log: Log): void {
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, async () => {
      if (isStopping) return;
      isStopping = true;
      log.info({ signal }, 'stopping');
      setTimeout(() => process.exit(1), patienceMs).unref();
      await stop().catch((fault) => {
        log.error({ err: fault }, 'could not stop well');
        process.exit(1);
      });
      process.exit(0);
    });
  }
}
