import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Keeping } from '../../access/keeping.ts';

/** Of a contact, or of one that is to be. */
interface Owned {
  readonly accountId: RawBuilder<unknown>;
  readonly organisationId: RawBuilder<unknown>;
}

const ofContact: Owned = { accountId: sql.ref('c.account_id'), organisationId: sql.ref('c.organisation_id') };

/**
 * True where the viewer keeps it: a municipality what its account answers for, a partner what is of its own organisation
 * as far as an agreement with that account holds today. The row policies say the same once more.
 */
export function isKept(
  { viewer, scope, today }: Keeping,
  { accountId, organisationId }: Owned = ofContact,
): RawBuilder<SqlBool> {
  if (scope === 'ALL') return sql<SqlBool>`true`;
  if (scope !== 'OWN') return sql<SqlBool>`false`;
  if (viewer.kind !== 'PARTNER') return sql<SqlBool>`coalesce(${accountId} = ${viewer.account}, false)`;
  return sql<SqlBool>`(coalesce(${organisationId} = ${viewer.organisation}, false) and exists (
    select from agreement a join agreement_party p on p.agreement_id = a.id
    where a.account_id = ${accountId} and p.organisation_id = ${viewer.organisation} and a.valid @> ${today}::date))`;
}
