import { sql } from 'kysely';
import { ask, type ReadRows } from '../database/rows.ts';
import { ownFacilities, type View } from './relation-conditions.rows.ts';
import type { SurveyTies } from './survey-terms.ts';

export interface SurveyRoundRow {
  /** Of the facilities it is told of. */
  readonly parentId: string;
  readonly code: string;
  readonly themeCode: string;
  readonly scaleCode: string;
  readonly levels: string;
  readonly ties: SurveyTies;
  readonly isRoster: boolean;
  readonly askedOn: string;
  readonly invited: number;
  readonly answered: number | null;
  readonly responsePercent: number | null;
  readonly sourceId: string;
}

export interface FacilityGroup {
  readonly id: string;
  readonly facilityIds: readonly string[];
}

/** Of fewer than this, how many answered would tell who did and who did not. */
const fewestTold = 5;

/**
 * Rounds in which some of these facilities were asked about these themes, the newest first; how many of them answered,
 * where that is known of each of them and the viewer may know it: of enough of them together, or of all of them one by one. One statement for all groups.
 */
export const surveyRoundsAmong = (
  rows: ReadRows,
  groups: readonly FacilityGroup[],
  themes: readonly string[],
  { asOf, claims }: View,
): Promise<SurveyRoundRow[]> =>
  ask(
    rows,
    sql<SurveyRoundRow>`
    with invited as (
      select g.id as "parentId", r.source_id as "sourceId", r.code, r.theme as "themeCode", r.scale as "scaleCode",
        r.levels, r.ties, r.is_roster as "isRoster", r.asked_on::text as "askedOn", count(*)::int as invited,
        case when bool_and(v.has_answered is not null)
            and (count(*) >= ${fewestTold}::int or bool_and(v.facility_id in (${ownFacilities(claims)})))
          then (count(*) filter (where v.has_answered))::int end as answered
      from json_to_recordset(${JSON.stringify(groups)}::json) as g(id text, "facilityIds" json)
      cross join lateral json_array_elements_text(g."facilityIds") as member(facility_id)
      join survey_invitation v on v.facility_id = member.facility_id
      join survey_round r on (r.source_id, r.code, r.theme) = (v.source_id, v.round, v.theme)
      where r.theme = any(${[...themes]}::text[]) and r.asked_on <= ${asOf}::date
      group by g.id, r.source_id, r.code, r.theme
    )
    select *, (100.0 * answered / invited)::float as "responsePercent" from invited
    order by "askedOn" desc, code, "themeCode", "sourceId"
  `,
  );
