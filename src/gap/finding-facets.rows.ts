import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import {
  condition,
  countedUnder,
  type GapWhere,
  isNearAreas,
  joins,
  ownerOfGap,
  statusOfGap,
  urgencyClassOf,
} from './findings-wanted.rows.ts';

/** By what gaps are counted apart. */
export type Facet = 'KIND' | 'AREA' | 'FACILITY_KIND' | 'URGENCY' | 'STATUS' | 'OWNER';

export interface FacetCount {
  readonly parentId: string;
  readonly facet: Facet;
  readonly value: string;
  readonly count: number;
}

/**
 * How many gaps there are of each value of each facet, the most first: under each area, or without areas in all that
 * `where` names. A gap of a neighbourhood counts for its district, one of a larger area for that.
 */
export function countFacets(rows: ReadRows, areaIds: readonly string[] | null, where: GapWhere) {
  return ask(
    rows,
    sql<FacetCount>`
      select up.id as "parentId", v.facet, v.value, count(*)::int as count
      from ${joins} ${countedUnder(areaIds)}
      cross join lateral (values
        ('KIND', f.kind),
        ('AREA', case a.level when 'NEIGHBOURHOOD' then a.parent_id else a.id end),
        ('FACILITY_KIND', f.facility_kind),
        ('URGENCY', ${urgencyClassOf}),
        ('STATUS', ${statusOfGap}),
        ('OWNER', ${ownerOfGap})
      ) as v(facet, value)
      where ${isNearAreas(areaIds)} and ${condition('gaps', where)} and v.value is not null
      group by up.id, v.facet, v.value
      order by count desc, v.value
    `,
  );
}
