import { type Client, clientOf } from './ask-server.ts';
import { type Cluster, type ClusterOptions, startCluster } from './cluster.ts';
import { type ServerProcess, startServer } from './server-process.ts';

export interface Served {
  readonly server: ServerProcess;
  readonly client: Client;
}

export interface OwnCluster {
  readonly cluster: Cluster;
  /** Starts the service on it, with these settings besides; it is killed with the cluster. */
  serve(settings?: NodeJS.ProcessEnv): Promise<Served>;
}

/** A cluster with the sample, there from before the tests of a file until after them, and services on it. */
export function ownCluster(options: ClusterOptions = {}): OwnCluster {
  let cluster: Cluster;
  const served: Served[] = [];
  beforeAll(async () => {
    cluster = await startCluster(options);
  }, 60_000);
  afterAll(async () => {
    for (const { server, client } of served) {
      client.close();
      await server.end('SIGKILL');
    }
    await cluster?.remove();
  });
  return {
    get cluster() {
      return cluster;
    },
    async serve(settings = {}) {
      const server = await startServer({ DATABASE_URL: cluster.url, ...settings });
      const one = { server, client: clientOf(server.port) };
      served.push(one);
      return one;
    },
  };
}
