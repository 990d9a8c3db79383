import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Scope } from '../access/policy.ts';
import type { Viewer } from '../access/viewer.ts';

/** Who keeps contacts, how far that reaches, and on which day. */
export interface Keeping {
  readonly viewer: Viewer;
  readonly scope: Scope;
  readonly today: string;
}

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

/** By whom something was checked: the organisation or municipality of who did, never a person. */
export const checkerName = ({ organisation, account }: Viewer): RawBuilder<string> => sql<string>`coalesce(
  (select o.name from organisation o where o.id = ${organisation}),
  (select a.name from account a where a.id = ${account}), 'Ketenkaart')`;
