import { sql } from 'kysely';
import type { Keeping } from '../../access/keeping.ts';
import type { WriteRows } from '../../database/rows.ts';
import { type Problem, problem } from '../../graphql/problem.ts';
import type { Withdrawal } from '../contact-task-terms.ts';
import type { ContactVisibility } from '../contact-visibility.ts';
import { showsSomebody } from '../details-scope.rows.ts';
import { isKept } from './keeps-contact.rows.ts';

/** A contact as its keeper found it; nothing of a person is in it. */
export interface KeptContact {
  readonly id: string;
  readonly accountId: string | null;
  readonly organisationId: string | null;
  readonly facilityId: string | null;
  readonly relationId: string | null;
  readonly roles: readonly string[];
  readonly themes: readonly string[];
  readonly mailbox: string | null;
  readonly mainPhone: string | null;
  readonly reachableHours: string | null;
  readonly visibility: ContactVisibility;
  /** Somebody is named, as far as its keeper may know: who objected looks like nobody. */
  readonly isNamed: boolean;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly withdrawnBecause: Withdrawal | null;
  readonly version: number;
  readonly organisationName: string | null;
  readonly facilityName: string | null;
}

/** A contact to change, which nobody else changes until this transaction ends; null when it is not the viewer's to keep. */
export async function holdContact(rows: WriteRows, who: Keeping, id: string): Promise<KeptContact | null> {
  const { rows: found } = await sql<KeptContact>`
    select c.id, c.account_id as "accountId", c.organisation_id as "organisationId", c.facility_id as "facilityId",
      c.relation_id as "relationId", c.roles, c.themes, c.mailbox, c.main_phone as "mainPhone", c.reachable_hours as "reachableHours", c.visibility,
      ${showsSomebody(who)} as "isNamed", lower(c.valid)::text as "validFrom", upper(c.valid)::text as "validUntil",
      c.withdrawn_because as "withdrawnBecause", c.version,
      (select o.name from organisation o where o.id = c.organisation_id) as "organisationName",
      (select f.name from facility f where f.id = c.facility_id) as "facilityName"
    from contact c
    where c.id = ${id} and ${isKept(who)}
    for update of c
  `.execute(rows);
  return found[0] ?? null;
}

/** It is not there, or not the viewer's: nobody can tell which. */
export const notKept = (id: string): Problem =>
  problem('NOT_FOUND', ['id'], `there is no contact ${id} that you keep`);
