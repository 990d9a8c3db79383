import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Client } from 'pg';
import { countByCode, pause, startLoad } from './load.ts';
import { ownCluster } from './own-cluster.ts';
import { runProgram } from './postgres-programs.ts';
import { tellRow } from './tell-row.ts';
import { withPostgres } from './with-postgres.ts';

const migrating = join(import.meta.dirname, 'migrating.js');

withPostgres('a migration that fails half-way (needs initdb)', () => {
  const own = ownCluster();
  /** All tables, rules and rights, and the rows of those that the migration changes; sequences never go back. */
  const wholeOf = async (url: string) =>
    [
      await runProgram('pg_dump', '--schema-only', '--dbname', url),
      await runProgram(
        'pg_dump',
        '--data-only',
        '--table=facility',
        '--table=mikro_orm_migrations',
        '--dbname',
        url,
      ),
    ]
      .join('')
      .replace(/^(--|\\|SELECT pg_catalog.setval).*$/gm, '');

  const migrate = () =>
    new Promise<{ code: unknown; said: string }>((resolve) => {
      execFile(process.execPath, [migrating], { env: { DATABASE_URL: own.cluster.url } }, (fault, _, said) =>
        resolve({ code: fault?.code ?? 0, said }),
      );
    });

  test('changes nothing, and the version before it goes on to serve', async () => {
    const { server, client } = await own.serve();
    const before = await wholeOf(own.cluster.url);
    const load = startLoad(server.port, 4, () => ({
      query: '{ facilities(first: 5) { nodes { id name } } }',
    }));
    await pause(200);
    const { code, said } = await migrate();
    await pause(200);
    const outcomes = await load.stop();
    const after = await wholeOf(own.cluster.url);
    tellRow('a migration fails half-way', outcomes, {
      'lines of schema and rows changed': difference(before, after),
    });
    expect(code).toBe(1);
    expect(said).toBe('The migrations could not be applied, and nothing was changed: division by zero\n');
    expect(after).toBe(before);
    expect(countByCode(outcomes)).toEqual({ OK: outcomes.length });
    expect((await client.get('/readyz')).status).toBe(200);
  });

  test('is seen to leave its first half when it is not one transaction', async () => {
    const before = await wholeOf(own.cluster.url);
    const client = new Client({ connectionString: own.cluster.url });
    await client.connect();
    await client.query('create table added_first (id text primary key)');
    await expect(client.query('select 1 / 0')).rejects.toThrow('division by zero');
    await client.end();
    expect(difference(before, await wholeOf(own.cluster.url))).toBeGreaterThan(0);
  });
});

function difference(one: string, other: string): number {
  const lines = new Set(one.split('\n'));
  return other.split('\n').filter((line) => !lines.has(line)).length;
}
