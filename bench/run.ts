import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sizes } from './country.ts';
import { makeDatabase, withClient } from './make-database.ts';
import { type Measured, measure, median } from './measure.ts';
import { type Question, questions } from './questions.ts';
import { sameLeaves } from './same-leaves.ts';
import { type Server, start } from './servers.ts';

/**
 * `npm run bench [-- municipality]`: fills a database of its own on the server of DATABASE_URL with an invented country
 * (or one municipality), asks the service, the floor and PostGraphile the same questions in turn, and prints ratios.
 */
const size = process.argv[2] === 'municipality' ? 'municipality' : 'country';
const [rounds, seconds] = [Number(process.env.BENCH_ROUNDS ?? 5), Number(process.env.BENCH_SECONDS ?? 4)];
/** Answers of so many are compared before anything is measured. */
const compared = 10;

const url = await makeDatabase(size);
const views = await readFile(join(import.meta.dirname, '../../bench/peer/views.sql'), 'utf8');
await withClient(url, (client) => client.query(views));
const servers: Server[] = [];
for (const name of ['floor', 'postgraphile', 'ketenkaart'] as const) servers.push(await start(name, url));
try {
  for (const question of questions) await compare(question);
  console.log('\npeak memory, MB');
  for (const server of servers)
    console.log(`  ${server.name.padEnd(14)}${(await server.used()).peakMb.toFixed(0)}`);
} finally {
  for (const server of servers) await server.stop();
}

async function compare(question: Question): Promise<void> {
  const { municipalities } = sizes[size];
  const queryOf = ({ name }: Server) => (name === 'postgraphile' ? question.peer : question.ours);
  let characters = 0;
  for (let at = 0; at < compared; at += 1) {
    const code = question.variable(at, municipalities);
    const answers = await Promise.all(servers.map((server) => server.ask(queryOf(server), { code })));
    const difference = sameLeaves(answers);
    if (difference)
      throw new Error(`${question.name} of ${code}: the servers answer otherwise: ${difference}`);
    characters += answers.at(-1)!.length;
  }

  const measured = new Map<string, Measured[]>(servers.map(({ name }) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (const server of servers) {
      const one = await measure(server, question, queryOf(server), municipalities, round < 0 ? 2 : seconds);
      // The first is to warm up.
      if (round >= 0) measured.get(server.name)!.push(one);
    }
  }
  const of = (name: string, what: keyof Measured) => median(measured.get(name)!.map((one) => one[what]));
  console.log(`\n${question.name}: ${question.asks}; ${(characters / compared / 1_000).toFixed(1)} kB`);
  console.log(`  ${''.padEnd(14)}requests/s  x PostGraphile  x floor  CPU ms  statements`);
  for (const { name } of servers) {
    const rate = of(name, 'perSecond');
    const ratio = (to: string) => (rate / of(to, 'perSecond')).toFixed(2);
    console.log(
      `  ${name.padEnd(14)}${rate.toFixed(0).padStart(10)}${ratio('postgraphile').padStart(16)}` +
        `${ratio('floor').padStart(9)}${of(name, 'cpuMs').toFixed(2).padStart(8)}${of(name, 'statements').toFixed(1).padStart(12)}`,
    );
  }
}
