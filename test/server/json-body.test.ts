import fastify, { type FastifyInstance } from 'fastify';
import { readJsonBodies } from '../../src/server/json-body.ts';

/** A service that answers with the name it was sent. */
function makeEcho(isCareful: boolean): FastifyInstance {
  const app = fastify();
  if (isCareful) readJsonBodies(app);
  app.post<{ Body: { name: string } }>('/', async ({ body }) => ({ said: body.name }));
  return app;
}
const send = async (app: FastifyInstance, name: Buffer, type = 'application/json') => {
  const payload = Buffer.concat([Buffer.from('{"name":"'), name, Buffer.from('"}')]);
  const answer = await app.inject({ method: 'POST', url: '/', headers: { 'content-type': type }, payload });
  return [answer.statusCode, answer.json().said];
};

const noUtf8: [string, number[]][] = [
  ['half of a character', [0xc3]],
  ['too long a form of a slash', [0xc0, 0xaf]],
  ['a surrogate', [0xed, 0xa0, 0x80]],
  ['a byte of Latin 1', [0xe9]],
];

describe('a body', () => {
  test('is read as UTF-8', async () => {
    for (const type of ['application/json', 'application/graphql+json', 'application/json; charset=utf-8']) {
      expect(await send(makeEcho(true), Buffer.from('Café ⛵'), type)).toEqual([200, 'Café ⛵']);
    }
  });

  test.each(noUtf8)('with %s is refused, where it would be read as something else', async (_, bytes) => {
    expect(await send(makeEcho(true), Buffer.from(bytes))).toEqual([400, undefined]);
    const [status, said] = await send(makeEcho(false), Buffer.from(bytes));
    expect(status).toBe(200);
    expect(said).toContain('\ufffd');
  });
});
