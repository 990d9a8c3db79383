import { sql } from 'kysely';

/**
 * A select of each area of `sample` (id, edition, level) as `id`, with itself and all that lies in it as `area_id`. Written
 * level by level, so that a whole country is joined and not looked up area by area.
 */
export const insideSample = sql`
  select s.id, s.id as area_id from sample s
  union all
  select s.id, a.id from sample s join area a on a.parent_id = s.id where s.level = 'DISTRICT'
  union all
  select s.id, a.id from sample s join area a on a.municipality_id = s.id and a.id <> s.id where s.level = 'MUNICIPALITY'
  union all
  select s.id, a.id from sample s join area m on m.parent_id = s.id join area a on a.municipality_id = m.id
  where s.level = 'COUNTRY'`;
