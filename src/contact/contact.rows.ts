import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import type { Validity } from '../database/validity.ts';
import type { ContactVisibility } from './contact-visibility.ts';
import { type DetailsView, showsSomebody } from './details-scope.rows.ts';
import { organisationOf } from './organisation-of.rows.ts';
import { ownRank } from './own-rank.rows.ts';

/** A contact as the API names it. Nothing of a person is in it. */
export interface ContactRow {
  readonly id: string;
  readonly roleCodes: readonly string[];
  readonly themeCodes: readonly string[];
  readonly organisationId: string | null;
  readonly facilityId: string | null;
  readonly relationId: string | null;
  readonly isMailbox: boolean;
  readonly mailbox: string | null;
  readonly mainPhone: string | null;
  readonly reachableHours: string | null;
  readonly visibility: ContactVisibility;
  readonly validity: Validity;
  readonly verifiedOn: string | null;
  readonly verifiedBy: string | null;
  readonly version: number;
  readonly updatedAt: string;
  readonly rank: number;
  readonly fallback: boolean;
  readonly asOf: string;
}

/** An empty range has no edges, and is not open on both sides: it was withdrawn, on that day, before it began. */
const edge = (side: 'lower' | 'upper') =>
  sql`case when isempty(c.valid) then c.verified_on else ${sql.raw(side)}(c.valid) end`;

/** Of `contact as c` at its `facility as f`, as the API names them; `rank` and `fallback` are the answer's. */
export const contactColumns = (asOf: string, view: DetailsView) => sql`
  c.id, c.roles as "roleCodes", c.themes as "themeCodes",
  ${organisationOf} as "organisationId", c.facility_id as "facilityId",
  c.relation_id as "relationId", not ${showsSomebody(view)} as "isMailbox", c.mailbox, c.main_phone as "mainPhone",
  c.reachable_hours as "reachableHours", c.visibility,
  json_build_object('from', ${edge('lower')}, 'until', ${edge('upper')}) as validity,
  c.verified_on as "verifiedOn", c.verified_by as "verifiedBy", c.version, c.updated_at as "updatedAt",
  ${asOf}::text as "asOf"`;

/** As they are by themselves, not as an answer to a question; also those whose time is over. */
export const contactsById = (rows: ReadRows, view: DetailsView, asOf: string, ids: readonly string[]) =>
  ask(
    rows,
    sql<ContactRow>`
      select ${contactColumns(asOf, view)}, false as fallback,
        ${ownRank} as rank
      from contact c left join facility f on f.id = c.facility_id
      where c.id = any(${[...ids]}::text[])`,
  );
