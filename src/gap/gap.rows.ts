import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { isWithinAny } from '../area/area.rows.ts';
import { areasAbove } from '../area/areas-above.ts';
import { ask, type ReadRows } from '../database/rows.ts';
import type { Page } from '../graphql/paging.ts';
import type { Evidence, UrgencyParts } from './finding.ts';
import type { GapKind, RelationGapClass, SinceReason, Verdict } from './finding-terms.ts';

/** Which findings; parts together, values of a list alternatives. */
export interface GapWhere {
  readonly areas?: readonly string[] | null;
  readonly kinds?: readonly GapKind[] | null;
  readonly facilityKinds?: readonly string[] | null;
  readonly norms?: readonly string[] | null;
  readonly facilities?: readonly string[] | null;
  readonly minimumUrgency?: number | null;
  readonly normSet?: string | null;
  readonly includeConsequences?: boolean | null;
}

/** A gap is a present finding at the norm's own level that is not met; a question one that nobody could answer. */
export type Wanted = 'gaps' | 'questions';

export interface GapOrderBy {
  readonly column: 'urgency' | 'code' | 'since' | 'children';
  readonly descending: boolean;
}

const gapColumns = sql`
  f.id, f.kind, f.area_id as "areaId", f.facility_kind as "facilityKindCode", f.partner_kind as "partnerKindCode",
  f.facility_id as "facilityId", f.other_id as "otherId", f.relation_id as "relationId", f.norm_id as "normId",
  f.verdict, f.relation_class as "relationClass", f.required, f.actual, f.ratio, f.children, f.children_low as "childrenLow",
  f.children_high as "childrenHigh", f.counted, f.unlocated, f.urgency, f.urgency_parts as "urgencyParts", f.evidence,
  f.since, f.since_reason as "sinceReason", f.facts_on as "factsOn", f.because_of as "becauseOf",
  a.label as "areaLabel", a.edition, own.name as "facilityName", other.name as "otherName"`;

const joins = sql`
  finding f
  join area a on a.id = f.area_id
  join norm n on n.id = f.norm_id
  left join facility own on own.id = f.facility_id
  left join facility other on other.id = f.other_id`;

export interface FindingRow {
  readonly id: string;
  readonly kind: GapKind;
  readonly areaId: string;
  readonly areaLabel: string;
  readonly edition: number;
  readonly facilityKindCode: string;
  readonly partnerKindCode: string | null;
  readonly facilityId: string | null;
  readonly facilityName: string | null;
  readonly otherId: string | null;
  readonly otherName: string | null;
  readonly relationId: string | null;
  readonly normId: string;
  readonly verdict: Verdict;
  readonly relationClass: RelationGapClass | null;
  readonly required: number;
  readonly actual: number | null;
  readonly ratio: number | null;
  readonly children: number | null;
  readonly childrenLow: number | null;
  readonly childrenHigh: number | null;
  readonly counted: number | null;
  readonly unlocated: number | null;
  readonly urgency: number | null;
  readonly urgencyParts: UrgencyParts | null;
  readonly evidence: readonly Evidence[];
  readonly since: string;
  readonly sinceReason: SinceReason;
  readonly factsOn: string;
  readonly becauseOf: string | null;
  readonly keys: readonly [number | string, string];
}

function condition(wanted: Wanted, where: GapWhere): RawBuilder<SqlBool> {
  const parts: Expression<SqlBool>[] = [
    sql<SqlBool>`f.recorded_until is null and f.at_norm_level`,
    wanted === 'gaps'
      ? sql<SqlBool>`f.verdict in ('TIGHT', 'SHORT', 'ABSENT')`
      : sql<SqlBool>`f.verdict = 'UNKNOWN'`,
  ];
  if (where.areas) parts.push(isWithinAny(where.areas));
  if (where.kinds) parts.push(sql<SqlBool>`f.kind = any(${[...where.kinds]}::text[])`);
  if (where.facilityKinds)
    parts.push(sql<SqlBool>`f.facility_kind = any(${[...where.facilityKinds]}::text[])`);
  if (where.norms)
    parts.push(
      sql<SqlBool>`(n.code = any(${[...where.norms]}::text[]) or n.id = any(${[...where.norms]}::text[]))`,
    );
  if (where.facilities) parts.push(sql<SqlBool>`f.facility_id = any(${[...where.facilities]}::text[])`);
  if (where.minimumUrgency != null) parts.push(sql<SqlBool>`f.urgency >= ${where.minimumUrgency}`);
  if (where.normSet) parts.push(sql<SqlBool>`n.norm_set_id = ${where.normSet}`);
  // What follows from another gap is not counted a second time.
  if (!where.includeConsequences) parts.push(sql<SqlBool>`f.because_of is null`);
  return sql.join(parts, sql` and `) as RawBuilder<SqlBool>;
}

const orderKey: Record<GapOrderBy['column'], RawBuilder<unknown>> = {
  urgency: sql`coalesce(f.urgency, 0)`,
  // As shown, so that a cursor tells no more than the answer does.
  children: sql`case when f.children >= 10 then round(f.children / 5) * 5 else 0 end`,
  code: sql`a.code`,
  since: sql`f.since`,
};

/** One more than the page asks for. */
export function listFindings(
  rows: ReadRows,
  wanted: Wanted,
  where: GapWhere,
  orderBy: GapOrderBy,
  page: Page,
) {
  const key = orderKey[orderBy.column];
  const direction = sql.raw(orderBy.descending ? 'desc' : 'asc');
  const beyond = orderBy.descending ? sql`<` : sql`>`;
  const after = page.after
    ? sql`and (${key} ${beyond} ${page.after[0]} or (${key} = ${page.after[0]} and f.id > ${page.after[1]}))`
    : sql``;
  return ask(
    rows,
    sql<FindingRow>`
      select ${gapColumns}, json_build_array(${key}, f.id) as keys
      from ${joins}
      where ${condition(wanted, where)} ${after}
      order by ${key} ${direction}, f.id
      limit ${page.first + 1}
    `,
  );
}

/** The same under many areas at once: each with what lies in it, `first + 1` for each. */
export function findingsUnder(
  rows: ReadRows,
  areaIds: readonly string[],
  wanted: Wanted,
  where: GapWhere,
  page: Page,
) {
  const after = page.after
    ? sql`and (coalesce(f.urgency, 0) < ${page.after[0]} or (coalesce(f.urgency, 0) = ${page.after[0]} and f.id > ${page.after[1]}))`
    : sql``;
  return ask(
    rows,
    sql<FindingRow & { parentId: string }>`
      select * from (
        select ${gapColumns}, json_build_array(coalesce(f.urgency, 0), f.id) as keys, up.id as "parentId",
          row_number() over (partition by up.id order by coalesce(f.urgency, 0) desc, f.id) as place
        from ${joins}
        ${areasAbove('a', areaIds)}
        where ${condition(wanted, where)} ${after}
      ) as windowed
      where place <= ${page.first + 1}
      order by "parentId", place
    `,
  );
}

export interface FindingCount {
  readonly id: string;
  readonly count: string;
  readonly unknown: string;
  readonly children: number | null;
  readonly known: number;
  readonly of: number;
}

/**
 * How many gaps and open questions there are under each area (or, without areas, in all that `where` names), and the
 * children of the areas with gaps: each area once, and none again through a larger area that is counted too.
 */
export function countFindings(rows: ReadRows, areaIds: readonly string[] | null, where: GapWhere) {
  const under = areaIds ? areasAbove('a', areaIds) : sql`cross join (values ('all')) as up(id)`;
  return ask(
    rows,
    sql<FindingCount>`
      with counted as (
        select up.id, f.id as finding_id, f.verdict, f.area_id, a.parent_id, a.municipality_id, f.children
        from ${joins} ${under}
        where (${condition('gaps', where)}) or (${condition('questions', where)})
      ),
      gaps as (select * from counted where verdict <> 'UNKNOWN'),
      areas as (
        select g.id, g.area_id, max(g.children) as children from gaps g
        where not exists (
          select from gaps larger
          where larger.id = g.id and larger.area_id in (g.parent_id, g.municipality_id) and larger.area_id <> g.area_id)
        group by g.id, g.area_id
      )
      select c.id,
        count(*) filter (where c.verdict <> 'UNKNOWN') as count,
        count(*) filter (where c.verdict = 'UNKNOWN') as unknown,
        (select sum(children) from areas x where x.id = c.id) as children,
        (select count(children)::int from areas x where x.id = c.id) as known,
        (select count(*)::int from areas x where x.id = c.id) as of
      from counted c group by c.id
    `,
  );
}
