import type { FastifyInstance } from 'fastify';

const allowedMethods = 'GET, POST';
/** A page that traces what it does sends `tracestate` with `traceparent`; a browser would hold back the whole question. */
const allowedHeaders =
  'content-type, authorization, x-request-id, traceparent, tracestate, apollo-require-preflight, x-apollo-operation-name';
const exposedHeaders =
  'x-request-id, api-version, retry-after, www-authenticate, ratelimit, ratelimit-policy, ratelimit-limit, ratelimit-remaining, ratelimit-reset';

/**
 * Which pages of other sites a browser lets read our answers: the origins named, or all with `*`. Nobody signs in
 * with a cookie, so credentials are never allowed, and `*` gives away only what anyone may ask for.
 */
export function allowOrigins(app: FastifyInstance, origins: readonly string[]): void {
  const anyone = origins.includes('*');
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (!anyone) reply.header('vary', 'Origin');
    const isAllowed = origin !== undefined && (anyone || origins.includes(origin));
    if (isAllowed) {
      reply.header('access-control-allow-origin', anyone ? '*' : origin);
      reply.header('access-control-expose-headers', exposedHeaders);
    }
    const isPreflight =
      request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
    if (!isPreflight) return;
    if (isAllowed) {
      reply.header('access-control-allow-methods', allowedMethods);
      reply.header('access-control-allow-headers', allowedHeaders);
      reply.header('access-control-max-age', '7200');
    }
    return reply.code(204).send();
  });
}
