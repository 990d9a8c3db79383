import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import { keptByAccounts, personalTexts } from './forget-in-texts.ts';

/** Contacts with all that is kept of the person behind each, as they stand. */
export const contactsInFile = (rows: ReadRows, accounts: readonly string[], contactIds: readonly string[]) =>
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
      where p.contact_id = any(${[...contactIds]}) and p.account_id = any(${[...accounts]})
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
export const looksInFile = (rows: ReadRows, accounts: readonly string[], objects: readonly string[]) =>
  ask<object>(
    rows,
    sql`
      select l.at, l.object_id as contact, l.viewer as "as", o.name as organisation, l.action, l.purpose, l.fields
      from access_log l left join organisation o on o.id = l.organisation
      where l.object_id = any(${[...objects]}) and l.account = any(${[...accounts]})
      order by l.id`,
  );

/** What somebody did who signs in as this: entries by that person, in the logs of these accounts. */
export const actsInFile = (rows: ReadRows, accounts: readonly string[], actor: string | null) =>
  ask<object>(
    rows,
    sql`
      select l.at, l.viewer as "as", l.action, l.purpose, l.object_id as contact, l.fields
      from access_log l where l.actor = ${actor} and l.account = any(${[...accounts]}) order by l.id`,
  );

/**
 * Texts in which the person stands, in all tables that have any; of what an account keeps, of these accounts. What an
 * import said of a line quotes all of it, and of any municipality: who may not read that gets what is of the person alone.
 */
export function textsInFile(
  rows: ReadRows,
  accounts: readonly string[],
  pattern: string | null,
  { seesImports, ofNobody }: { readonly seesImports: boolean; readonly ofNobody: boolean },
) {
  if (pattern === null) return Promise.resolve([]);
  const own = sql`account_id = any(${[...accounts]})`;
  const parts = [
    ...Object.entries(personalTexts).flatMap(([table, columns]) =>
      columns.map((column) => ({
        ...{ table, column, isHeld: keptByAccounts.has(table) ? own : sql`true` },
        isWhole: seesImports || table !== 'import_issue',
      })),
    ),
    // Of a partner it is of no account, and told only where all accounts are looked through.
    {
      table: 'idempotent_answer',
      column: 'answer',
      isHeld: ofNobody ? sql`true` : own,
      isWhole: true,
    },
  ].map(({ table, column, isHeld, isWhole }) => {
    const text = sql`${sql.ref(column)}::text`;
    const ofPerson = sql`array_to_string(array(select (regexp_matches(${text}, ${`(${pattern})`}, 'gi'))[1]), ' … ')`;
    return sql`
      select ${table}::text as "in", ${column}::text as field, ${isWhole ? text : ofPerson} as text
      from ${sql.table(table)} where ${text} ~* ${pattern} and ${isHeld}`;
  });
  return ask<object>(rows, sql`${sql.join(parts, sql` union all `)} order by 1, 2, 3`);
}

/** That the person objected, no longer does, or was erased; the digests by which that is known stay here. */
export const remembrancesInFile = (
  rows: ReadRows,
  persons: readonly { readonly account: string; readonly marks: readonly string[] }[],
) =>
  ask<object>(
    rows,
    sql`
      with person as (
        select p.account, array(select json_array_elements_text(p.marks)) as marks
        from json_to_recordset(${JSON.stringify(persons)}::json) as p(account text, marks json))
      select 'objection' as what, o.recorded_at as at, o.objected_on as since
      from person p join objection o on o.account_id = p.account and o.marks && p.marks
      union all
      select 'erasure', e.erased_at, null from person p join erasure e on e.account_id = p.account and e.marks && p.marks
      order by 2`,
  );
