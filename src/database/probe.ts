import { Pool } from 'pg';

/**
 * Asks the database whether it answers, by a connection of its own: that all others are in use is no reason to send
 * nobody to this process any more.
 */
export interface Probe {
  /** Throws within two seconds, half of them to connect, when it does not, or does not know the role that reads. */
  ask(): Promise<void>;
  close(): Promise<void>;
}

export function probeOf(url: string): Probe {
  const pool = new Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: 1_000,
    query_timeout: 1_000,
    application_name: 'ketenkaart readiness',
  });
  // One that breaks while nobody asks is replaced when somebody does.
  pool.on('error', () => {});
  return {
    async ask() {
      await pool.query("select set_config('role', 'app_reader', true)");
    },
    close: () => pool.end(),
  };
}
