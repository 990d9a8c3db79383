import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { isWithinAny } from '../area/area.rows.ts';
import { codeOfId } from '../area/area-code.ts';
import { areasAbove } from '../area/areas-above.rows.ts';
import type { GapKind, GapStatus } from '../assessment/finding/finding-terms.ts';
import { leastUrgencyOf, type UrgencyClass } from './explanation/urgency-class.ts';

/** Which findings; parts together, values of a list alternatives. */
export interface GapWhere {
  readonly areas?: readonly string[] | null;
  readonly kinds?: readonly GapKind[] | null;
  readonly facilityKinds?: readonly string[] | null;
  readonly norms?: readonly string[] | null;
  readonly facilities?: readonly string[] | null;
  readonly statuses?: readonly GapStatus[] | null;
  readonly owners?: readonly string[] | null;
  readonly urgencies?: readonly UrgencyClass[] | null;
  readonly minimumUrgency?: number | null;
  /** Ids of norm sets; null: of each municipality its default. */
  readonly normSets?: readonly string[] | null;
  readonly includeConsequences?: boolean | null;
  /** As the last assessment on facts of this day or before found it; null: the last of all. */
  readonly asOf?: string | null;
}

/** A gap is a finding at the norm's own level that is not met; a question one that nobody could answer. */
export type Wanted = 'gaps' | 'questions';

/**
 * What nobody could answer. Of a school that was asked, whether its district misses the share may hang on the schools
 * that were not: the question is theirs.
 */
export const isQuestion = sql<SqlBool>`(f.verdict = 'UNKNOWN' and coalesce(f.relation_class, 'UNKNOWN') = 'UNKNOWN')`;

/** A finding with its area, its norm, the facilities it names, and what was decided about it. */
export const joins = sql`
  finding f
  join area a on a.id = f.area_id
  join norm n on n.id = f.norm_id
  left join facility own on own.id = f.facility_id
  left join facility other on other.id = f.other_id
  left join gap_status decided on decided.gap_id = f.id and decided.recorded_until is null`;

/** Of a gap about which nobody decided anything: OPEN. */
export const statusOfGap = sql<GapStatus>`coalesce(decided.status, 'OPEN')`;

/** Who could do something about it: the organisation whose facility lacks a relation, else the municipality. */
export const ownerOfGap = sql<string>`coalesce(own.organisation_id, f.municipality_code)`;

export const urgencyClassOf = sql<UrgencyClass | null>`case
  when f.urgency >= ${leastUrgencyOf.HIGH} then 'HIGH'
  when f.urgency >= ${leastUrgencyOf.MEDIUM} then 'MEDIUM'
  when f.urgency is not null then 'LOW' end`;

/**
 * True for `finding as f` that was the last one on facts of that day or before. One that nothing took the place of (its
 * area, facility or norm was no more) held until the day it was closed.
 */
export const isHeldOn = (day: string) => sql<SqlBool>`(
  f.facts_on <= ${day}::date and (
    f.recorded_until is null
    or not exists (
        select from finding later
        where later.id = f.id and later.recorded_from > f.recorded_from and later.facts_on <= ${day}::date)
      and ${wasOpenOn(day)}))`;

/** True for `finding as f`, the last on facts of that day or before, that was not closed for good by then. */
export const wasOpenOn = (day: string) => sql<SqlBool>`(
  f.recorded_until is null
  or exists (select from finding next where next.id = f.id and next.recorded_from = f.recorded_until)
  or (f.recorded_until at time zone 'Europe/Amsterdam')::date > ${day}::date)`;

/**
 * True for `finding as f` of `norm as n` that one of these norm sets found; without any that which is the default of its
 * municipality, now or on a day. What several sets find is shown apart: together it would count twice.
 */
export const isFoundBy = (normSets: readonly string[] | null, day: string | null) =>
  normSets
    ? sql<SqlBool>`n.norm_set_id = any(${[...normSets]}::text[])`
    : sql<SqlBool>`exists (
        select from assessment d
        where d.municipality_code = f.municipality_code and d.norm_set_id = n.norm_set_id
          and ${day ? sql`d.default_for @> ${day}::date` : sql`upper_inf(d.default_for)`})`;

/** A norm that is asked for by its id is wanted of whichever set it is; by its code of the default. */
export function isWantedBySet({ normSets = null, norms, asOf = null }: GapWhere): RawBuilder<SqlBool> {
  const isBySet = isFoundBy(normSets, asOf);
  return norms && !normSets ? sql`(${isBySet} or n.id = any(${[...norms]}::text[]))` : isBySet;
}

/** True for `finding as f` of now. */
export const isPresent = sql<SqlBool>`f.recorded_until is null`;

/** Joins each finding with the areas above it of these, as `up`; without areas with one that stands for all. */
export const countedUnder = (areaIds: readonly string[] | null): RawBuilder<unknown> =>
  areaIds ? areasAbove('a', areaIds) : sql`cross join (values ('all')) as up(id)`;

/**
 * True for `finding as f` of a municipality that one of these areas is or lies in, by code. Says no more than the areas
 * themselves do, but there is an index on it; the country is everywhere.
 */
export const isNear = (codes: readonly string[]): RawBuilder<SqlBool> =>
  codes.includes('NL00')
    ? sql<SqlBool>`true`
    : sql<SqlBool>`f.municipality_code = any(${codes.map((code) => `GM${code.slice(2, 6)}`)}::text[])`;

/** The same by id; null: not only of some areas. */
export const isNearAreas = (ids: readonly string[] | null): RawBuilder<SqlBool> =>
  ids ? isNear(ids.map(codeOfId)) : sql<SqlBool>`true`;

export function condition(wanted: Wanted, where: GapWhere): RawBuilder<SqlBool> {
  const parts: Expression<SqlBool>[] = [
    sql<SqlBool>`${where.asOf ? isHeldOn(where.asOf) : isPresent} and f.at_norm_level`,
    wanted === 'gaps' ? sql<SqlBool>`f.verdict in ('TIGHT', 'SHORT', 'ABSENT')` : isQuestion,
    isWantedBySet(where),
  ];
  if (where.areas) parts.push(isNear(where.areas), isWithinAny(where.areas));
  if (where.kinds) parts.push(sql<SqlBool>`f.kind = any(${[...where.kinds]}::text[])`);
  if (where.facilityKinds)
    parts.push(sql<SqlBool>`f.facility_kind = any(${[...where.facilityKinds]}::text[])`);
  if (where.norms)
    parts.push(
      sql<SqlBool>`(n.code = any(${[...where.norms]}::text[]) or n.id = any(${[...where.norms]}::text[]))`,
    );
  if (where.facilities) parts.push(sql<SqlBool>`f.facility_id = any(${[...where.facilities]}::text[])`);
  if (where.statuses) parts.push(sql<SqlBool>`${statusOfGap} = any(${[...where.statuses]}::text[])`);
  if (where.owners) parts.push(sql<SqlBool>`${ownerOfGap} = any(${[...where.owners]}::text[])`);
  if (where.urgencies) parts.push(sql<SqlBool>`${urgencyClassOf} = any(${[...where.urgencies]}::text[])`);
  if (where.minimumUrgency != null) parts.push(sql<SqlBool>`f.urgency >= ${where.minimumUrgency}`);
  // What follows from another gap is not counted a second time.
  if (!where.includeConsequences) parts.push(sql<SqlBool>`f.because_of is null`);
  return sql.join(parts, sql` and `) as RawBuilder<SqlBool>;
}
