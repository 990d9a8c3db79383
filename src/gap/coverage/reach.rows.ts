import { sql } from 'kysely';
import { areasAbove } from '../../area/areas-above.rows.ts';
import { newestFigure } from '../../area/figure/newest-figure.rows.ts';
import { nearestFacts } from '../../assessment/gathering/nearest-facts.rows.ts';
import { isActive } from '../../assessment/gathering/scope.rows.ts';
import { ask, type ReadRows } from '../../database/rows.ts';
import { kindsOfItsOwn } from '../../facility/facility-links.rows.ts';
import { isLocated } from '../../facility/place/unlocated.rows.ts';

/** The nearest facility of each kind from each area's origin; only neighbourhoods have one that means something. */
export async function nearestOf(
  rows: ReadRows,
  areaIds: readonly string[],
  kinds: readonly string[],
  day: string,
) {
  const nearest = await nearestFacts(rows, sql`n.id = any(${[...areaIds]}::text[])`, kinds, day);
  return nearest.map((one) => ({ ...one, id: `${one.areaId} ${one.kind}` }));
}

/** How many there are to choose from within a distance of each neighbourhood's origin. */
export function choiceWithin(rows: ReadRows, keys: readonly string[], metres: number, day: string) {
  return ask(
    rows,
    sql<{ id: string; count: number }>`
      select key as id, (
        select count(*)::int from facility f
        where (f.kind = split_part(key, ' ', 2) or (split_part(key, ' ', 2) = any(f.also_provides)
            and split_part(key, ' ', 2) in (select own.kind from ${kindsOfItsOwn('f', day)} as own)))
          and st_dwithin(f.rd_point, n.rd_origin, ${metres}) and ${isLocated()} and ${isActive('f', day)}) as count
      from unnest(${[...keys]}::text[]) as key
      join area n on n.id = split_part(key, ' ', 1) and n.rd_origin is not null
    `,
  );
}

/** Published children and nearest distance of every neighbourhood under the areas: what a share within reach is made of. */
export async function reachParts(
  rows: ReadRows,
  areaIds: readonly string[],
  kinds: readonly string[],
  day: string,
) {
  const neighbourhoods = await ask(
    rows,
    sql<{ id: string; wholeId: string; children: number | null }>`
      select n.id, up.id as "wholeId", c.value as children
      from area n
      ${areasAbove('n', areaIds)}
      left join lateral (${newestFigure(sql`n.id`, 'CHILDREN_0_15')}) c on true
      where n.level = 'NEIGHBOURHOOD'
    `,
  );
  const nearest = await nearestOf(rows, [...new Set(neighbourhoods.map((n) => n.id))], kinds, day);
  const metres = new Map(nearest.map((one) => [one.id, one.metres]));
  return neighbourhoods.flatMap(({ id, wholeId, children }) =>
    kinds.map((kind) => ({
      parentId: `${wholeId} ${kind}`,
      children,
      metres: metres.get(`${id} ${kind}`) ?? null,
    })),
  );
}
