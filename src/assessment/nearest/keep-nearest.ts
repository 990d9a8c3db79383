import { sql } from 'kysely';
import { forReading, type WriteRows } from '../../database/rows.ts';
import {
  type Kept,
  keptSoFar,
  notKeptOn,
  originsOf,
  type Place,
  placesOf,
  toKeep,
} from './keep-nearest.rows.ts';
import { byKind, compareNearest, type Nearest } from './nearest-of-all.ts';

/**
 * Keeps, for the kinds norms ask the distance of, the nearest facility from the origin of each neighbourhood of these
 * editions and those assessed before: what is not kept for that day, for the whole country at once. Only what differs
 * is written. Whoever calls this has taken the turn.
 */
export async function keepNearest(rows: WriteRows, editions: readonly number[], day: string): Promise<void> {
  const reads = forReading(rows);
  await forgetOthers(rows, editions);
  const wanted = await notKeptOn(reads, editions, day);
  if (wanted.length === 0) return;
  const places = byKind(await placesOf(reads, [...new Set(wanted.map(({ kind }) => kind))], day));
  const origins = await originsOf(reads, [...new Set(wanted.map(({ edition }) => edition))]);
  const { differing, gone } = compareNearest(wanted, origins, places, await keptSoFar(reads, wanted));
  await writeNearest(rows, differing, gone);
  await writeDays(rows, wanted, places);
}

async function writeNearest(
  rows: WriteRows,
  differing: readonly Nearest[],
  gone: readonly Pick<Nearest, 'areaId' | 'kind'>[],
): Promise<void> {
  await sql`
    delete from nearest_kept k using unnest(
      ${gone.map(({ areaId }) => areaId)}::text[], ${gone.map(({ kind }) => kind)}::text[]) as gone(area_id, kind)
    where k.area_id = gone.area_id and k.kind = gone.kind
  `.execute(rows);
  await sql`
    insert into nearest_kept (area_id, kind, edition, facility_id, metres)
    select * from unnest(
      ${differing.map(({ areaId }) => areaId)}::text[], ${differing.map(({ kind }) => kind)}::text[],
      ${differing.map(({ edition }) => edition)}::smallint[], ${differing.map(({ facilityId }) => facilityId)}::text[],
      ${differing.map(({ metres }) => metres)}::float[])
    on conflict (area_id, kind) do update set facility_id = excluded.facility_id, metres = excluded.metres
  `.execute(rows);
}

/** Of an edition in which nobody is assessed any more, or a kind that no norm asks about. */
async function forgetOthers(rows: WriteRows, editions: readonly number[]): Promise<void> {
  for (const table of ['nearest_days', 'nearest_kept']) {
    await sql`delete from ${sql.table(table)} where (edition, kind) not in (${toKeep(editions)})`.execute(
      rows,
    );
  }
}

async function writeDays(
  rows: WriteRows,
  wanted: readonly Kept[],
  places: ReadonlyMap<string, readonly Place[]>,
): Promise<void> {
  const days = wanted.map((one) => ({ ...one, ...unchangedDays(places.get(one.kind) ?? []) }));
  await sql`
    insert into nearest_days (edition, kind, days)
    select edition, kind, daterange(since, until)
    from json_to_recordset(${JSON.stringify(days)}::json) as n(edition smallint, kind text, since date, until date)
    on conflict (edition, kind) do update set days = excluded.days
  `.execute(rows);
}

/** From the last change of any of them to the next; days as text, which is their order. */
function unchangedDays(places: readonly Place[]): { since: string | null; until: string | null } {
  const known = (days: readonly (string | null)[]) => days.filter((day) => day !== null);
  const [began, ends] = [known(places.map(({ since }) => since)), known(places.map(({ until }) => until))];
  return { since: began.toSorted().at(-1) ?? null, until: ends.toSorted()[0] ?? null };
}
