import type { FastifyInstance } from 'fastify';
import { refuseRequest } from '../fault/http-refusal.ts';
import type { Allowances } from './allowance.ts';
import { rateLimitedSentence } from './limit-queries.ts';
import { rateLimitHeaders } from './rate-limit-headers.ts';

/** What a network as a file costs: it is worked out each time, whole, as a question for all of it would be. */
const costOfNetwork = 5_000;

/** Networks as files are taken off what whoever asks may ask in a minute; by then it is known who that is. */
export function limitDownloads(app: FastifyInstance, allowances: Allowances): void {
  app.addHook('preHandler', async (request, reply) => {
    if (!request.routeOptions.url?.startsWith('/export/')) return;
    const left = await allowances.of(request.viewer, request.ip).spend(costOfNetwork);
    reply.headers(rateLimitHeaders(left));
    if (left.isAllowed) return;
    reply.header('retry-after', String(left.reset));
    throw refuseRequest('RATE_LIMITED', rateLimitedSentence(left), 429);
  });
}
