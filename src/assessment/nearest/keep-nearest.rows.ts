import { type RawBuilder, sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { isLocated } from '../../facility/place/unlocated.rows.ts';

/** Of which kind and edition nearest distances are kept together. */
export interface Kept {
  readonly edition: number;
  readonly kind: string;
}

/**
 * A select of what is to be kept: the kinds of which a norm of any set asks how far the nearest is, in these editions
 * and those in which municipalities were assessed before.
 */
export const toKeep = (editions: readonly number[]) => sql`
  select e.edition, k.kind
  from (select unnest(${[...editions]}::smallint[]) as edition union select edition from assessment) as e
  cross join (
    select distinct unnest(n.facility_kinds) as kind from norm n where n.form in ('MAXIMUM_DISTANCE', 'CHOICE')) as k`;

/** What of it does not hold on the day, or is not kept at all. */
export function notKeptOn(rows: ReadRows, editions: readonly number[], day: string): Promise<Kept[]> {
  return ask(
    rows,
    sql<Kept>`
    select w.edition, w.kind from (${toKeep(editions)}) as w
    where not exists (
      select from nearest_days d where d.edition = w.edition and d.kind = w.kind and d.days @> ${day}::date)
    order by w.edition, w.kind
  `,
  );
}

export interface Origin {
  readonly id: string;
  readonly edition: number;
  readonly x: number;
  readonly y: number;
}

export function originsOf(rows: ReadRows, editions: readonly number[]): Promise<Origin[]> {
  return ask(
    rows,
    sql<Origin>`
    select n.id, n.edition, st_x(n.rd_origin) as x, st_y(n.rd_origin) as y from area n
    where n.level = 'NEIGHBOURHOOD' and n.edition = any(${[...editions]}::smallint[]) and n.rd_origin is not null
    order by n.id
  `,
  );
}

/** Where a facility stands, and between which days nothing of it begins or ends; null: no such day is known. */
export interface Place {
  readonly id: string;
  readonly kind: string;
  /** Null for most, which provide nothing else: reading an empty list for each takes as long as all their points. */
  readonly alsoProvides: readonly string[] | null;
  readonly x: number;
  readonly y: number;
  readonly isActive: boolean;
  readonly since: string | null;
  readonly until: string | null;
}

/** All that provide one of these kinds, in the order in which is chosen from those just as far. */
export function placesOf(rows: ReadRows, kinds: readonly string[], day: string): Promise<Place[]> {
  const around = (period: string) => aroundDay(sql.ref(period), sql`${day}::date`);
  return ask(
    rows,
    sql<Place>`
    select id, kind, also as "alsoProvides", x, y, is_active as "isActive", lower(unchanged) as since, upper(unchanged) as until
    from (
      select f.id, f.kind, nullif(f.also_provides, '{}') as also, st_x(f.rd_point) as x, st_y(f.rd_point) as y,
        f.valid @> ${day}::date and coalesce(bool_or(s.status = 'ACTIVE' and s.valid @> ${day}::date), false) as is_active,
        ${around('f.valid')} * coalesce(range_intersect_agg(${around('s.valid')}), '(,)') as unchanged
      from facility f
      left join facility_status s on s.facility_id = f.id
      where (f.kind = any(${[...kinds]}::text[]) or f.also_provides && ${[...kinds]}::text[]) and ${isLocated()}
      group by f.id
    ) as place
    order by id collate "C"
  `,
  );
}

/** The days around a day on which a period holds, or does not, as it does on that day. */
const aroundDay = (period: RawBuilder<unknown>, day: RawBuilder<unknown>) => sql`case
  when ${period} @> ${day} then ${period}
  when lower(${period}) > ${day} then daterange(null, lower(${period}))
  when upper(${period}) <= ${day} then daterange(upper(${period}), null)
  else '(,)' end`;

export interface KeptNearest extends Kept {
  /** Side by side, a line for each. */
  readonly areaIds: string;
  readonly facilityIds: string;
  readonly metres: string;
}

/** What was kept so far, whether it still holds or not; as three texts, since that many rows take longer than all the rest. */
export function keptSoFar(rows: ReadRows, wanted: readonly Kept[]): Promise<KeptNearest[]> {
  return ask(
    rows,
    sql<KeptNearest>`
    select k.edition, k.kind, string_agg(k.area_id, E'\\n') as "areaIds", string_agg(k.facility_id, E'\\n') as "facilityIds",
      string_agg(k.metres::text, E'\\n') as metres
    from nearest_kept k
    where (k.edition, k.kind) in (${editionsAndKinds(wanted)})
    group by k.edition, k.kind
  `,
  );
}

const editionsAndKinds = (kept: readonly Kept[]) => sql`
  select edition, kind from json_to_recordset(${JSON.stringify(kept)}::json) as k(edition smallint, kind text)`;
