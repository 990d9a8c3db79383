import { Agent, request } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import fastify, { type FastifyInstance } from 'fastify';
import { servingTown, withSources } from './served.ts';

const { aServer } = servingTown();
const agent = new Agent({ keepAlive: true });
afterAll(() => agent.destroy());

const body = JSON.stringify({ query: '{ sources { name } }' });
const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };

async function portOf(server: FastifyInstance): Promise<number> {
  await server.listen({ host: '127.0.0.1', port: 0 });
  return (server.server.address() as AddressInfo).port;
}

/** Asks over a connection that the client means to keep; gives what the server means to do with it. */
const ask = (port: number) =>
  new Promise<{ status: number | undefined; connection: string | undefined }>((resolve, reject) => {
    const asking = request({ port, agent, method: 'POST', path: '/graphql', headers }, (answer) => {
      answer.resume().on('end', () => {
        resolve({ status: answer.statusCode, connection: answer.headers.connection });
      });
    });
    asking.on('error', reject).end(body);
  });

const heads = Object.entries({ host: 'localhost', ...headers }).map(
  ([name, value]) => `${name}: ${value}\r\n`,
);
const question = `POST /graphql HTTP/1.1\r\n${heads.join('')}\r\n${body}`;
const firstLine = (socket: Socket) =>
  new Promise<string>((resolve) => {
    socket.once('data', (text) => resolve(String(text).split('\r\n')[0] ?? ''));
    socket.once('close', () => resolve('broken off'));
  });

/** Asks over a connection on which one answer was given, in the moment in which `stop` is called; gives how it is answered. */
async function askWhile(stop: () => Promise<unknown>, port: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(question);
  await new Promise((resolve) => socket.once('data', resolve));
  const last = firstLine(socket);
  socket.write(question);
  await stop();
  return last;
}

/** Asks over new connections, of which none was let in yet when `stop` is called; gives how each is answered. */
async function askAtTheDoor(stop: () => Promise<unknown>, port: number): Promise<string[]> {
  const answers = Array.from({ length: 20 }, async () => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => {}).write(question);
    return firstLine(socket);
  });
  // They are at the door by then, and it takes a turn to let one in.
  await new Promise((resolve) => process.nextTick(resolve));
  await stop();
  return Promise.all(answers);
}

describe('a service that stops', () => {
  test('answers what was sent before, also when it had not read it yet', async () => {
    const server = await aServer();
    const port = await portOf(server);
    expect(await askWhile(() => server.close(), port)).toBe('HTTP/1.1 200 OK');
  });

  test('answers those who were at its door and not yet let in', async () => {
    const server = await aServer();
    const port = await portOf(server);
    const answers = await askAtTheDoor(() => server.close(), port);
    expect(answers).toEqual(Array(20).fill('HTTP/1.1 200 OK'));
  });

  test('closes a connection with the answer that is under way, and waits for no client to do so', async () => {
    const [asked, leave] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const schema = await withSources(async () => {
      asked.resolve();
      await leave.promise;
      return [];
    });
    const server = await aServer({}, { schema });
    const answer = ask(await portOf(server));
    await asked.promise;
    const closed = server.close();
    while (server.server.listening) await new Promise(setImmediate);
    leave.resolve();
    expect(await answer).toEqual({ status: 200, connection: 'close' });
    await closed;
  });

  test('by itself breaks off what it had not read, and keeps a connection that its client keeps', async () => {
    const server = fastify({ return503OnClosing: false });
    const asked = Promise.withResolvers<() => void>();
    server.post('/graphql', () => 'an answer');
    server.get('/slow', (_request, reply) => {
      asked.resolve(() => reply.send('at last'));
    });
    const port = await portOf(server);
    const slow = new Promise<string | undefined>((resolve) => {
      request({ port, agent, path: '/slow' }, (late) => resolve(late.resume().headers.connection)).end();
    });
    const answer = await asked.promise;
    const closing: Promise<unknown>[] = [];
    const stop = async () => void closing.push(server.close());
    expect(await askWhile(stop, port)).toBe('broken off');
    answer();
    expect(await slow).toBe('keep-alive');
    server.server.closeAllConnections();
    await Promise.all(closing);
  });

  test('by itself breaks off those at its door', async () => {
    const server = fastify({ return503OnClosing: false });
    server.post('/graphql', () => 'an answer');
    const port = await portOf(server);
    expect(await askAtTheDoor(() => server.close(), port)).toContain('broken off');
  });
});
