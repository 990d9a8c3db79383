import { sql } from 'kysely';
import type { FactScope } from '../access/fact-scope.ts';
import type { AreaLevel } from '../area/area-level.ts';
import type { Finding } from '../assessment/finding/finding.ts';
import type { GapStatus, SinceReason } from '../assessment/finding/finding-terms.ts';
import { areFactsSeenIn } from '../facility/partner-facts.rows.ts';
import type { NormForm } from '../norm/norm-terms.ts';
import { statusOfGap } from './findings-wanted.rows.ts';

/**
 * Columns of a finding as the API names them; from `joins`. Which posts are filled is for partners: in an area with one
 * team of a kind it is about that team. So is what a norm that counts filled posts found, where there is a team at all;
 * that it found too little everybody may know.
 */
export const gapColumns = (facts: FactScope) => {
  const isSeen = areFactsSeenIn(facts, sql`f.municipality_code`);
  const ifTold = (column: string) => sql`
    case when n.particulars ->> 'staff' is distinct from 'OCCUPIED' or f.verdict = 'ABSENT' or ${isSeen}
      then ${sql.ref(column)} end`;
  return sql`
  f.id, f.previous, f.kind, f.area_id as "areaId", f.facility_kind as "facilityKindCode", f.partner_kind as "partnerKindCode",
  f.facility_id as "facilityId", f.other_id as "otherId", f.relation_id as "relationId", f.norm_id as "normId",
  f.verdict, f.relation_class as "relationClass", f.required, ${ifTold('f.actual')} as actual, ${ifTold('f.ratio')} as ratio, f.children, f.children_low as "childrenLow",
  f.children_high as "childrenHigh", f.children_method as "childrenMethod", f.counted, f.unlocated, f.urgency, f.urgency_parts as "urgencyParts", f.evidence,
  case when ${isSeen} then f.details else f.details #- '{amount,occupied}' end as details,
  f.since, f.since_reason as "sinceReason", f.facts_on as "factsOn", f.because_of as "becauseOf",
  n.form, n.unit as "normUnit", n.level as "normLevel", n.value as "normValue", n.themes,
  a.label as "areaLabel", a.edition, own.name as "facilityName", other.name as "otherName",
  ${statusOfGap} as status, decided.reason as "statusReason",
  case when decided.status = 'RESOLVED' then (
    select s.facts_on from assessment s
    where s.municipality_code = f.municipality_code and s.norm_set_id = n.norm_set_id
      and s.assessed_at > decided.recorded_from) end as "foundAgainOn"`;
};

/** A finding as the API tells it: with the names of what it is about, and what was decided. */
export interface FindingRow
  extends Omit<Finding, 'municipalityCode' | 'facilityKind' | 'partnerKind' | 'atNormLevel'> {
  readonly areaLabel: string;
  readonly edition: number;
  readonly facilityKindCode: string;
  readonly partnerKindCode: string | null;
  readonly facilityName: string | null;
  readonly otherName: string | null;
  readonly form: NormForm;
  readonly normUnit: string;
  readonly normLevel: AreaLevel;
  readonly normValue: number;
  readonly themes: readonly string[];
  readonly since: string;
  readonly sinceReason: SinceReason;
  readonly factsOn: string;
  readonly status: GapStatus;
  readonly statusReason: string | null;
  /** A later assessment than the one it was said to be resolved after found it all the same. */
  readonly foundAgainOn: string | null;
  readonly keys: readonly [number | string, string];
}
