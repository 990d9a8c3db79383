import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Example } from './examples.ts';

/**
 * Pages load nothing from elsewhere and run no text as code. Workers are held to it too: theirs is the policy that
 * comes with their own file.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // The editor writes style elements and style attributes that differ with each text, so no hash or nonce fits; with
  // 'self' alone Chromium refuses hundreds of them a visit: the colours are gone and line numbers are missing.
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The pages for people, from the files `npm run build:web` makes in `webDirectory`: GraphiQL at /graphiql, with the
 * examples as its tabs. Without those files the page says how to make them, and the API works all the same.
 */
export async function registerPages(
  app: FastifyInstance,
  { webDirectory, examples }: { webDirectory: string; examples: readonly Example[] },
): Promise<void> {
  await app.register(async (pages) => {
    pages.addHook('onRequest', async (_, reply) => {
      reply.headers({ 'content-security-policy': contentSecurityPolicy, 'cache-control': 'no-cache' });
    });

    pages.get('/', async (_, reply) => reply.redirect('/graphiql', 302));

    pages.get('/graphiql', async (_, reply) => {
      const page = await findPage(resolve(webDirectory, 'graphiql/index.html'));
      if (page) return reply.type('text/html; charset=utf-8').send(page);
      const sentence = 'This page has not been built yet: run `npm run build:web` and reload.\n';
      return reply.code(503).type('text/plain; charset=utf-8').send(sentence);
    });

    pages.get('/graphiql/examples.json', async () => examples);

    // A file whose content changes gets another name, so what a browser has it may keep.
    await pages.register(fastifyStatic, {
      root: resolve(webDirectory, 'assets'),
      prefix: '/assets/',
      index: false,
      maxAge: '1y',
      immutable: true,
      // Said by the page itself, not in the log of each start.
      suppressWarning: true,
    });
  });
}

async function findPage(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw fault;
  }
}
