import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastify from 'fastify';
import { registerPages } from '../../src/server/pages.ts';

describe('the pages', () => {
  const webDirectory = mkdtempSync(join(tmpdir(), 'pages-'));
  const examples = [
    { name: 'Welke gemeenten zijn er?', query: '# Welke gemeenten zijn er?\n{ municipalities }' },
  ];
  const app = fastify();

  beforeAll(async () => {
    mkdirSync(join(webDirectory, 'graphiql'));
    mkdirSync(join(webDirectory, 'assets'));
    writeFileSync(join(webDirectory, 'graphiql/index.html'), '<title>Page</title>');
    writeFileSync(join(webDirectory, 'assets/main-1a2b.js'), 'export {};');
    await app.register(helmet);
    await registerPages(app, { webDirectory, examples });
  });

  afterAll(async () => {
    await app.close();
    rmSync(webDirectory, { recursive: true });
  });

  test('begin at GraphiQL', async () => {
    const { statusCode, headers } = await app.inject('/');
    expect([statusCode, headers.location]).toEqual([302, '/graphiql']);
  });

  test('are asked for anew each visit', async () => {
    const { statusCode, headers, body } = await app.inject('/graphiql');
    expect([statusCode, body]).toEqual([200, '<title>Page</title>']);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('have their scripts and styles kept for a year, as these never change under one name', async () => {
    const { statusCode, headers } = await app.inject('/assets/main-1a2b.js');
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toContain('javascript');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('have nothing kept that is not there', async () => {
    const { statusCode, headers } = await app.inject('/assets/gone-3c4d.js');
    expect([statusCode, headers['cache-control']]).toEqual([404, 'no-cache']);
  });

  // Written so that the address is not tidied on the way.
  const beside = ['/assets/..%2fgraphiql%2findex.html', '/assets/.%2e%2fgraphiql/index.html'];

  test('hand out no file beside their own', async () => {
    for (const path of [...beside, '/assets/', '/assets/..%5cgraphiql%5cindex.html', '/assets/%00']) {
      expect((await app.inject(path)).statusCode).toBeGreaterThanOrEqual(400);
    }
  });

  test('would hand it out, were a path put behind their folder as it comes', async () => {
    const careless = fastify();
    careless.get('/assets/*', async ({ url }) =>
      readFileSync(join(webDirectory, 'assets', decodeURIComponent(url.slice('/assets/'.length))), 'utf8'),
    );
    for (const path of beside) {
      expect((await careless.inject(path)).body).toBe('<title>Page</title>');
    }
  });

  test('give the examples as data', async () => {
    const response = await app.inject('/graphiql/examples.json');
    expect(response.json()).toEqual(examples);
  });

  test.each(['/graphiql', '/graphiql/examples.json', '/assets/main-1a2b.js'])(
    '%s allows scripts, workers and requests of this origin only, whatever the rest of the server says',
    async (path) => {
      const policy = String((await app.inject(path)).headers['content-security-policy']);
      const rules = policy.split('; ');
      expect(rules).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "worker-src 'self'",
          "connect-src 'self'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "form-action 'none'",
        ]),
      );
      const unsafe = rules.filter((rule) => /unsafe|https?:|blob:|\*/.test(rule));
      expect(unsafe).toEqual(["style-src 'self' 'unsafe-inline'"]);
    },
  );

  test('that have not been built say how to build them', async () => {
    const bare = fastify();
    await registerPages(bare, { webDirectory: join(webDirectory, 'absent'), examples });
    const { statusCode, headers, body } = await bare.inject('/graphiql');
    expect(statusCode).toBe(503);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body).toContain('npm run build:web');
    expect((await bare.inject('/assets/main-1a2b.js')).statusCode).toBe(404);
    await bare.close();
  });
});
