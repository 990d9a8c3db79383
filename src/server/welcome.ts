import type { FastifyInstance } from 'fastify';
import { maskedUrl } from './setting/masked-url.ts';
import type { Settings } from './setting/settings.ts';

/** For the one who started it: where to look, and where the data is. */
export function welcome(server: FastifyInstance, settings: Settings): string {
  const port = portOf(server) ?? settings.port;
  const base = `http://${browsable(settings.host)}:${port}`;
  const where = settings.databaseUrl
    ? `PostgreSQL, ${maskedUrl(settings.databaseUrl)}`
    : `the embedded database in ${settings.dataDirectory}`;
  return [
    `Ketenkaart is ready, with ${where}.`,
    `  GraphiQL  ${base}/graphiql`,
    `  GraphQL   ${base}/graphql`,
    `  Schema    ${base}/schema.graphql`,
    `  Status    ${base}/readyz`,
    ...keyHint(settings.sample),
    ...(settings.databaseUrl
      ? []
      : ['            (stop the service first: the embedded database serves one process)']),
  ].join('\n');
}

/** Without the sample no municipality need be known yet, so its account is made first. */
function keyHint(isSampleThere: boolean): readonly string[] {
  const ketenkaart = 'npm run -s ketenkaart --';
  return isSampleThere
    ? [`  A key     ${ketenkaart} keys create --for GM9901 --as steward`]
    : [
        `  A key     ${ketenkaart} accounts create GM0363 --name Amsterdam`,
        `            ${ketenkaart} keys create --for GM0363 --as steward`,
      ];
}

/** An address that means every network is not one to visit. */
function browsable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** Other than the setting when that is 0. */
function portOf(server: FastifyInstance): number | undefined {
  const [address] = server.addresses();
  return typeof address === 'object' ? address.port : undefined;
}
