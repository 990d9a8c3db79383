import { sql } from 'kysely';
import { areasAbove } from '../../area/areas-above.rows.ts';
import type { Verdict } from '../../assessment/finding/finding-terms.ts';
import { ask, type ReadRows } from '../../database/rows.ts';
import { isFoundBy, isNearAreas, isQuestion } from '../findings-wanted.rows.ts';

export interface SummaryCell {
  readonly parentId: string;
  readonly areaId: string;
  readonly kind: string;
  readonly verdict: Verdict;
  readonly normId: string;
  readonly gaps: number;
  readonly questions: number;
}

/**
 * The matrix area by kind under each of the areas, by these norm sets or each municipality's default: the worst verdict,
 * and how many gaps and questions stand there.
 */
export function summaryUnder(
  rows: ReadRows,
  areaIds: readonly string[],
  level: string,
  kinds: readonly string[] | null,
  normSets: readonly string[] | null,
): Promise<SummaryCell[]> {
  return ask(
    rows,
    sql<SummaryCell>`
      select up.id as "parentId", f.area_id as "areaId", f.facility_kind as kind,
        (array_agg(f.verdict order by worst.place, f.id))[1] as verdict,
        (array_agg(f.norm_id order by worst.place, f.id))[1] as "normId",
        count(*) filter (where f.verdict in ('TIGHT', 'SHORT', 'ABSENT') and f.at_norm_level and f.because_of is null)::int as gaps,
        count(*) filter (where ${isQuestion} and f.at_norm_level and f.because_of is null)::int as questions
      from finding f
      join norm n on n.id = f.norm_id
      join area a on a.id = f.area_id and a.level = ${level}
      ${areasAbove('a', areaIds)}
      cross join lateral (
        select array_position(array['ABSENT', 'SHORT', 'TIGHT', 'UNKNOWN', 'MET', 'NOT_APPLICABLE'], f.verdict) as place
      ) as worst
      where ${isNearAreas(areaIds)} and f.recorded_until is null and ${isFoundBy(normSets, null)}
        and (${kinds === null} or f.facility_kind = any(${[...(kinds ?? [])]}::text[]))
      group by up.id, f.area_id, a.code, f.facility_kind
      order by a.code, f.facility_kind
    `,
  );
}
