import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';

/** A key, or a party of an agreement: something that lets somebody see or do what not everyone may. */
export interface AccessRight {
  readonly account: string;
  readonly municipality: string;
  readonly through: 'KEY' | 'AGREEMENT';
  /** As which kind of viewer. */
  readonly viewerKind: string;
  /** The prefix of the key, or the id of the agreement. */
  readonly what: string;
  readonly label: string;
  readonly organisation: string | null;
  readonly purposes: readonly string[];
  readonly from: string | null;
  readonly until: string | null;
  readonly lastUsedOn: string | null;
}

/** Everything that gives access today, for who looks it over once a year (BIO2). */
export const accessRights = (rows: ReadRows, today: string) =>
  ask<AccessRight>(
    rows,
    sql`
      select * from (
        select k.account_id as account, a.name as municipality, 'KEY' as through, k.holder as "viewerKind",
          k.prefix as what, k.label, o.name as organisation, '{}'::text[] as purposes,
          ${dayOf('k.created_at')} as "from", ${dayOf('k.expires_at')} as "until", k.last_used_on::text as "lastUsedOn"
        from api_key k join account a on a.id = k.account_id left join organisation o on o.id = k.organisation_id
        where k.revoked_at is null and k.expires_at > ${today}::timestamp at time zone 'Europe/Amsterdam'
        union all
        select g.account_id, a.name, 'AGREEMENT', 'PARTNER', g.id, g.name, o.name, g.purposes,
          lower(g.valid)::text, upper(g.valid)::text, null
        from agreement g join account a on a.id = g.account_id
        join agreement_party p on p.agreement_id = g.id join organisation o on o.id = p.organisation_id
        where g.valid @> ${today}::date) rights
      order by account, through, "viewerKind", what, organisation`,
  );

/** The day it was in the Netherlands: a key ends at midnight there. */
const dayOf = (moment: string) => sql`(${sql.ref(moment)} at time zone 'Europe/Amsterdam')::date::text`;
