import { Client } from 'pg';

/** Keeps everybody else waiting for a table, until it is let go. */
export async function holdTable(url: string, table: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`begin; lock table ${table}`);
  return () => client.end();
}
