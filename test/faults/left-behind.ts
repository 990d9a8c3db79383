import { Client, Pool } from 'pg';
import { anonymous, readerSession } from '../../src/access/viewer.ts';

/** One statement of somebody else's, over a connection of their own; so long at most for each of the two. */
export async function askOnce(
  url: string,
  statement: string,
  patienceMs = 20_000,
): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({
    connectionString: url,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(statement)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * A transaction on each of its connections to PostgreSQL: nobody else has one until they end, and together they are all
 * of them.
 */
export async function takeAll(url: string, connections: number) {
  const pool = new Pool({ connectionString: url, max: connections });
  const clients = await Promise.all(Array.from({ length: connections }, () => pool.connect()));
  await Promise.all(clients.map((client) => client.query('begin')));
  return {
    /** What each answers. */
    async ask(statement: string): Promise<readonly Record<string, unknown>[]> {
      const answers = await Promise.all(clients.map((client) => client.query(statement)));
      return answers.flatMap(({ rows }) => rows);
    },
    async end(): Promise<void> {
      await Promise.all(clients.map((client) => client.query('commit')));
      for (const client of clients) client.release();
      await pool.end();
    },
  };
}

const variables = [...Object.keys(readerSession(anonymous).variables), 'recorded_at'];

/**
 * What the next one on any of its connections would find there: a role, a viewer, settings of a session, locks, temporary tables.
 * Only the name of the application, which PgBouncer sets to that of whoever asks.
 */
export async function leftBehind(url: string, connections: number): Promise<readonly string[]> {
  const all = await takeAll(url, connections);
  const found = await all.ask(`
    select pg_backend_pid() as connection, array(
      select name || '=' || setting from pg_settings where source = 'session' and name <> 'application_name'
      union all select 'role=' || current_user where current_user <> session_user
      union all select name || '=' || current_setting('ketenkaart.' || name, true)
        from unnest('{${variables.join()}}'::text[]) name where current_setting('ketenkaart.' || name, true) <> ''
      union all select 'lock' from pg_locks where pid = pg_backend_pid() and locktype = 'advisory'
      union all select 'table ' || relname from pg_class where relnamespace = pg_my_temp_schema()) as "left"`);
  await all.end();
  const looked = new Set(found.map(({ connection }) => connection)).size;
  if (looked !== connections) throw new Error(`looked at ${looked} connections instead of ${connections}`);
  return found.flatMap(({ left }) => left as string[]);
}
