import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { SuccessionBasis, type SuccessionReason } from './succession-terms.ts';

export interface SuccessionRow {
  /** The area at the other end. */
  readonly areaId: string;
  readonly share: number | null;
  readonly shareOfNewer: number | null;
  readonly basis: SuccessionBasis;
  readonly date: string | null;
  readonly reason: SuccessionReason | null;
  readonly sourceId: string | null;
}

const percent = (column: string) => sql`round((${sql.ref(column)} * 100)::numeric, 2)::float8`;

/** What areas went over into, or came from, in the edition next to theirs; the largest part first. */
export function successionsOf(rows: ReadRows, ids: readonly string[], towards: 'NEWER' | 'OLDER') {
  const [here, there] = towards === 'NEWER' ? ['s.from_id', 's.to_id'] : ['s.to_id', 's.from_id'];
  return ask(
    rows,
    sql<SuccessionRow & { parentId: string }>`
      select ${sql.ref(here)} as "parentId", ${sql.ref(there)} as "areaId", ${percent('s.share_of_from')} as share,
        ${percent('s.share_of_to')} as "shareOfNewer", s.basis, s.happened_on as date, s.reason, s.source_id as "sourceId"
      from area_succession s
      where ${sql.ref(here)} = any(${[...ids]}::text[])
      order by ${towards === 'NEWER' ? sql`s.share_of_from` : sql`s.share_of_to`} desc nulls last, ${sql.ref(there)}
    `,
  );
}

export interface RetirementRow {
  readonly id: string;
  readonly goneIn: number;
  readonly since: string | null;
  readonly successors: readonly (SuccessionRow & { readonly code: string; readonly label: string })[];
}

/** From what is most certain to what is least: of several steps the least certain one counts. */
const bases = Object.keys(SuccessionBasis);

/**
 * Of these areas those whose code no later edition has, though one knows their place: with what they are in the end, over all
 * editions that follow. Shares of several steps are multiplied; one that is not known makes the whole unknown.
 */
export function retirementsOf(rows: ReadRows, ids: readonly string[]): Promise<RetirementRow[]> {
  return ask(
    rows,
    sql<RetirementRow>`
      with recursive last as (
        select a.id, a.code, a.edition, a.level, a.municipality_id from area a
        where a.id = any(${[...ids]}::text[])
          and not exists (select from area b where b.code = a.code and b.edition > a.edition)
      ),
      gone as (
        select l.id, coalesce(
          (select min(t.edition) from area_succession s join area t on t.id = s.to_id where s.from_id = l.id),
          (select min(b.edition) from area b
            where b.edition > l.edition and b.level = l.level and substr(b.code, 1, 6) = substr(l.code, 1, 6)
              and l.level <> 'COUNTRY'),
          (select min(t.edition) from area_succession s join area t on t.id = s.to_id
            where s.from_id = l.municipality_id)) as edition
        from last l
      ),
      step as (
        select s.from_id as origin, s.to_id as area_id, s.share_of_from as share, s.share_of_to as share_of_newer,
          array_position(${bases}::text[], s.basis) as doubt, s.happened_on, s.reason, s.source_id
        from last l join area_succession s on s.from_id = l.id
        union all
        select p.origin, s.to_id, p.share * s.share_of_from, p.share_of_newer * s.share_of_to,
          greatest(p.doubt, array_position(${bases}::text[], s.basis)), coalesce(p.happened_on, s.happened_on),
          coalesce(p.reason, s.reason), coalesce(p.source_id, s.source_id)
        from step p join area_succession s on s.from_id = p.area_id
      ),
      arrived as (
        select p.origin, t.id, t.code, t.label,
          case when bool_and(p.share is not null) then least(sum(p.share), 1) end as share,
          case when bool_and(p.share_of_newer is not null) then least(sum(p.share_of_newer), 1) end as share_of_newer,
          max(p.doubt) as doubt, min(p.happened_on) as happened_on, max(p.reason) as reason, max(p.source_id) as source_id
        from step p join area t on t.id = p.area_id
        where not exists (select from area_succession s where s.from_id = p.area_id)
        group by p.origin, t.id
      )
      select g.id, g.edition as "goneIn", (select min(r.happened_on) from arrived r where r.origin = g.id) as since,
        coalesce((
          select json_agg(json_build_object('areaId', r.id, 'code', r.code, 'label', r.label,
            'share', ${percent('r.share')}, 'shareOfNewer', ${percent('r.share_of_newer')},
            'basis', (${bases}::text[])[r.doubt], 'date', r.happened_on, 'reason', r.reason, 'sourceId', r.source_id)
            order by r.share desc nulls last, r.code)
          from arrived r where r.origin = g.id), '[]') as successors
      from gone g where g.edition is not null
    `,
  );
}
