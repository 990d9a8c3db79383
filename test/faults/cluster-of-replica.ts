import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cluster, clusterIn, folderOfCluster } from './cluster.ts';
import { runProgram } from './postgres-programs.ts';

/** A second server that follows this one: a copy of its files, and what it writes from then on. */
export async function startReplica(primary: Cluster): Promise<Cluster> {
  const folder = folderOfCluster();
  const data = join(folder, 'data');
  await runProgram(
    'pg_basebackup',
    ...['--pgdata', data, '--dbname', primary.url, '--checkpoint=fast', '--wal-method=stream', '--no-sync'],
    '--write-recovery-conf',
  );
  appendFileSync(join(data, 'postgresql.auto.conf'), 'hot_standby_feedback = on\n');
  const replica = await clusterIn(folder, []);
  await replica.start();
  return replica;
}
