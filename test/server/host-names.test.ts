import { servingTown } from './served.ts';

/** Names of the host in a request, which Apollo reads the address with. */
const none = ['[', 'a b', '%00', '<script>', '1.2.3.4.5', '::1'];
const names = ['kaart.example.nl', 'kaart.example.nl:8443', '127.0.0.1', '[::1]:4000', 'xn--mnchen-3ya.de'];

const served = servingTown();

const query = '{ sources { name } }';

test.each(none)('%s is no host: a request that names it is refused, and no fault of ours', async (host) => {
  const { statusCode, body } = await served.ask(query, {}, served.service, { headers: { host } });
  expect([statusCode, JSON.parse(body).errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
});

test.each(none)('%s is none either when a proxy that is trusted passes it on', async (name) => {
  const behind = await served.aServer({ TRUST_PROXY: 'on' });
  const headers = { 'x-forwarded-host': name };
  expect((await served.ask(query, {}, behind, { headers })).statusCode).toBe(400);
  expect((await served.ask(query, {}, served.service, { headers })).statusCode).toBe(200);
});

test.each(none)(
  'with %s no address can be read, so that without the guard each question would be a fault',
  (host) => {
    expect(() => new URL('/graphql', `http://${host}/`)).toThrow();
  },
);

test.each(names)('%s is a host', async (host) => {
  expect((await served.ask(query, {}, served.service, { headers: { host } })).statusCode).toBe(200);
});
