import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { isWithinAny } from '../area/area.rows.ts';
import type { GapKind } from './finding-terms.ts';

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

/**
 * What nobody could answer. Of a school that was asked, whether its district misses the share may hang on the schools
 * that were not: the question is theirs.
 */
export const isQuestion = sql<SqlBool>`(f.verdict = 'UNKNOWN' and coalesce(f.relation_class, 'UNKNOWN') = 'UNKNOWN')`;

/** A finding with its area, its norm, and the facilities it names. */
export const joins = sql`
  finding f
  join area a on a.id = f.area_id
  join norm n on n.id = f.norm_id
  left join facility own on own.id = f.facility_id
  left join facility other on other.id = f.other_id`;

export function condition(wanted: Wanted, where: GapWhere): RawBuilder<SqlBool> {
  const parts: Expression<SqlBool>[] = [
    sql<SqlBool>`f.recorded_until is null and f.at_norm_level`,
    wanted === 'gaps' ? sql<SqlBool>`f.verdict in ('TIGHT', 'SHORT', 'ABSENT')` : isQuestion,
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
