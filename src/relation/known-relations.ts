import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import type { Said, Statement } from './statement.ts';

/** A relation as it is held when one of the two states something about it. */
export interface KnownRelation extends Said {
  readonly id: string;
  readonly version: number;
  readonly from: string;
  readonly isCurrent: boolean;
}

/** The relations of the pair on the theme, as recorded now, that are not over when this one would begin. */
export async function relationsBetween(
  rows: WriteRows,
  { facility, partner, since }: Statement,
  theme: string,
  today: string,
): Promise<KnownRelation[]> {
  const { rows: found } = await sql<KnownRelation>`
    select r.id, r.version, lower(r.valid)::text as "from", r.valid @> ${today}::date as "isCurrent", r.direction,
      case when r.first_level is not null then json_build_object(
        'level', r.first_level, 'frequency', r.first_frequency, 'claimedOn', r.first_claimed_on) end as first,
      case when r.second_level is not null then json_build_object(
        'level', r.second_level, 'frequency', r.second_frequency, 'claimedOn', r.second_claimed_on) end as second
    from relation r
    where r.first_id = least(${facility}::text, ${partner}) and r.second_id = greatest(${facility}::text, ${partner})
      and r.theme = ${theme} and upper_inf(r.recorded)
      and r.valid && daterange(least(${since ?? today}::date, ${today}::date), null)
    order by lower(r.valid)
  `.execute(rows);
  return found;
}
