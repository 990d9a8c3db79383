import { join } from 'node:path';
import { runCli } from '../run-cli.ts';
import { asViewer } from './as-viewer.ts';
import { clientOf } from './ask-server.ts';
import { type Cluster, folderOfCluster, newCluster } from './cluster.ts';
import { decisionsOn } from './decisions.ts';
import { ownCluster } from './own-cluster.ts';
import { runProgram } from './postgres-programs.ts';
import { startServer } from './server-process.ts';
import { tellRow } from './tell-row.ts';
import { withPostgres } from './with-postgres.ts';

/** The commands of `docs/production.md`, on a second server as after the loss of the first. */
withPostgres('a backup (needs initdb)', () => {
  const own = ownCluster();
  let other: Cluster;
  beforeAll(async () => {
    other = await newCluster(folderOfCluster());
    await other.start();
  });
  afterAll(() => other?.remove());

  /** Every row of every table, as whoever may see all of them. */
  const rowsOf = async (url: string) => {
    const dumped = await runProgram('pg_dump', '--data-only', '--dbname', url);
    return dumped
      .split('\n')
      .filter((line) => line !== '' && !/^(--|\\)/.test(line))
      .toSorted();
  };

  async function backUpAndRestore(
    more: readonly string[] = [],
    between: () => Promise<void> = async () => {},
  ): Promise<void> {
    const file = join(other.directory, '../ketenkaart.dump');
    const roles = join(other.directory, '../roles.sql');
    const maintenance = other.url.replace(/ketenkaart$/, 'postgres');
    await runProgram(
      'pg_dumpall',
      '--roles-only',
      '--no-role-passwords',
      '--dbname',
      own.cluster.url,
      '--file',
      roles,
    );
    await runProgram('pg_dump', '--format=custom', '--dbname', own.cluster.url, '--file', file, ...more);
    await between();
    // The role that restores is there already: psql says so, and goes on.
    await runProgram('psql', '--quiet', '--dbname', maintenance, '--file', roles);
    await runProgram('dropdb', '--if-exists', '--force', '--maintenance-db', maintenance, 'ketenkaart');
    await runProgram('createdb', '--maintenance-db', maintenance, 'ketenkaart');
    await runProgram('pg_restore', '--exit-on-error', '--dbname', other.url, file);
  }

  test('restored on another server gives the same rows and the same answers', async () => {
    const { client, server } = await own.serve();
    const decisions = await decisionsOn(own.cluster);
    for (let count = 0; count < 10; count += 1) await decisions.decide(client);
    const query = '{ gaps(where: { areas: ["GM9901"] }, first: 50) { nodes { id status statusReason } } }';
    const answer = (await client.ask({ query })).data;
    await server.end('SIGTERM');
    const start = performance.now();
    await backUpAndRestore();
    const seconds = (performance.now() - start) / 1_000;
    const [before, after] = [await rowsOf(own.cluster.url), await rowsOf(other.url)];
    tellRow('backup and restore', [], { 'rows the same': after.length, seconds });
    expect(after.length).toBeGreaterThan(1_000);
    expect(after).toEqual(before);

    const restored = await startServer({ DATABASE_URL: other.url });
    const asked = clientOf(restored.port);
    expect((await asked.ask({ query })).data).toEqual(answer);
    expect((await decisions.decide(asked)).code).toBe('OK');
    asked.close();
    await restored.end('SIGTERM');
  });

  test('that leaves a table out is seen not to be equal', async () => {
    await backUpAndRestore(['--exclude-table-data=gap_status']);
    expect(await rowsOf(other.url)).not.toEqual(await rowsOf(own.cluster.url));
  });

  test('holds a person who was erased after it was made, until the erasures are replayed', async () => {
    await own.cluster.query(`
      insert into contact (id, account_id, facility_id, roles, visibility, is_named, source_id, source_key)
      select 'con_backup', (select account_id from account_municipality limit 1), id, '{DIRECTEUR}', 'PARTNERS', true,
        source_id, 'backup' from facility limit 1`);
    await own.cluster.query(`
      insert into contact_person (account_id, contact_id, name, email, delete_after)
      select account_id, id, 'Kanarie Kanariestein', 'kanarie@voorbeeld.example', current_date + 365
      from contact where id = 'con_backup'`);
    const persons = async (cluster: Cluster) =>
      (await cluster.query(`select from contact_person where email = 'kanarie@voorbeeld.example'`)).length;
    const { client } = await own.serve();
    const erasures = join(other.directory, '../erasures.jsonl');
    const erase = async () => {
      const erased = await client.ask({
        query: 'mutation ($person: PersonInput!) { erasePerson(person: $person) { problems { code } } }',
        variables: { person: { email: 'kanarie@voorbeeld.example' } },
        headers: asViewer('steward'),
      });
      expect(erased).toMatchObject({ code: 'OK', data: { erasePerson: { problems: [] } } });
      await runCli({ DATABASE_URL: own.cluster.url }, 'privacy', 'erasures', '--out', erasures);
    };
    await backUpAndRestore([], erase);
    expect(await persons(own.cluster)).toBe(0);
    // Seen when nobody replays them.
    const before = await persons(other);
    expect(before).toBe(1);
    const replayed = await runCli(
      { DATABASE_URL: other.url },
      'privacy',
      'replay-erasures',
      '--from',
      erasures,
    );
    const after = await persons(other);
    tellRow('erasures replayed after a restore', [], { 'persons before': before, after });
    expect(replayed.stdout).toBe(
      'erasures read: 1, persons removed: 1; objections read: 0, persons hidden or shown: 0\n',
    );
    expect(after).toBe(0);
  });
});
