import { Client } from 'pg';
import { runCli } from '../run-cli.ts';
import { clientOf } from './ask-server.ts';
import { type Cluster, folderOfCluster, newCluster } from './cluster.ts';
import { startServer } from './server-process.ts';
import { tellRow } from './tell-row.ts';
import { withPostgres } from './with-postgres.ts';

/** The commands of `docs/production.md`: an owner migrates, and the service logs in as who may nothing by itself. */
withPostgres('a service that logs in as app_login (needs initdb)', () => {
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
  const forbidden = [
    'create table made_by_service (id text)',
    'alter table gap_status add column made_by_service text',
    'select * from area limit 1',
    'select * from contact_person limit 1',
  ];

  test('reads and writes as its viewers may, and may change no table', async () => {
    const superuser = urlFor('ketenkaart', 'postgres');
    await run(
      superuser,
      'create role ketenkaart_owner login createrole',
      'create database ketenkaart owner ketenkaart_owner',
    );
    await run(urlFor('ketenkaart'), 'create extension postgis', 'create extension btree_gist');
    const migrated = await runCli({ DATABASE_URL: urlFor('ketenkaart_owner') }, 'migrate');
    expect(migrated).toMatchObject({ stdout: 'the tables and the example norms are up to date\n', code: 0 });

    await run(superuser, 'alter role app_login login');
    const server = await startServer({ DATABASE_URL: urlFor('app_login') });
    const client = clientOf(server.port);
    const outcomes = [
      await client.ask({ query: '{ municipality(code: "GM9901") { name } }' }),
      await client.get('/readyz'),
    ];
    client.close();
    await server.end('SIGTERM');
    const key = await runCli({ DATABASE_URL: urlFor('app_login') }, 'keys', 'create', '--for', 'GM9901');
    const refused = await run(urlFor('app_login'), ...forbidden);
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
});
