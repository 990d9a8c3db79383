import { openDatabase } from '../../src/database/open-database.ts';
import { tables } from '../../src/tables.ts';
import { canaryQuestions, type Question } from '../access/canary-questions.ts';
import { canaryRun } from '../access/canary-run.ts';
import { type KeyedAsker, keyedAskers } from '../access/canary-server.ts';
import { addTwoTowns, type TwoTowns } from '../access/two-towns.ts';
import { killedImportWords } from '../exchange/killed-import.ts';
import { aRelation, sheet, teams, temporaryFolder } from '../exchange/sheets.ts';
import { runCli } from '../run-cli.ts';
import { type Bouncer, hasBouncer, startBouncer } from './bouncer.ts';
import { decisionsOn } from './decisions.ts';
import { holdLock } from './hold-lock.ts';
import { askOnce, leftBehind, takeAll } from './left-behind.ts';
import { secondsUntil, startLoad } from './load.ts';
import { ownCluster, type Served } from './own-cluster.ts';
import { postgresPrograms } from './postgres-programs.ts';
import { statementsOfLogin } from './service-login.ts';
import { tellRow } from './tell-row.ts';

const withBoth = postgresPrograms && hasBouncer ? describe : describe.skip;

/** Connections to PostgreSQL, for all that is asked at once. */
const few = 2;
const areas = { query: '{ municipalities { nodes { code } } }' };

/** Set up as `docs/production.md` says, but for how many connections it has. */
withBoth('PgBouncer between the service and PostgreSQL (needs initdb and pgbouncer)', () => {
  const own = ownCluster();
  const started: Bouncer[] = [];
  let towns: TwoTowns;
  let url: string;
  let services: readonly Served[];
  const bounce = async (settings: Readonly<Record<string, string | number>>) => {
    const bouncer = await startBouncer(own.cluster.url, { default_pool_size: few, ...settings });
    started.push(bouncer);
    return bouncer.url;
  };
  beforeAll(async () => {
    for (const statement of statementsOfLogin) await own.cluster.query(statement);
    const database = await openDatabase({ url: own.cluster.url, entities: tables });
    towns = await addTwoTowns(database).finally(() => database.close());
    url = await bounce({});
    services = await Promise.all([
      own.serve({ DATABASE_URL: url }),
      own.serve({ DATABASE_URL: url, STATEMENT_TIMEOUT_MS: '600000' }),
    ]);
  }, 60_000);
  afterAll(async () => {
    for (const bouncer of started) await bouncer.remove();
  });

  /** Who did not sign in, partners and stewards of both towns ask everything, mixed up over these services; by who asked what. */
  async function askAll(over: readonly Served[]) {
    const answers = new Map<string, string>();
    const askers = keyedAskers(towns).filter(({ name }) => /ANONYMOUS|PARTNER|STEWARD/.test(name));
    const counts = await canaryRun({
      ...{ askers, questions: questions(), requests: askers.length * questions().length, together: 12 },
      async ask(asker, question) {
        const answer = await post(over[answers.size % over.length]!, asker, question);
        answers.set(`${asker.name}: ${JSON.stringify(question)}`, `${answer.status} ${answer.text}`);
        return answer;
      },
    });
    return { answers, counts };
  }
  /** Those that say the same whenever they are asked: none about the log, and when a key was used. */
  const questions = () =>
    canaryQuestions(towns).filter(({ query = 'log' }) => !/log|exportPerson|lastUsedOn/i.test(query));

  test('gives everybody what they get without it, and leaves nothing on the few connections they share', async () => {
    const without = await askAll([await own.serve()]);
    const decisions = await decisionsOn(own.cluster);
    const load = startLoad(services[0]!.server.port, 2, decisions.decide);
    const { answers, counts } = await askAll(services);
    await secondsUntil(() => decisions.acknowledged.size >= 10, 20);
    const outcomes = await load.stop();
    const kept = await decisions.check();
    const left = await leftBehind(url, few);
    tellRow('PgBouncer, two connections for all, mutations', outcomes, {
      ...{ 'answers to others': answers.size, 'left behind': left.length, ...kept },
    });
    expect(answers).toEqual(without.answers);
    expect(counts).toMatchObject({ foreign: [], own: without.counts.own });
    expect(counts.own).toBeGreaterThan(20);
    expect(kept).toMatchObject({ lost: 0, halfApplied: 0 });
    expect(left).toEqual([]);
  });

  test('is seen to pass on what somebody sets for longer than a transaction, which does not mislead the service', async () => {
    const persons = () => askOnce(url, 'select name from contact_person');
    await expect(persons()).rejects.toThrow('permission denied');
    const everywhere = await takeAll(url, few);
    await everywhere.ask(`select set_config('role', 'app_reader', false),
      set_config('ketenkaart.viewer', 'STEWARD', false), set_config('ketenkaart.account', '${towns.A.account}', false)`);
    await everywhere.end();
    const left = await leftBehind(url, few);
    expect(left.toSorted()).toEqual(
      ['role=app_reader', 'viewer=STEWARD', `account=${towns.A.account}`]
        .flatMap((one) => [one, one])
        .toSorted(),
    );
    // Somebody else, who says nothing of who they are.
    expect((await persons()).length).toBe(3);
    const { counts } = await askAll(services);
    expect(counts.foreign).toEqual([]);

    const again = await takeAll(url, few);
    await again.ask('reset all');
    await again.ask('reset role');
    await again.end();
    expect(await leftBehind(url, few)).toEqual([]);
  });

  test('makes no statement last longer, and nobody wait longer for a connection, as who has no patience is seen to', async () => {
    const quick = await own.serve({ DATABASE_URL: url, STATEMENT_TIMEOUT_MS: '1000' });
    const { client } = services[0]!;
    const letGo = await holdLock(own.cluster.url, 'lock table area');
    let isAnswered = false;
    const patient = services[1]!.client.ask(areas).finally(() => {
      isAnswered = true;
    });
    const cancelled = await quick.client.ask(areas);
    const isAnsweredBefore = isAnswered;
    await letGo();
    expect(cancelled.code).toBe('TIMEOUT');
    expect([isAnsweredBefore, (await patient).code]).toEqual([false, 'OK']);
    expect(await leftBehind(url, few)).toEqual([]);

    const everywhere = await takeAll(url, few);
    let isServed = false;
    const withoutPatience = takeAll(url, 1).finally(() => {
      isServed = true;
    });
    const refused = await client.ask(areas);
    const isServedBefore = isServed;
    const health = [await client.get('/livez'), await client.get('/readyz')];
    await everywhere.end();
    await (await withoutPatience).end();
    tellRow('PgBouncer has no connection left', [refused], { '503, s': refused.milliseconds / 1_000 });
    expect(refused).toMatchObject({ code: 'UNAVAILABLE', status: 503, retryAfter: '2' });
    expect(isServedBefore).toBe(false);
    // It asks for one too, and waits in the same line.
    expect(health.map(({ status }) => status)).toEqual([200, 503]);
    expect((await client.ask(areas)).code).toBe('OK');
    await secondsUntil(async () => (await client.get('/readyz')).status === 200, 20);
  });

  test('lets an import through the command line pass, which then finds all of it there', async () => {
    const folder = temporaryFolder();
    const words = killedImportWords([
      folder.write('teams.csv', sheet(teams(200, { fte: '1,5' }))),
      folder.write('relaties.csv', sheet([aRelation('t1', 't2'), aRelation('t2', 't3')])),
    ]);
    const through = await runCli({ DATABASE_URL: url }, ...words);
    const around = await runCli({ DATABASE_URL: own.cluster.url }, ...words, '--dry-run');
    folder.remove();
    tellRow('an import through PgBouncer', [], { lines: '202' });
    expect(through).toMatchObject({ code: 0, stderr: '' });
    expect(through.stdout).toContain('202 lines: 202 new, 0 changed');
    expect(around.stdout).toContain('202 lines: 0 new, 0 changed, 202 as before');
    expect(await leftBehind(url, few)).toEqual([]);
  });

  test('with a connection for each statement is seen not to do: the service does not start', async () => {
    const statements = own.serve({ DATABASE_URL: await bounce({ pool_mode: 'statement' }) });
    await expect(statements).rejects.toThrow('Could not connect to the database: Connection terminated');
  });

  test('finds the database again after a restart; one that waits longer before it tries is seen not to', async () => {
    // By itself 15 s, which a slow machine may take to get here.
    const slow = await bounce({ server_login_retry: 600 });
    const isServedBySlow = () =>
      askOnce(slow, 'select 1', 1_000).then(
        () => true,
        () => false,
      );
    const { client } = services[0]!;
    await own.cluster.stop('fast');
    const away = await client.ask(areas);
    expect(await isServedBySlow()).toBe(false);
    await own.cluster.start();
    const seconds = await secondsUntil(async () => (await client.get('/readyz')).status === 200, 20);
    const back = await client.ask(areas);
    tellRow('the database restarts behind PgBouncer', [away, back], { 'ready after, s': seconds });
    expect([away.code, back.code]).toEqual(['UNAVAILABLE', 'OK']);
    expect(await isServedBySlow()).toBe(false);
  });
});

/** Again when there was no connection in time, as the answer says: on a slow machine the line for so few may be long. */
async function post(
  service: Served,
  asker: KeyedAsker,
  question: Question,
): Promise<{ readonly status: number; readonly text: string }> {
  const { query, variables } = question;
  const authorization: Record<string, string> =
    asker.key === null ? {} : { authorization: `Bearer ${asker.key}` };
  const answer = await fetch(`http://127.0.0.1:${service.server.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify({ query, variables }),
  });
  const text = await answer.text();
  return answer.status === 503 ? post(service, asker, question) : { status: answer.status, text };
}
