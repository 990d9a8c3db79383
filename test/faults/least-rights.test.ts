import { join } from 'node:path';
import { Client } from 'pg';
import { fencedIn, readDocument } from '../documents.ts';
import { runCli } from '../run-cli.ts';
import { clientOf } from './ask-server.ts';
import { type Cluster, folderOfCluster, newCluster } from './cluster.ts';
import { runProgram } from './postgres-programs.ts';
import { startServer } from './server-process.ts';
import { tellRow } from './tell-row.ts';
import { withPostgres } from './with-postgres.ts';

/** The statements of `docs/production.md`: an owner migrates, and the service logs in as who may nothing by itself. */
withPostgres('a service that logs in as ketenkaart_service (needs initdb)', () => {
  let cluster: Cluster;
  beforeAll(async () => {
    cluster = await newCluster(folderOfCluster());
    await cluster.start();
  });
  afterAll(() => cluster?.remove());

  const urlFor = (login: string, database = 'ketenkaart') =>
    cluster.url.replace('ketenkaart@', `${login}@`).replace(/[^/]+$/, database);

  async function run(url: string, ...statements: readonly string[]): Promise<readonly string[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    const refused: string[] = [];
    for (const statement of statements) await client.query(statement).catch(({ code }) => refused.push(code));
    await client.end();
    return refused;
  }
  const statementsTold = fencedIn(readDocument('docs/production.md'))
    .filter(({ language }) => language === 'sql')
    .map(({ text }) => text);
  const statementsIn = (text: string) =>
    text
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  const forbidden = [
    'create table made_by_service (id text)',
    'alter table gap_status add column made_by_service text',
    'select * from area limit 1',
    'select * from contact_person limit 1',
  ];

  test('reads and writes as its viewers may, and may change no table', async () => {
    const superuser = urlFor('ketenkaart', 'postgres');
    const [first = '', second = ''] = statementsTold;
    const [before = '', inside = ''] = first.split('\\connect ketenkaart\n');
    expect(await run(superuser, ...statementsIn(before))).toEqual([]);
    expect(await run(urlFor('ketenkaart'), ...statementsIn(inside))).toEqual([]);
    const migrated = await runCli({ DATABASE_URL: urlFor('ketenkaart_owner') }, 'migrate');
    expect(migrated).toMatchObject({ stdout: 'the tables and the example norms are up to date\n', code: 0 });

    expect(await run(superuser, ...statementsIn(second))).toEqual([]);
    const server = await startServer({ DATABASE_URL: urlFor('ketenkaart_service') });
    const client = clientOf(server.port);
    const outcomes = [
      await client.ask({ query: '{ municipality(code: "GM9901") { name } }' }),
      await client.get('/readyz'),
    ];
    client.close();
    await server.end('SIGTERM');
    const key = await runCli(
      { DATABASE_URL: urlFor('ketenkaart_service') },
      'keys',
      'create',
      '--for',
      'GM9901',
    );
    const doctor = await runCli({ DATABASE_URL: urlFor('ketenkaart_service') }, 'doctor');
    expect(doctor.stdout).not.toContain('FAULT');
    expect(doctor).toMatchObject({ stdout: expect.stringContaining('migrations: all applied'), code: 0 });
    const refused = await run(urlFor('ketenkaart_service'), ...forbidden);
    tellRow('the service may not change tables', outcomes, {
      'statements refused to its login': refused.length,
    });
    expect(outcomes.map(({ code }) => code)).toEqual(['OK', 'OK']);
    expect(outcomes[0]?.data.municipality.name).toBe('Voorbeeldstad');
    expect(key.code).toBe(0);
    expect(refused).toEqual(['42501', '42501', '42501', '42501']);
  });

  test('is seen to be needed: the owner is refused nothing', async () => {
    expect(await run(urlFor('ketenkaart_owner'), ...forbidden)).toEqual([]);
  });

  /** What is refused to the owner in a database that was made this way and restored into as production.md says. */
  async function refusedAfterRestore(name: string, ...made: readonly string[]) {
    const superuser = urlFor('ketenkaart', 'postgres');
    const file = join(cluster.directory, '../rights.dump');
    await runProgram('pg_dump', '--format=custom', '--dbname', urlFor('ketenkaart'), '--file', file);
    await runProgram('createdb', '--maintenance-db', superuser, ...made, name);
    await runProgram('pg_restore', '--exit-on-error', '--dbname', urlFor('ketenkaart', name), file);
    return run(urlFor('ketenkaart_owner', name), 'create table of_next_version (id text)');
  }

  test('is restored so that its owner can migrate, when the database is made with that owner', async () => {
    const { text = '' } = fencedIn(readDocument('docs/production.md')).find((one) =>
      one.text.includes('pg_restore'),
    ) ?? { text: '' };
    const [, options = ''] = /^createdb (.*) ketenkaart$/m.exec(text) ?? [];
    expect(await refusedAfterRestore('with_owner', ...options.split(' '))).toEqual([]);
    expect(await refusedAfterRestore('without')).toEqual(['42501']);
  });

  test('is dumped by a superuser, since row policies hold the owner too', async () => {
    const dump = runProgram('pg_dump', '--file', '/dev/null', '--dbname', urlFor('ketenkaart_owner'));
    await expect(dump).rejects.toThrow('row-level security');
  });
});
