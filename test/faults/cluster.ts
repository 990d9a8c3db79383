import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePort } from './free-port.ts';
import { owner, runProgram } from './postgres-programs.ts';

/** A PostgreSQL server of a test alone, which it may stop, cut off and fill up. */
export interface Cluster {
  /** Of the database with the sample. */
  readonly url: string;
  /** Of its files; a place beside it is its own too. */
  readonly directory: string;
  start(): Promise<void>;
  /** `immediate` leaves its clients and memory as a crash does. */
  stop(how: 'fast' | 'immediate'): Promise<void>;
  query(statement: string): Promise<readonly Record<string, unknown>[]>;
  remove(): Promise<void>;
}

export interface ClusterOptions {
  /** The folder to work in; it is emptied and removed in the end. */
  readonly folder?: string;
  /** Lines of postgresql.conf. */
  readonly settings?: readonly string[];
  /** What is still to be done to its files before it starts. */
  readonly beforeStart?: (directory: string) => void;
}

/** A folder of the user who runs PostgreSQL. */
export function folderOfCluster(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ketenkaart-faults-'));
  giveAway(folder);
  return folder;
}

export function giveAway(path: string): void {
  chmodSync(path, 0o700);
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(path, owner.uid, owner.gid);
}

/** An empty one, for `prepare-cluster.ts` to fill. */
export async function newCluster(folder: string): Promise<Cluster> {
  await runProgram(
    'initdb',
    ...['--pgdata', join(folder, 'data'), '--username', 'ketenkaart', '--auth', 'trust'],
    ...['--encoding', 'UTF8', '--locale', 'C.UTF-8', '--no-sync'],
  );
  return clusterIn(folder, []);
}

/** One with the sample in it: a copy of the files that were prepared. */
export async function startCluster({
  folder = folderOfCluster(),
  settings = [],
  beforeStart = () => {},
}: ClusterOptions = {}): Promise<Cluster> {
  const prepared = process.env.KETENKAART_FAULTS_CLUSTER;
  if (!prepared) throw new Error('no cluster was prepared; run these tests with npm run faults');
  execFileSync('cp', ['-a', '--reflink=auto', join(prepared, 'data'), folder]);
  const cluster = await clusterIn(folder, settings);
  beforeStart(cluster.directory);
  await cluster.start();
  return cluster;
}

/** The files in `folder`/data are a cluster; they may be those of a copy that follows another one. */
export async function clusterIn(folder: string, settings: readonly string[]): Promise<Cluster> {
  const port = await freePort();
  const data = join(folder, 'data');
  const url = `postgres://ketenkaart@127.0.0.1:${port}/ketenkaart`;
  // What was written before a crash of the process is kept by the system: not waiting for the disk loses nothing here.
  const options = [
    ...['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=', 'fsync=off'],
    ...['full_page_writes=off', 'shared_buffers=64MB', ...settings],
  ].map((setting) => `-c ${setting}`);
  const cluster: Cluster = {
    url,
    directory: data,
    async start() {
      await runProgram(
        'pg_ctl',
        ...['start', '--silent', '--wait', '--timeout=30', '--pgdata', data],
        ...['--log', join(folder, 'server.log'), '--options', options.join(' ')],
      );
    },
    async stop(how) {
      await runProgram('pg_ctl', 'stop', '--silent', '--wait', '--mode', how, '--pgdata', data);
    },
    async query(statement) {
      const client = new Client({ connectionString: url });
      await client.connect();
      return client
        .query(statement)
        .then(({ rows }) => rows)
        .finally(() => client.end());
    },
    async remove() {
      await cluster.stop('immediate').catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
  return cluster;
}
