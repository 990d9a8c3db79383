import { parseArgs } from 'node:util';
import { shipped } from '../src/command/as-operator.ts';
import { migrate } from '../src/database/migrate.ts';
import { openDatabase } from '../src/database/open-database.ts';
import { loadSample, loadShippedNorms } from '../src/exchange/load-sample.ts';
import { readExamples } from '../src/server/examples.ts';
import { tables } from '../src/tables.ts';
import { canaryQuestions, type Question } from '../test/access/canary-questions.ts';
import { canaryRun } from '../test/access/canary-run.ts';
import { askOver, canaryServer, keyedAskers } from '../test/access/canary-server.ts';
import { addTwoTowns } from '../test/access/two-towns.ts';
import { sampleDay } from '../test/prepared.ts';
import { withClient } from './make-database.ts';

/**
 * Two municipalities and everybody of them on one service, with canaries in all that is of one alone: how many answers
 * have those of another. In a database of its own on the server of DATABASE_URL, gone afterwards; without it embedded.
 * Exits with 1 when there are any, or none of one's own.
 */
const { values } = parseArgs({
  options: { requests: { type: 'string', default: '20000' }, together: { type: 'string', default: '16' } },
});
const name = `ketenkaart_canary_${process.pid}`;
const server = process.env.DATABASE_URL;
if (server) await withClient(server, (client) => client.query(`create database ${name}`));
const url = server && Object.assign(new URL(server), { pathname: `/${name}` }).href;
const database = await openDatabase({ url, entities: tables });
try {
  await migrate(database);
  await loadShippedNorms(database, shipped);
  await loadSample(database, shipped, sampleDay);
  const towns = await addTwoTowns(database);
  const service = await canaryServer(database);
  const examples: Question[] = readExamples('schema/examples').map(({ query, variables }) => ({
    query,
    variables,
  }));
  const began = performance.now();
  const counts = await canaryRun({
    askers: keyedAskers(towns),
    // As many of what is of one town as of what everybody may know.
    questions: [...canaryQuestions(towns), ...examples.filter((_, at) => at % 3 === 0)],
    requests: Number(values.requests),
    together: Number(values.together),
    ask: askOver(service),
  });
  await service.close();
  console.log(
    `requests                      ${counts.requests} in ${Math.round((performance.now() - began) / 1000)} s`,
  );
  console.log(`answers with own canaries     ${counts.own}`);
  console.log(`answers with foreign canaries ${counts.foreign.length}`);
  console.log(`statuses                      ${JSON.stringify(counts.statuses)}`);
  for (const one of counts.foreign.slice(0, 20)) console.log(`  ${one}`);
  if (counts.foreign.length > 0 || counts.own === 0) process.exitCode = 1;
} finally {
  await database.close();
  if (server) await withClient(server, (client) => client.query(`drop database ${name} with (force)`));
}
