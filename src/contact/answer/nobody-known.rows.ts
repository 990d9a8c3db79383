import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { holdsOn } from '../../database/validity.ts';
import { organisationOf } from '../organisation-of.rows.ts';
import { departmentNames } from './department-to-ask.ts';

/** Whom to ask where nobody is known. */
export interface Instead {
  /** The id of the area, facility, organisation or relation that was asked about. */
  readonly id: string;
  readonly contactId: string | null;
  /** Of that contact, or the one that was asked about; null: none known. */
  readonly organisationId: string | null;
  readonly isMunicipal: boolean;
  /** It is of a department that is not known to be for what was asked. */
  readonly isElsewhere: boolean;
}

/**
 * Of each of these, in one statement: the general contact point of the organisation; else who makes policy at the
 * municipality about the themes, or about children; else its general contact point, and then whom another department has;
 * else the organisation itself without a contact. A relation is of two organisations, so about that the municipality is
 * asked.
 */
export const insteadOf = (rows: ReadRows, ids: readonly string[], themes: readonly string[], asOf: string) =>
  ask(
    rows,
    sql<Instead>`
      with asked as (
        select given.id, coalesce(o.id, f.organisation_id) as organisation_id,
          coalesce('GM' || substr(a.code, 3, 4), 'GM' || substr(n.neighbourhood_id, 7, 4), at.municipality_code) as municipality_code
        from unnest(${[...ids]}::text[]) as given(id)
        left join area a on a.id = given.id and a.level <> 'COUNTRY'
        left join facility f on f.id = given.id
        left join organisation o on o.id = given.id
        left join lateral (select first_id from relation r where r.id = given.id limit 1) as r on true
        left join facility at on at.id = coalesce(f.id, r.first_id)
        left join lateral (
          select neighbourhood_id from facility_neighbourhood n
          where n.facility_id = at.id and n.stands order by n.edition desc, neighbourhood_id limit 1) as n on true
      ),
      here as materialized (
        select asked.id, c.id as contact_id
        from asked
        join account_municipality own on own.municipality_code = asked.municipality_code and ${holdsOn('own.valid', asOf)}
        join contact c on c.account_id = own.account_id
        where c.roles && '{GEMEENTE_BELEID,ALGEMEEN}' and not ${isForAnother(asOf)}
        union
        select asked.id, ca.contact_id from asked join contact_area ca on ca.area_code = asked.municipality_code
      ),
      choice as (
        select asked.id, c.id as contact_id, c.organisation_id, 1 as nth, c.verified_on
        from asked join contact c on c.organisation_id = asked.organisation_id
        where c.facility_id is null and c.relation_id is null and c.roles @> '{ALGEMEEN}' and ${canBeAsked(asOf)}
        union all
        select asked.id, c.id, ${organisationOf},
          case when not c.roles @> '{GEMEENTE_BELEID}' then 6 else ${howWell(themes)} end, c.verified_on
        from here join asked on asked.id = here.id join contact c on c.id = here.contact_id
        left join facility f on f.id = c.facility_id
        left join organisation o on o.id = ${organisationOf}
        where (c.roles @> '{GEMEENTE_BELEID}' or (c.roles @> '{ALGEMEEN}' and o.kind = 'GEMEENTE')) and ${canBeAsked(asOf)}
        union all
        select asked.id, null, asked.organisation_id, 9, null from asked
      )
      select distinct on (id) id, contact_id as "contactId", organisation_id as "organisationId", nth between 2 and 8
        or organisation_id is null as "isMunicipal", nth = 7 as "isElsewhere"
      from choice order by id, nth, verified_on desc nulls last, contact_id`,
  );

/** True for `contact as c` that holds and can be reached by everyone. */
const canBeAsked = (asOf: string) =>
  sql<SqlBool>`(${holdsOn('c.valid', asOf)} and (c.mailbox is not null or c.main_phone is not null))`;

/** True for `contact as c` that says it is for other municipalities of its account than that of `asked`, and not for it. */
const isForAnother = (asOf: string) => sql<SqlBool>`exists (
  select from contact_area ca
  join account_municipality other on other.account_id = c.account_id
    and other.municipality_code = 'GM' || substr(ca.area_code, 3, 4) and ${holdsOn('other.valid', asOf)}
  where ca.contact_id = c.id having not bool_or(other.municipality_code = asked.municipality_code))`;

/** How well `contact as c` at `facility as f` fits: 2 to 5, and 7 for who is for something else. */
function howWell(themes: readonly string[]): RawBuilder<number> {
  const { ofThemes, ofChildren } = departmentNames(themes);
  return sql<number>`case
    when c.themes && ${[...themes]}::text[] then 2
    when c.themes <> '{}' and ${themes.length > 0} then 7
    when f.search_name ~ ${ofThemes} then 3
    when f.search_name ~ ${ofChildren} then 4
    when f.id is null then 5
    else 7 end`;
}
