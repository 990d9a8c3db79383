import { Server } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Milliseconds in which what was sent before the service stops arrives and is read. */
const lastRequestsMs = 200;

/**
 * A service that stops lets nobody new in, reads what was sent to it before, and closes each connection with its answer. By
 * itself it closes at once every connection on which nothing was read yet, and keeps one that is answered later for as long
 * as its client keeps it, so that it would have to be killed.
 */
export function drainConnections(app: FastifyInstance): void {
  let isStopping = false;
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping) reply.header('connection', 'close');
  });
  app.addHook('preClose', async () => {
    isStopping = true;
    if (!app.server.listening) return;
    // Of the server of HTTP it would be the same, and close what it takes for idle.
    Server.prototype.close.call(app.server);
    await wait(lastRequestsMs);
  });
}
