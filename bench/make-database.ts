import { Client } from 'pg';
import { type Size, sizes } from './country.ts';
import { prepare } from './prepare.ts';

/**
 * The address of a database with the invented country, or one municipality of it, on the server of DATABASE_URL: filled
 * through the importers unless an earlier run did. BENCH_DATABASE is another name for it.
 */
export async function makeDatabase(size: keyof typeof sizes): Promise<string> {
  const given = process.env.DATABASE_URL;
  if (!given) throw new Error('the bench needs a PostgreSQL server with PostGIS: set DATABASE_URL');
  const name = process.env.BENCH_DATABASE ?? `ketenkaart_bench_${size}`;
  const url = new URL(given);
  url.pathname = `/${name}`;
  const isNew = await withClient(given, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${name}`);
    return found.rowCount === 0;
  });
  if (isNew) {
    console.log(`filling ${name} through the importers`);
    await prepare(url.href, sizes[size] satisfies Size, console.log);
  }
  return url.href;
}

export async function withClient<T>(address: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: address });
  await client.connect();
  return work(client).finally(() => client.end());
}
