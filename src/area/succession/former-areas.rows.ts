import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';

/** A code that an edition does not have any more, and what its area is in that edition; shares in percent. */
export interface FormerArea {
  /** The code that was asked. */
  readonly id: string;
  readonly label: string;
  /** The newest edition that has it. */
  readonly edition: number;
  readonly successors: readonly {
    readonly code: string;
    readonly label: string;
    readonly share: number | null;
    readonly shareOfNewer: number | null;
  }[];
}

/** Of these codes those that the edition (null: the newest) has no more, as far as it is known what became of them. */
export function formerAreas(
  rows: ReadRows,
  codes: readonly string[],
  edition: number | null,
): Promise<FormerArea[]> {
  const reached = (alias: string) =>
    sql`(${edition}::smallint is null or ${sql.ref(`${alias}.edition`)} <= ${edition}::smallint)`;
  return ask(
    rows,
    sql<FormerArea>`
      with recursive last as (
        select distinct on (a.code) a.id, a.code, a.label, a.edition from area a
        where a.code = any(${[...codes]}::text[]) and ${reached('a')}
        order by a.code, a.edition desc
      ),
      step as (
        select l.code, t.id as area_id, s.share_of_from as share, s.share_of_to as share_of_newer
        from last l join area_succession s on s.from_id = l.id join area t on t.id = s.to_id and ${reached('t')}
        union all
        select p.code, t.id, p.share * s.share_of_from, p.share_of_newer * s.share_of_to
        from step p join area_succession s on s.from_id = p.area_id join area t on t.id = s.to_id and ${reached('t')}
      ),
      arrived as (
        select p.code as former, t.code, t.label,
          case when bool_and(p.share is not null) then least(round((sum(p.share) * 100)::numeric), 100)::float8 end as share,
          case when bool_and(p.share_of_newer is not null)
            then least(round((sum(p.share_of_newer) * 100)::numeric), 100)::float8 end as share_of_newer
        from step p join area t on t.id = p.area_id
        where not exists (
          select from area_succession s join area b on b.id = s.to_id and ${reached('b')} where s.from_id = p.area_id)
        group by p.code, t.code, t.label
      )
      select l.code as id, l.label, l.edition,
        json_agg(json_build_object('code', r.code, 'label', r.label, 'share', r.share, 'shareOfNewer', r.share_of_newer)
          order by r.share desc nulls last, r.code) as successors
      from last l join arrived r on r.former = l.code
      group by l.code, l.label, l.edition
    `,
  );
}
