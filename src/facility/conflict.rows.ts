import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { ReadRows } from '../database/rows.ts';
import type { Page } from '../graphql/paging.ts';
import { isOfKind } from './facility-filter.rows.ts';
import { areFactsSeen, type FacilityView, isFactSeen } from './partner-facts.rows.ts';
import { standsIn } from './place/facility-areas.rows.ts';
import type { FactField } from './term/fact-terms.ts';

/** What a filter of conflicts may say, its codes read; null: it says nothing. */
export interface ConflictWhere {
  readonly areas: readonly string[] | null;
  readonly edition: number;
  readonly owners: readonly string[] | null;
  readonly kinds: readonly string[] | null;
  readonly fields: readonly FactField[] | null;
}

const columns = ({ asOf, facts }: FacilityView) =>
  [
    'c.id',
    'c.facility_id as facilityId',
    sql<FactField>`c.field`.as('field'),
    sql<string | null>`nullif(c.part, '')`.as('part'),
    'c.verified_source_id as verifiedSourceId',
    sql<unknown>`c.verified_value`.as('verifiedValue'),
    'c.verified_on as verifiedOn',
    sql<string | null>`case when ${areFactsSeen(facts, sql`c.facility_id`)} then c.verified_by end`.as(
      'verifiedBy',
    ),
    'c.register_source_id as registerSourceId',
    sql<unknown>`c.register_value`.as('registerValue'),
    'c.since',
    'c.until',
    'c.run_id as runId',
    sql<string>`${asOf}::text`.as('asOf'),
  ] as const;

/** Open on the day, and about something that the viewer may know. */
const isOpen = ({ asOf, facts }: FacilityView) =>
  sql<SqlBool>`(c.since <= ${asOf}::date and (c.until is null or c.until > ${asOf}::date) and ${isFactSeen(facts, { field: sql`c.field`, part: sql`c.part`, facilityId: sql`c.facility_id` })})`;

export const conflictsUnder = (rows: ReadRows, view: FacilityView, facilityIds: readonly string[]) =>
  rows
    .selectFrom('facility_conflict as c')
    .select(columns(view))
    .select('c.facility_id as parentId')
    .where('c.facility_id', 'in', facilityIds)
    .where(isOpen(view))
    .orderBy('c.field')
    .orderBy('c.part')
    .orderBy('c.id')
    .execute();

/** The newest first; one more than the page asks for. */
export const listConflicts = (rows: ReadRows, where: ConflictWhere, view: FacilityView, page: Page) =>
  wanted(rows, where, view)
    .select(columns(view))
    .select(sql<[string, string]>`json_build_array(c.since, c.id)`.as('keys'))
    .$if(page.after !== null, (query) =>
      query.where(sql<SqlBool>`(c.since, c.id) < (${page.after?.[0]}::date, ${page.after?.[1]})`),
    )
    .orderBy('c.since', 'desc')
    .orderBy('c.id', 'desc')
    .limit(page.first + 1)
    .execute();

export async function countConflicts(
  rows: ReadRows,
  where: ConflictWhere,
  view: FacilityView,
): Promise<number> {
  const row = await wanted(rows, where, view)
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

const wanted = (rows: ReadRows, where: ConflictWhere, view: FacilityView) =>
  rows
    .selectFrom('facility_conflict as c')
    .innerJoin('facility as f', 'f.id', 'c.facility_id')
    .where(isOpen(view))
    .where(matches(where));

function matches({ areas, edition, owners, kinds, fields }: ConflictWhere): RawBuilder<SqlBool> {
  const conditions = [
    sql<SqlBool>`true`,
    areas && standsIn({ codes: areas, edition }),
    owners && sql<SqlBool>`f.organisation_id = any(${[...owners]}::text[])`,
    kinds && isOfKind(kinds),
    fields && sql<SqlBool>`c.field = any(${[...fields]}::text[])`,
  ];
  return sql<SqlBool>`${sql.join(
    conditions.filter((condition) => condition !== null),
    sql` and `,
  )}`;
}
