import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Viewer } from '../../access/viewer.ts';
import type { Database } from '../../database/open-database.ts';
import { type Patience, patienceOf } from '../../database/patience.ts';
import { requestLimits } from '../limit/request-limits.ts';
import type { Settings } from '../setting/settings.ts';
import { readClaimsFile } from './claims-file.ts';
import { issuerKeys } from './issuer-keys.ts';
import { type Doors, viewerOf } from './sign-in.ts';
import { keyDoor } from './sign-in-by-key.ts';
import { tokenDoor } from './sign-in-by-token.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; there once `authenticate` has run, on routes that have it as `onRequest`. */
    viewer: Viewer;
    /** How long it may still wait for connections to the database; signing in took its part of it. */
    patience: Patience;
  }
}

/** Decides who asks, before a body is read or anything parsed; answers 401 otherwise. */
export type Authenticate = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

export interface SignInOptions {
  readonly database: Database;
  readonly settings: Pick<Settings, 'issuers' | 'audience' | 'jwksUrl' | 'claimsFile'>;
  readonly today: () => string;
  readonly connectionWaitMs: number;
}

/** Tokens of the issuers and keys of the database that the settings name. */
export function authenticateWith(app: FastifyInstance, options: SignInOptions): Authenticate {
  const { database, settings, today, connectionWaitMs } = options;
  const { issuers, audience = '', jwksUrl: jwks, claimsFile } = settings;
  const onFault = (fault: unknown) => app.log.warn({ err: fault }, 'sign-in');
  const keys = keyDoor({ database, today, onFault });
  const tokens = tokenDoor({
    database,
    today,
    onFault,
    issuers: issuers.map((address) => ({
      address,
      audience,
      keyFor: issuerKeys({ issuer: address, jwks }),
    })),
    claims: claimsFile ? readClaimsFile(readFileSync(claimsFile, 'utf8'), claimsFile, issuers) : [],
  });
  // While the database is still there.
  app.addHook('preClose', () => keys.settled());
  return authenticate(app, { ...keys, ...tokens }, connectionWaitMs);
}

/** The same with doors that are there. */
export function authenticate(
  app: FastifyInstance,
  doors: Doors,
  connectionWaitMs = requestLimits.connectionWaitMs,
): Authenticate {
  app.decorateRequest('viewer', null as never);
  app.decorateRequest('patience', null as never);
  return async (request, reply) => {
    const { rawHeaders } = request.raw;
    request.patience = patienceOf(connectionWaitMs);
    const { patience, url, ip: address } = request;
    const asking = { url, rawHeaders, address, patience };
    try {
      request.viewer = await viewerOf(asking, doors, (reason) => request.log.info({ reason }, 'not let in'));
    } catch (fault) {
      if (fault instanceof GraphQLError) tellHow(reply, fault);
      throw fault;
    }
  };
}

/** RFC 6750, 3: which scheme is asked for, and whether the request or what it carries was wrong. */
function tellHow(reply: FastifyReply, { extensions }: GraphQLError): void {
  if (extensions.retryAfter !== undefined) reply.header('retry-after', String(extensions.retryAfter));
  const error = { UNAUTHENTICATED: 'invalid_token', BAD_REQUEST: 'invalid_request' }[String(extensions.code)];
  if (error) reply.header('www-authenticate', `Bearer error="${error}"`);
}
