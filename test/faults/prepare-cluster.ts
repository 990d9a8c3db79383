import { folderOfCluster, newCluster } from './cluster.ts';
import { postgresPrograms, runProgram } from './postgres-programs.ts';
import { startServer } from './server-process.ts';

/** Makes the cluster that every test of faults copies: the service itself migrates it and fills it with the sample. */
export default async function setUp(): Promise<void> {
  if (!postgresPrograms) return;
  const folder = folderOfCluster();
  process.env.KETENKAART_FAULTS_CLUSTER = folder;
  const cluster = await newCluster(folder);
  await cluster.start();
  const { port } = new URL(cluster.url);
  await runProgram('createdb', '--host=127.0.0.1', `--port=${port}`, '--username=ketenkaart', 'ketenkaart');
  const server = await startServer({ DATABASE_URL: cluster.url });
  await server.end('SIGTERM');
  await cluster.stop('fast');
}
