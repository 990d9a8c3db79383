import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import { personalTexts } from './forget-in-texts.ts';

/** Contacts with all that is kept of the person behind each, as they stand. */
export const contactsInFile = (rows: ReadRows, contactIds: readonly string[]) =>
  ask<{ readonly account: string }>(
    rows,
    sql`
      select c.id, a.id as account, a.name as "keptBy", c.roles, c.themes,
        o.name as organisation, f.name as facility, c.relation_id as relation,
        array(select distinct area_code from contact_area x where x.contact_id = c.id order by 1) as areas,
        p.name, p.email, p.phone, c.mailbox, c.main_phone as "mainPhone", c.reachable_hours as "reachableHours",
        c.visibility, lower(c.valid) as "from", upper(c.valid) as "until", c.verified_on as "verifiedOn",
        c.verified_by as "verifiedBy", s.name as source, c.updated_at as "updatedAt",
        p.delete_after as "deleteAfter", p.objected_on as "objectedOn"
      from contact_person p
      join contact c on c.account_id = p.account_id and c.id = p.contact_id
      join account a on a.id = c.account_id
      join source s on s.id = c.source_id
      left join organisation o on o.id = c.organisation_id
      left join facility f on f.id = c.facility_id
      where p.contact_id = any(${[...contactIds]})
      order by c.id`,
  );

/** Under which agreements others may have seen these persons: the recipients of GDPR article 15(1)(c). */
export const agreementsInFile = (rows: ReadRows, accounts: readonly string[]) =>
  ask<object>(
    rows,
    sql`
      select g.name, g.purposes, g.processing_url as "processingUrl", lower(g.valid) as "from", upper(g.valid) as "until",
        array(
          select o.name from agreement_party p join organisation o on o.id = p.organisation_id
          where p.agreement_id = g.id order by o.name) as parties
      from agreement g where g.account_id = any(${[...accounts]})
      order by g.valid, g.id`,
  );

/**
 * Who looked at these persons, when and what for. Of which organisation, and not which employee: that is of somebody else
 * (Court of Justice, C-579/21).
 */
export const looksInFile = (rows: ReadRows, contactIds: readonly string[]) =>
  ask<object>(
    rows,
    sql`
      select l.at, l.object_id as contact, l.viewer as "as", o.name as organisation, l.action, l.purpose, l.fields
      from access_log l left join organisation o on o.id = l.organisation
      where l.object_id = any(${[...contactIds]})
      order by l.id`,
  );

/** What somebody did who signs in as this: entries by that person. */
export const actsInFile = (rows: ReadRows, actor: string | null) =>
  ask<object>(
    rows,
    sql`
      select l.at, l.viewer as "as", l.action, l.purpose, l.object_id as contact, l.fields
      from access_log l where l.actor = ${actor} order by l.id`,
  );

/** Texts in which the person stands, in all tables that have any. */
export function textsInFile(rows: ReadRows, pattern: string | null) {
  if (pattern === null) return Promise.resolve([]);
  const parts = Object.entries(personalTexts).flatMap(([table, columns]) =>
    columns.map(
      (column) => sql`
        select ${table}::text as "in", ${column}::text as field, ${sql.ref(column)} as text
        from ${sql.table(table)} where ${sql.ref(column)} ~* ${pattern}`,
    ),
  );
  return ask<object>(rows, sql`${sql.join(parts, sql` union all `)} order by 1, 2, 3`);
}
