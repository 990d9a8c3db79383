import { Pool } from 'pg';
import type { Position } from './replica-lag.ts';

/**
 * Asks the database whether it answers, by a connection of its own: that all others are in use is no reason to send
 * nobody to this process any more.
 */
export interface Probe {
  /** Throws within two seconds, half of them to connect, when it does not, or does not know the role that reads. */
  ask(): Promise<void>;
  /** How far it has come, and whether it follows another server in that. Throws within two seconds. */
  position(): Promise<{ readonly position: Position; readonly isReplica: boolean }>;
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
    async position() {
      const { rows } = await pool.query(`
        select pg_is_in_recovery() as is_replica,
          (case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_lsn() end - '0/0') as bytes
      `);
      const { is_replica: isReplica, bytes } = rows[0];
      if (bytes === null) throw new Error('it has not come anywhere yet');
      return { isReplica, position: BigInt(bytes) };
    },
    close: () => pool.end(),
  };
}
