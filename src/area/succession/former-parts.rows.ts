import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import type { FormerPart } from './carry-figure.ts';
import { SuccessionBasis } from './succession-terms.ts';

/** From what is most certain to what is least: of several steps the least certain one counts. */
const bases = Object.keys(SuccessionBasis);

/**
 * What each of these areas was in an earlier edition, over all editions between, with an indicator of each part and its
 * inhabitants. Shares of several steps are multiplied; one that is not known makes the whole unknown.
 */
export function formerParts(
  rows: ReadRows,
  ids: readonly string[],
  edition: number,
  indicator: string,
): Promise<(FormerPart & { readonly parentId: string })[]> {
  const newest = (code: string) => sql`
    select f.value, coalesce(f.low, f.value) as low, coalesce(f.high, f.value) as high, f.status, f.reason, f.period, f.source_id from area_figure f
    where f.area_id = o.id and f.indicator = ${code} order by f.period desc limit 1`;
  return ask(
    rows,
    sql<FormerPart & { parentId: string }>`
      with recursive step as (
        select s.to_id as asked, s.from_id as area_id, s.share_of_from as share, s.share_of_to as share_of_newer,
          array_position(${bases}::text[], s.basis) as doubt, s.reason
        from area_succession s where s.to_id = any(${[...ids]}::text[])
        union all
        select p.asked, s.from_id, p.share * s.share_of_from, p.share_of_newer * s.share_of_to,
          greatest(p.doubt, array_position(${bases}::text[], s.basis)), coalesce(p.reason, s.reason)
        from step p
        join area a on a.id = p.area_id and a.edition > ${edition}
        join area_succession s on s.to_id = p.area_id
      ),
      part as (
        select p.asked, p.area_id, max(p.doubt) as doubt, max(p.reason) as reason,
          case when bool_and(p.share is not null) then least(sum(p.share), 1) end as share,
          case when bool_and(p.share_of_newer is not null) then least(sum(p.share_of_newer), 1) end as share_of_newer
        from step p group by p.asked, p.area_id
      )
      select p.asked as "parentId", p.share, p.share_of_newer as "shareOfNewer", (${bases}::text[])[p.doubt] as basis,
        p.reason as "shareReason", f.value, f.low, f.high, f.status, f.reason, f.period, f.source_id as "sourceId", w.value as inhabitants
      from part p
      join area o on o.id = p.area_id and o.edition = ${edition}
      left join lateral (${newest(indicator)}) f on true
      left join lateral (${newest('INHABITANTS')}) w on true
      order by p.asked, o.id
    `,
  );
}
