import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { recordedNow } from '../database/take-turn.ts';

/**
 * Stores the relations of the temporary table `relation_now`, each as a whole and the smaller id first, and says of each
 * whether it was there. A relation that says something new is a new version; the old one stays as what we held before. Compared first and
 * written then: a statement that reads the table it fills would plough through its own rows.
 */
export async function writeRelations(rows: WriteRows, sourceId: string): Promise<{ readonly is: string }[]> {
  const said = (of: string) => {
    const r = sql.raw(of);
    return sql`(${r}.direction, ${r}.first_level, ${r}.first_frequency, ${r}.first_claimed_on, ${r}.second_level,
      ${r}.second_frequency, ${r}.second_claimed_on, ${r}.level, ${r}.formality, ${r}.document_url, ${r}.status, ${r}.valid)`;
  };
  await sql`
    create temp table relation_compared on commit drop as
    select n.*, r.version as before, coalesce(last.version, 0) + 1 as version,
      r.id is not null and ${said('n')} is not distinct from ${said('r')} as is_same
    from relation_now n
    left join relation r on r.id = n.id and upper_inf(r.recorded)
    left join lateral (select max(o.version) as version from relation o where o.id = n.id) last on true
  `.execute(rows);
  await sql`
    update relation r set recorded = tstzrange(lower(r.recorded), ${recordedNow})
    from relation_compared c where r.id = c.id and r.version = c.before and not c.is_same
  `.execute(rows);
  await sql`
    insert into relation (id, version, first_id, second_id, theme, direction, first_level, first_frequency,
      first_claimed_on, second_level, second_frequency, second_claimed_on, consensus, level, level_low, level_high,
      confirmed_on, formality, document_url, status, valid, recorded, source_id)
    select id, version, first_id, second_id, theme, direction, first_level, first_frequency, first_claimed_on,
      second_level, second_frequency, second_claimed_on, consensus, level, level_low, level_high, confirmed_on,
      formality, document_url, status, valid, tstzrange(${recordedNow}, null), ${sourceId}
    from relation_compared where not is_same
  `.execute(rows);
  const results = await sql<{ is: string }>`
    select case when is_same then 'unchanged' when before is null then 'inserted' else 'updated' end as is
    from relation_compared
  `.execute(rows);
  return results.rows;
}
