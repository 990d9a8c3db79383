import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { operator, readerSession } from '../../src/access/viewer.ts';
import { begin } from '../../src/database/begin.ts';
import type { Database } from '../../src/database/open-database.ts';
import { openReading } from '../../src/database/reading.ts';
import { ask } from '../../src/database/rows.ts';
import type { Session } from '../../src/database/session.ts';
import { apiOver } from '../ask-sample.ts';
import { openOwnDatabase } from '../own-database.ts';
import { canaryQuestions, type Question } from './canary-questions.ts';
import { type CanaryCounts, canaryRun } from './canary-run.ts';
import { askOver, canaryServer, type KeyedAsker, keyedAskers } from './canary-server.ts';
import { guardedTables } from './personal-tables.ts';
import { addTwoTowns, foreignTo, type Town, type TwoTowns } from './two-towns.ts';

let database: Database;
let server: FastifyInstance;
let towns: TwoTowns;
beforeAll(async () => {
  database = await openOwnDatabase();
  towns = await addTwoTowns(database);
  server = await canaryServer(database);
}, 120_000);
afterAll(async () => {
  await server.close();
  await database.close();
});

type Ask = (asker: KeyedAsker, question: Question) => Promise<{ status: number; text: string }>;

function run(ask: Ask, requests: number): Promise<CanaryCounts> {
  const [askers, questions] = [keyedAskers(towns), canaryQuestions(towns)];
  return canaryRun({ askers, questions, requests, together: 8, ask });
}

/** Asks again, as it is told to, when no connection came in time for it: the machine may be busy with other things too. */
function insisting(): Ask {
  const askHttp = askOver(server);
  return async (asker, question) => {
    for (;;) {
      const answer = await askHttp(asker, question);
      if (answer.status !== 503) return answer;
      expect(answer.text).not.toMatch(/kanarie/);
      await wait(500);
    }
  };
}

const everything = () => keyedAskers(towns).length * canaryQuestions(towns).length;

test('everybody of two towns asks everything, mixed up on one service, and no answer has what is of the other town', async () => {
  const { requests, own, foreign, statuses } = await run(insisting(), everything());
  expect(foreign).toEqual([]);
  expect(requests).toBeGreaterThan(400);
  expect(own).toBeGreaterThan(60);
  // Refused, and answered: nothing went wrong.
  expect(Object.keys(statuses).sort()).toEqual(['200', '401', '403', '404']);
});

test('each kind of viewer that may see something of its town sees it', async () => {
  const seeing = new Map<string, boolean>();
  const askHttp = insisting();
  await run(async (asker, question) => {
    const answer = await askHttp(asker, question);
    if (asker.town && answer.text.includes(`kanarie${asker.town.letter}-`)) seeing.set(asker.name, true);
    return answer;
  }, everything());
  const kinds = ['PARTNER', 'DASHBOARD', 'EDITOR', 'STEWARD', 'AUDITOR'];
  expect([...seeing.keys()].sort()).toEqual(kinds.flatMap((kind) => [`${kind} A`, `${kind} B`]).sort());
});

test('without row policies the service still keeps the towns apart by itself', async () => {
  await rowSecurity('disable');
  try {
    // They are off: a statement of a steward that limits nothing shows the other town.
    expect(await keysSeenBy(towns.A)).toMatch(foreignTo('A'));
    const { own, foreign } = await run(insisting(), everything());
    expect(foreign).toEqual([]);
    expect(own).toBeGreaterThan(60);
  } finally {
    await rowSecurity('enable');
  }
  expect(await keysSeenBy(towns.A)).not.toMatch(foreignTo('A'));
});

test('without the policy and what is behind it, the same questions find what is of the other town', async () => {
  const api = await apiOver(database);
  const { foreign, own } = await run(async (_, { query = '{ viewer { kind } }', variables }) => {
    const { data, errors } = await api.ask(query, variables, operator);
    return { status: 200, text: JSON.stringify({ data, errors }) };
  }, everything());
  expect(own).toBeGreaterThan(60);
  expect(foreign.length).toBeGreaterThan(60);
});

async function keysSeenBy({ viewers }: Town): Promise<string> {
  const reading = openReading(database, readerSession(viewers.STEWARD));
  try {
    const rows = await ask(reading.rows, sql<{ label: string }>`select label from api_key`);
    return rows.map(({ label }) => label).join();
  } finally {
    await reading.end();
  }
}

async function rowSecurity(how: 'enable' | 'disable') {
  const open = await begin(database, { role: 'none', variables: {} } as unknown as Session, 'read write');
  for (const table of Object.keys(guardedTables))
    await sql.raw(`alter table ${table} ${how} row level security`).execute(open.transaction);
  await open.commit();
}
