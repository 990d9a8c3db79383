import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import fastifyCompress from '@fastify/compress';
import fastifyHelmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { allowOrigins } from './cross-origin.ts';
import { readJsonBodies } from './json-body.ts';

/** Of the contract; goes up when something is taken out of the schema. */
export const apiVersion = '1';

/** On every answer to data that can be given, also where no request could be read: a test compares the two. */
export const headersOfAll: Readonly<Record<string, string>> = {
  'api-version': apiVersion,
  'content-security-policy': "default-src 'none';frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

/** What holds for every answer, and what of a request is not read at all. */
export async function registerHttpRules(app: FastifyInstance, corsOrigins: readonly string[]): Promise<void> {
  await app.register(fastifyHelmet, {
    // For data; the pages bring their own.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    xFrameOptions: { action: 'deny' },
  });
  await app.register(fastifyCompress, {
    threshold: 1_024,
    encodings: ['gzip', 'identity'],
    globalDecompression: false,
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, 'api-version': apiVersion });
    // A few bytes could unpack to gigabytes.
    if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
      throw Object.assign(new Error('The body may not be compressed.'), { statusCode: 415 });
    }
  });
  allowOrigins(app, corsOrigins);
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      { req: request, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });
  closeBehindAnswers(app);
  readJsonBodies(app);
}

/** A connection that is kept for more requests would keep a server that stops waiting for over a minute. */
function closeBehindAnswers(app: FastifyInstance): void {
  let isStopping = false;
  app.addHook('preClose', async () => {
    isStopping = true;
  });
  app.addHook('onSend', async (_, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });
}

/** The id the proxy in front gave a request, when there is one to trust; otherwise a new one. */
export function requestIds(trustProxy: boolean): (request: IncomingMessage) => string {
  return ({ headers }) => {
    const given = headers['x-request-id'];
    return trustProxy && typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  };
}
