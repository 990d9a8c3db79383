import type { FastifyInstance } from 'fastify';
import type { Settings } from '../setting/settings.ts';
import { makeAllowances } from './allowance.ts';
import type { Limiting } from './limit-queries.ts';
import { openLimitStore } from './limit-store.ts';
import type { RequestLimits } from './request-limits.ts';
import { readTrustedDocuments } from './trusted-documents.ts';

export interface LimitOptions {
  readonly settings: Settings;
  readonly limits: RequestLimits;
  readonly secret: Buffer;
  /** Hears when limits are counted otherwise than they should be. */
  tell(sentence: string): void;
}

/** What a service allows whom, as set; counted until the service stops. */
export function openLimits(app: FastifyInstance, { settings, limits, secret, tell }: LimitOptions): Limiting {
  const store = settings.redisUrl ? openLimitStore(settings.redisUrl, tell) : null;
  app.addHook('onClose', async () => store?.close());
  const anonymous = { budget: settings.costBudgetAnonymous, minute: settings.rateLimitAnonymous };
  const signedIn = { budget: settings.costBudgetSignedIn, minute: settings.rateLimitSignedIn };
  return {
    limits,
    allowances: makeAllowances(
      { anonymous, signedIn },
      { secret, shared: store && { store, processes: settings.rateLimitProcesses } },
    ),
    documents: readTrustedDocuments(settings.trustedDocumentsFile, settings.trustedDocuments),
  };
}
