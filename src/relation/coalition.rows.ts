import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ReadRows } from '../database/rows.ts';
import { daysOf, holdsOn, type Period, type Validity, validityOf } from '../database/validity.ts';
import { type Areas, standsIn, worksIn } from '../facility/place/facility-areas.rows.ts';
import type { Page } from '../graphql/paging.ts';

/** What a filter of coalitions may say, its codes read; all parts together. Null: it says nothing. */
export interface CoalitionWhere {
  readonly areas: Areas | null;
  readonly themes: readonly string[] | null;
  readonly facility: string | null;
  readonly endsBefore: string | null;
}

/** From the first day of its first member to the last of its last; open where that is of one of them. */
const period = sql<Validity>`(
  select json_build_object(
    'from', case when not bool_or(lower_inf(m.valid)) then min(lower(m.valid)) end,
    'until', case when not bool_or(upper_inf(m.valid)) then max(upper(m.valid)) end)
  from coalition_member m where m.coalition_id = c.id)`;

const columns = (asOf: string) =>
  [
    'c.id',
    'c.name',
    'c.theme as themeCode',
    'c.formality as formalityCode',
    'c.document_url as documentUrl',
    'c.source_id as sourceId',
    period.as('validity'),
    sql<string>`${asOf}::text`.as('asOf'),
  ] as const;

export const coalitionsById = (rows: ReadRows, asOf: string, ids: readonly string[]) =>
  rows.selectFrom('coalition as c').select(columns(asOf)).where('c.id', 'in', ids).execute();

/** By name; one more than the page asks for. */
export const listCoalitions = (rows: ReadRows, where: CoalitionWhere, asOf: string, page: Page) =>
  rows
    .selectFrom('coalition as c')
    .select(columns(asOf))
    .select(sql<[string, string]>`json_build_array(c.name, c.id)`.as('keys'))
    .where(matches(where, asOf))
    .$if(page.after !== null, (query) =>
      query.where(sql<SqlBool>`(c.name, c.id) > (${page.after?.[0]}, ${page.after?.[1]})`),
    )
    .orderBy('c.name')
    .orderBy('c.id')
    .limit(page.first + 1)
    .execute();

export async function countCoalitions(rows: ReadRows, where: CoalitionWhere, asOf: string): Promise<number> {
  const row = await rows
    .selectFrom('coalition as c')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where(matches(where, asOf))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** True for `coalition as c` that has a member on the day, and is meant by the filter. */
function matches({ areas, themes, facility, endsBefore }: CoalitionWhere, asOf: string): RawBuilder<SqlBool> {
  const conditions = [
    hasMember(asOf, sql<SqlBool>`true`),
    areas && hasMember(asOf, sql<SqlBool>`(${standsIn(areas)} or ${worksIn(areas, asOf)})`),
    facility !== null && hasMember(asOf, sql<SqlBool>`f.id = ${facility}`),
    themes && sql<SqlBool>`c.theme = any(${[...themes]}::text[])`,
    // The period of a member ends on the first day on which it is over.
    endsBefore !== null &&
      sql<SqlBool>`not exists (
        select from coalition_member m
        where m.coalition_id = c.id and (upper_inf(m.valid) or upper(m.valid) > ${endsBefore}::date))`,
  ];
  return sql<SqlBool>`${sql.join(
    conditions.filter((condition) => condition !== null && condition !== false),
    sql` and `,
  )}`;
}

const hasMember = (asOf: string, isMeant: RawBuilder<SqlBool>) => sql<SqlBool>`c.id in (
  select m.coalition_id from coalition_member m join facility f on f.id = m.facility_id
  where ${holdsOn('m.valid', asOf)} and ${isMeant})`;

/** Who is in each coalition on the day, by name. */
export const membersOf = (rows: ReadRows, asOf: string, coalitionIds: readonly string[]) =>
  rows
    .selectFrom('coalition_member as m')
    .innerJoin('facility as f', 'f.id', 'm.facility_id')
    .select([
      'm.coalition_id as parentId',
      'm.facility_id as facilityId',
      validityOf('m.valid').as('validity'),
    ])
    .where('m.coalition_id', 'in', coalitionIds)
    .where(holdsOn('m.valid', asOf))
    .orderBy('f.search_name')
    .orderBy('f.id')
    .execute();

/** In which coalitions on these themes each facility is on the day. */
export const membershipsOf = (
  rows: ReadRows,
  asOf: string,
  themes: readonly string[],
  facilityIds: readonly string[],
) => membershipsOn(rows, themes, facilityIds).where(holdsOn('m.valid', asOf)).execute();

/** The same on any day of a period, with when. */
export const membershipsDuring = (
  rows: ReadRows,
  period: Period,
  themes: readonly string[],
  facilityIds: readonly string[],
) =>
  membershipsOn(rows, themes, facilityIds)
    .select(validityOf('m.valid').as('validity'))
    .where(sql<SqlBool>`m.valid && ${daysOf(period)}`)
    .execute();

const membershipsOn = (rows: ReadRows, themes: readonly string[], facilityIds: readonly string[]) =>
  rows
    .selectFrom('coalition_member as m')
    .innerJoin('coalition as c', 'c.id', 'm.coalition_id')
    .select(['m.facility_id as parentId', 'c.id as coalitionId', 'c.theme', 'c.formality'])
    .where(sql<SqlBool>`m.facility_id = any(${[...facilityIds]}::text[])`)
    .where(sql<SqlBool>`c.theme = any(${[...themes]}::text[])`)
    .orderBy('c.id');
