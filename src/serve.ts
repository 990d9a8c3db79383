import { join } from 'node:path';
import { openPrepared, shipped } from './command/as-operator.ts';
import { loadSampleOnFirstStart } from './exchange/load-sample.ts';
import { todayInAmsterdam } from './graphql/today.ts';
import { stopAnalysing } from './network/analysts.ts';
import { readExamples } from './server/examples.ts';
import { makeLog } from './server/log/log.ts';
import { makeServer } from './server/make-server.ts';
import { buildApiSchema } from './server/schema/schema.ts';
import type { Settings } from './server/setting/settings.ts';
import { stopOnSignals } from './server/stop-on-signals.ts';
import { keepUp } from './server/upkeep/upkeep.ts';
import { upkeepOf } from './server/upkeep/upkeep-tasks.ts';
import { welcome } from './server/welcome.ts';

/** Joins the parts of the service, and listens until it is told to stop. */
export async function serve(settings: Settings): Promise<void> {
  const log = makeLog(settings.logLevel, process.stdout.isTTY);
  const database = await openPrepared(settings);
  if (settings.sample) await loadSampleOnFirstStart(database, shipped, todayInAmsterdam());
  const schema = await buildApiSchema();
  const examples = readExamples(join(import.meta.dirname, '../../schema/examples'));
  const server = await makeServer({ settings, database, log, schema, examples });
  const stopUpkeep = keepUp(upkeepOf(database, settings), log);
  server.addHook('onClose', async () => {
    await stopUpkeep();
    await Promise.all([database.close(), stopAnalysing()]);
  });
  stopOnSignals(() => server.close(), log);
  await server.listen({ host: settings.host, port: settings.port });
  console.log(welcome(server, settings));
}
