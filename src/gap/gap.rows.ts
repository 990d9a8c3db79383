import { type RawBuilder, sql } from 'kysely';
import { areasAbove } from '../area/areas-above.rows.ts';
import { ask, type ReadRows } from '../database/rows.ts';
import type { Page } from '../graphql/paging.ts';
import { type FindingRow, gapColumns } from './finding-row.rows.ts';
import {
  condition,
  type GapWhere,
  isHeldOn,
  isNearAreas,
  joins,
  type Wanted,
} from './findings-wanted.rows.ts';

export interface GapOrderBy {
  readonly column: 'urgency' | 'code' | 'since' | 'children';
  readonly descending: boolean;
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
        where ${isNearAreas(areaIds)} and ${condition(wanted, where)} ${after}
      ) as windowed
      where place <= ${page.first + 1}
      order by "parentId", place
    `,
  );
}

/** Present relation gaps of each facility, by id; as few as there are norms. */
export const relationGapsUnder = (rows: ReadRows, facilityIds: readonly string[]) =>
  gapsAbout(rows, { facilities: facilityIds, kinds: ['RELATION'] }, sql`f.id`);

/** Present gaps that are about each facility itself; as few as there are norms that speak of one. */
export const gapsOfFacilities = (rows: ReadRows, facilityIds: readonly string[]) =>
  gapsAbout(rows, { facilities: facilityIds }, sql`coalesce(f.urgency, 0) desc, f.id`);

const gapsAbout = (rows: ReadRows, where: GapWhere, order: RawBuilder<unknown>) =>
  ask(
    rows,
    sql<FindingRow & { parentId: string }>`
      select ${gapColumns}, json_build_array(coalesce(f.urgency, 0), f.id) as keys, f.facility_id as "parentId"
      from ${joins}
      where ${condition('gaps', { ...where, includeConsequences: true })}
      order by ${order}
    `,
  );

/** The gaps of now with these ids. */
export const presentGaps = (rows: ReadRows, ids: readonly string[]) =>
  ask(
    rows,
    sql<FindingRow>`
      select ${gapColumns}, json_build_array(coalesce(f.urgency, 0), f.id) as keys
      from ${joins}
      where f.id = any(${[...ids]}::text[]) and f.recorded_until is null
        and f.at_norm_level and f.verdict in ('TIGHT', 'SHORT', 'ABSENT')
    `,
  );

/** What was held under each of these ids on a day, whatever its verdict. */
export const findingsHeldOn = (rows: ReadRows, ids: readonly string[], day: string) =>
  ask(
    rows,
    sql<FindingRow>`
      select ${gapColumns}, json_build_array(coalesce(f.urgency, 0), f.id) as keys
      from ${joins}
      where f.id = any(${[...ids]}::text[]) and ${isHeldOn(day)}
    `,
  );
