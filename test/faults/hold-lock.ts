import { Client } from 'pg';

/** Keeps everybody else waiting for what this statement locks, until it is let go. */
export async function holdLock(url: string, statement: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`begin; ${statement}`);
  return () => client.end();
}
