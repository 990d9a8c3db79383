import type { FastifyInstance } from 'fastify';

/**
 * Bodies are JSON in UTF-8 and nothing else: bytes that are no UTF-8 are refused, where they would otherwise turn into
 * question marks, and so is an object that would change what all objects are.
 */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['application/json', 'application/graphql+json'],
    { parseAs: 'buffer' },
    (request, body, done) => {
      const text = decoded(body as Buffer);
      if (text === null) return done(Object.assign(new Error('The body is not UTF-8.'), { statusCode: 400 }));
      return parse(request, text, done);
    },
  );
}

function decoded(body: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(body);
  } catch {
    return null;
  }
}
