/**
 * Loaded into each server (`node --import`) that is measured: counts its statements, without begin, set and commit,
 * and tells its parent what it has used so far.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';

let statements = 0;
const isOfTransaction = /^\s*(begin|start transaction|commit|rollback|set |select set_config)/i;
for (const folder of (process.env.BENCH_MODULES ?? '').split(':')) {
  const { Client } = createRequire(join(folder, 'any.js'))('pg');
  const send = Client.prototype.query;
  Client.prototype.query = function counted(query, ...rest) {
    const text = typeof query === 'string' ? query : query?.text;
    if (!isOfTransaction.test(text)) statements += 1;
    return send.call(this, query, ...rest);
  };
}

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({
    statements,
    cpuMs: (user + system) / 1_000,
    peakMb: process.resourceUsage().maxRSS / 1_024,
  });
});
