import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Pairs } from '../facility/facilities-under.rows.ts';
import { isOfKind } from '../facility/facility-filter.rows.ts';
import { isAtLeast, isCurrent, isOnTheme, type View } from './relation-conditions.rows.ts';

/** A tie as it is looked for: with what, on what, how close. */
export interface Tie {
  /** Of the other facility; null: any. */
  readonly kinds: readonly string[] | null;
  readonly themes: readonly string[];
  readonly minimumLevel: number;
}

export type TieState = 'RELATED' | 'NOT_RELATED' | 'NOT_ASKED';

/** Each facility with each other one it has such a tie with, once. */
export const partnersOf = (facilityIds: readonly string[], tie: Tie, view: View): Pairs => sql`
  select distinct p.id as "parentId", p.other as "facilityId"
  from relation r, lateral (values (r.first_id, r.second_id), (r.second_id, r.first_id)) as p(id, other)
  where (r.first_id = any(${[...facilityIds]}::text[]) or r.second_id = any(${[...facilityIds]}::text[]))
    and p.id = any(${[...facilityIds]}::text[])
    and ${isCurrent(view)} and ${isOnTheme(tie.themes)} and ${isAtLeast(tie.minimumLevel, view)}`;

/**
 * True for `facility as f` in that state. Without a tie that is close enough it is NOT_RELATED when it was asked: by
 * itself, or because something is known of such a tie, if only that it is less close.
 */
export function isTied(state: TieState, tie: Tie, view: View): RawBuilder<SqlBool> {
  const related = hasTie(tie, view, isAtLeast(tie.minimumLevel, view));
  if (state === 'RELATED') return related;
  const asked = sql<SqlBool>`(f.relations_asked_on is not null or ${hasTie(
    tie,
    view,
    sql<SqlBool>`r.consensus <> 'UNVERIFIED'`,
  )})`;
  return state === 'NOT_RELATED'
    ? sql<SqlBool>`not ${related} and ${asked}`
    : sql<SqlBool>`not ${related} and not ${asked}`;
}

const hasTie = ({ kinds, themes }: Tie, view: View, isMeant: RawBuilder<SqlBool>) => sql<SqlBool>`exists (
  select from relation r
  join facility o on o.id = case when r.first_id = f.id then r.second_id else r.first_id end
  where (r.first_id = f.id or r.second_id = f.id)
    and ${isCurrent(view)} and ${isOnTheme(themes)} and ${isMeant}
    and ${kinds ? isOfKind(kinds, 'o') : sql<SqlBool>`true`})`;
