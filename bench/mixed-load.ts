import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readExamples } from '../src/server/examples.ts';
import { sheet, teams, temporaryFolder } from '../test/exchange/sheets.ts';
import { type Asked, clientOf } from '../test/faults/ask-server.ts';
import { startServer } from '../test/faults/server-process.ts';
import { runCli } from '../test/run-cli.ts';
import { withClient } from './make-database.ts';
import { addPeople, emptyDatabase } from './mixed-database.ts';
import { memoryOf } from './mixed-memory.ts';
import { tallyHead, tallyOf } from './mixed-tally.ts';

/**
 * `npm run bench:mixed [-- minutes]`: the service with all that is asked of it at the same time, on a database of its own
 * that is gone afterwards: examples by everybody and by dashboards, partners that look up contacts, decisions,
 * submissions sent twice, and an import every half minute. Prints how long each took, what failed with which code, and
 * memory at start and end; exits with 1 when anything failed.
 */
const minutes = Number(process.argv[2] ?? 20);
if (!(minutes > 0 && minutes <= 120)) throw new Error(`${process.argv[2]} is no number of minutes up to 120`);
/** Between two requests of one client, so that the machine is busy and not beaten. */
const pauseMs = Number(process.env.MIXED_PAUSE_MS ?? 100);
const betweenImportsMs = 30_000;

/** Names and addresses of the first twenty, each look at which is logged. */
const contacts = `{ contacts(where: { area: "GM9901" }, purpose: SIGNALLING, first: 20) {
  nodes { roles { code } details { name email } } } }`;

const database = await emptyDatabase();
const folder = temporaryFolder();
const server = await startServer({ DATABASE_URL: database.url, LOG_LEVEL: 'error' });
try {
  await run();
} finally {
  await server.end('SIGTERM');
  folder.remove();
  await database.remove();
}

async function run(): Promise<void> {
  const keys = await addPeople(database.url);
  const as = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });
  const examples = readExamples(join(import.meta.dirname, '../../schema/examples'));
  const example = (at: number): Asked => examples[at % examples.length]!;
  const { gaps } = (
    await once({ query: '{ gaps(where: { areas: ["GM9901"] }, first: 50) { nodes { id } } }' })
  ).data;

  const kinds: { kind: string; clients: number; ask: (at: number) => Asked }[] = [
    { kind: 'anonymous, examples', clients: 4, ask: example },
    { kind: 'dashboard, examples', clients: 2, ask: (at) => ({ ...example(at), ...as(keys.dashboard) }) },
    { kind: 'partner, contacts', clients: 2, ask: () => ({ query: contacts, ...as(keys.partner) }) },
    {
      kind: 'editor, decisions',
      clients: 1,
      ask: (at) => ({
        query: `mutation ($id: ID!, $input: DecideGapInput!) { decideGap(id: $id, input: $input) { problems { code } } }`,
        variables: {
          id: gaps.nodes[at % gaps.nodes.length].id,
          input: { status: 'ACKNOWLEDGED', reason: `${at}` },
        },
        ...as(keys.editor),
      }),
    },
    {
      kind: 'steward, each key twice',
      clients: 1,
      ask: (at) => ({
        query: `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { problems { code } } }`,
        variables: {
          input: { holder: 'DASHBOARD', label: `${at >> 1}`, idempotencyKey: `bench ${at >> 1}` },
        },
        ...as(keys.steward),
      }),
    },
  ];

  // Each example is compiled when it comes for the second time.
  for (let at = 0; at < 2 * examples.length; at += 1) await once(example(at));
  const before = await memoryOf(server.port);
  const until = performance.now() + minutes * 60_000;
  const tallies = kinds.map(({ kind }) => tallyOf(kind));
  const imports = tallyOf('import, 30 teams');
  const clients = kinds.flatMap(({ clients, ask }, of) =>
    Array.from({ length: clients }, async (_, nth) => {
      const client = clientOf(server.port);
      for (let at = nth * 7; performance.now() < until; at += 1) {
        tallies[of]!.add(await client.ask(ask(at)));
        await wait(pauseMs);
      }
      client.close();
    }),
  );
  const importing = async () => {
    for (let at = 0; performance.now() < until; at += 1) {
      imports.add(await importTeams(at));
      console.log(
        `after ${((performance.now() - until) / 60_000 + minutes).toFixed(1)} minutes: ${await memoryOf(server.port)}`,
      );
      await wait(Math.max(0, Math.min(betweenImportsMs, until - performance.now())));
    }
  };
  await Promise.all([...clients, importing()]);

  const all = [...tallies, imports];
  console.log(`\n${minutes} minutes, ${pauseMs} ms between two requests of a client\n\n${tallyHead}`);
  for (const tally of all) console.log(tally.line());
  console.log(`\nmemory at start  ${before}\nmemory at end    ${await memoryOf(server.port)}`);
  const logged = await withClient(database.url, (client) =>
    client.query('select count(*) as n from access_log'),
  );
  console.log(`looks at persons that were logged: ${logged.rows[0].n}`);
  if (all.some((tally) => tally.failed > 0)) process.exitCode = 1;
}

async function once(asked: Asked) {
  const client = clientOf(server.port);
  return client.ask(asked).finally(() => client.close());
}

/** Every other time they have other hours, so that each import changes something and has it assessed again. */
async function importTeams(at: number) {
  const lines = teams(30, { fte: at % 2 ? '1,5' : '2,0', straat: 'Strandweg', woonplaats: 'Nergenshuizen' });
  const file = folder.write('teams.csv', sheet(lines));
  const start = performance.now();
  const words = ['import', 'partners', file, '--edition', '2024', '--as-of', '2026-09-01'];
  const { code } = await runCli({ DATABASE_URL: database.url }, ...words);
  return { code: code === 0 ? 'OK' : `EXIT_${code}`, milliseconds: performance.now() - start };
}
