import { sql } from 'kysely';
import { isWithinAny } from '../area/area.rows.ts';
import { ask, type ReadRows } from '../database/rows.ts';
import { isFoundBy } from './findings-wanted.rows.ts';

/**
 * The first day of facts on which anything was assessed in these areas (null: anywhere), by one of these norm sets (null:
 * by any); null when nothing ever was.
 */
export async function firstAssessedOn(
  rows: ReadRows,
  areas: readonly string[] | null,
  normSets: readonly string[] | null,
): Promise<string | null> {
  const within = areas === null ? sql`true` : isWithinAny(areas);
  const found = normSets === null ? sql`true` : isFoundBy(normSets, null);
  const [first] = await ask(
    rows,
    sql<{ day: string | null }>`
      select min(f.facts_on) as day
      from finding f join area a on a.id = f.area_id join norm n on n.id = f.norm_id
      where ${within} and ${found}
    `,
  );
  return first?.day ?? null;
}
