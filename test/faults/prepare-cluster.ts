import { runCli } from '../run-cli.ts';
import { keyVariable, signedIn } from './as-viewer.ts';
import { folderOfCluster, newCluster } from './cluster.ts';
import { postgresPrograms, runProgram } from './postgres-programs.ts';
import { startServer } from './server-process.ts';

/**
 * Makes the cluster that every test of faults copies: the service itself migrates it and fills it with the sample, and
 * the command line makes keys to sign in with.
 */
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
  for (const kind of signedIn) process.env[keyVariable(kind)] = await makeKey(cluster.url, kind);
  await cluster.stop('fast');
}

async function makeKey(url: string, kind: string): Promise<string> {
  const made = await runCli({ DATABASE_URL: url }, 'keys', 'create', '--for', 'GM9901', '--as', kind);
  if (made.code !== 0) throw new Error(`no key could be made: ${made.stderr}`);
  return made.stdout.trim();
}
