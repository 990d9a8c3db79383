import { sql } from 'kysely';
import type { Scope } from '../../access/policy.ts';
import type { Viewer } from '../../access/viewer.ts';
import type { ReadRows } from '../../database/rows.ts';

/** The key with this prefix and all that decides whether it lets anybody in; of what it says nothing is left out. */
export const findKey = (rows: ReadRows, prefix: string) =>
  rows
    .selectFrom('api_key as k')
    .select([
      'k.digest',
      'k.holder',
      'k.account_id as account',
      'k.organisation_id as organisation',
      'k.last_used_on as lastUsedOn',
      sql<boolean>`k.revoked_at is not null`.as('isRevoked'),
      sql<boolean>`k.expires_at <= now()`.as('isExpired'),
    ])
    .where('k.prefix', '=', prefix)
    .executeTakeFirst();

export interface KeyReader {
  readonly viewer: Viewer;
  readonly scope: Scope;
}

/** The keys this viewer may know of, the newest first, without those that ended over a year ago; never a digest. */
export const keysFor = (rows: ReadRows, { viewer, scope }: KeyReader) =>
  keys(rows)
    .$if(scope !== 'ALL', (query) =>
      viewer.kind === 'DASHBOARD'
        ? query.where('k.prefix', '=', viewer.actor)
        : query.where('k.account_id', '=', viewer.account),
    )
    .where(sql<boolean>`least(k.expires_at, k.revoked_at) > now() - interval '1 year'`)
    .orderBy('k.created_at', 'desc')
    .orderBy('k.id')
    .execute();

export const keysById = (rows: ReadRows, ids: readonly string[]) =>
  keys(rows).where('k.id', 'in', ids).execute();

const keys = (rows: ReadRows) =>
  rows
    .selectFrom('api_key as k')
    .select([
      'k.id',
      'k.prefix',
      'k.holder',
      'k.label',
      'k.account_id as accountId',
      'k.organisation_id as organisationId',
      sql<string>`k.created_at`.as('createdAt'),
      sql<string>`k.expires_at`.as('expiresAt'),
      sql<boolean>`k.revoked_at is null and k.expires_at > now()`.as('isActive'),
      'k.last_used_on as lastUsedOn',
      sql<string | null>`k.revoked_at`.as('revokedAt'),
    ]);
