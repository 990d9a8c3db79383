import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Database } from '../../database/open-database.ts';
import type { CsvSeparator } from '../../exchange/file/csv-line.ts';
import { type NetworkFormat, networkFormats } from '../../exchange/network/network-formats.ts';
import type { CursorSeal } from '../../graphql/context.ts';
import { demand } from '../../graphql/demand.ts';
import { refuse } from '../../graphql/refusal.ts';
import { cleanParameters } from '../limit/clean-text.ts';
import type { RequestLimits } from '../limit/request-limits.ts';
import { openRequest } from '../request/request-context.ts';
import type { Authenticate } from '../sign-in/authenticate.ts';
import { exportNetwork } from './network-export.ts';

export interface NetworkDownloads {
  readonly schema: GraphQLSchema;
  readonly database: Database;
  readonly cursors: CursorSeal;
  readonly authenticate: Authenticate;
  readonly isProduction: boolean;
  readonly limits: RequestLimits;
  today(): string;
}

/** Where the files of networks are. */
export const exportPath = (format: NetworkFormat): string => `/export/${networkFormats[format].file}`;

/**
 * Networks as files, at /export/network.gexf and the like, by GET and without a header of our own, so that a
 * spreadsheet or Kumu can be given the address. Each time it is looked whether they changed; they need not be sent
 * again when they did not.
 */
export function registerNetworkDownloads(app: FastifyInstance, options: NetworkDownloads): void {
  const { schema, database, cursors, authenticate, isProduction, limits, today } = options;
  for (const format of Object.keys(networkFormats) as NetworkFormat[]) {
    app.get(exportPath(format), { onRequest: authenticate }, async (request, reply) => {
      const { viewer, patience } = request;
      demand(viewer, 'gap:read');
      const given = cleanParameters(new URL(request.url, 'http://localhost').searchParams, limits);
      const separator = readSeparator(format, given);
      const context = openRequest(database, { cursors, viewer, today: today(), patience });
      // Also when the client went away, or an answer took too long.
      reply.raw.once('close', () => context.readings.end().catch(() => {}));
      try {
        const { content } = await exportNetwork(schema, context, { format, separator, parameters: given });
        const etag = `W/"${createHash('sha256').update(content).digest('base64url')}"`;
        const isForAnyone = viewer.kind === 'ANONYMOUS';
        reply.headers({ etag, 'cache-control': isForAnyone ? 'public, no-cache' : 'private, no-store' });
        if (!isProduction) reply.header('x-statements', String(context.readings.statements));
        if (request.headers['if-none-match'] === etag) return reply.code(304).send();
        const { file, mediaType } = networkFormats[format];
        return reply
          .type(mediaType)
          .header('content-disposition', `attachment; filename="${file}"`)
          .send(content);
      } finally {
        await context.readings.end();
      }
    });
  }
}

/** Takes it out of what is given: the network has no such parameter. */
function readSeparator(format: NetworkFormat, given: URLSearchParams): CsvSeparator {
  if (format !== 'NODES_CSV' && format !== 'EDGES_CSV') return ';';
  const separator = given.get('separator') || ';';
  given.delete('separator');
  if (separator === ';' || separator === ',') return separator;
  throw refuse('BAD_USER_INPUT', `separator is ${JSON.stringify(separator)}; it may be ; or ,`);
}
