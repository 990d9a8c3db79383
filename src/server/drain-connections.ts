import { Server } from 'node:net';
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Milliseconds in which what was sent before the service stops arrives and is read. */
const lastRequestsMs = 200;

/** And in which those who were at the door are let in; somebody who comes meanwhile may be too. */
const mostForDoorMs = 1_000;

/**
 * A service that stops lets in who was at its door, nobody after that, reads what was sent to it before, and closes each
 * connection with its answer. By itself it breaks off who was not yet let in, closes at once every connection on which
 * nothing was read yet, and keeps one that is answered later for as long as its client keeps it, so that it would have to
 * be killed.
 */
export function drainConnections(app: FastifyInstance): void {
  let isStopping = false;
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });
  app.addHook('preClose', async () => {
    isStopping = true;
    if (!app.server.listening) return;
    await letIn(app.server);
    // Of the server of HTTP it would be the same, and close what it takes for idle.
    Server.prototype.close.call(app.server);
    await wait(lastRequestsMs);
  });
}

/** Node takes one of them in each turn, so that on a busy machine many wait; they have sent their question by then. */
async function letIn(server: Server): Promise<void> {
  let isAnybodyLetIn = true;
  const note = () => {
    isAnybodyLetIn = true;
  };
  server.on('connection', note);
  for (const until = performance.now() + mostForDoorMs; isAnybodyLetIn && performance.now() < until; ) {
    isAnybodyLetIn = false;
    // The first may be the rest of a turn that has looked at the door already.
    await turn();
    await turn();
  }
  server.off('connection', note);
}
