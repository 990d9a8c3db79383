import { type RawBuilder, sql } from 'kysely';
import { isThere } from '../../facility/record/facility-status.rows.ts';
import { rank } from '../nearness-of.ts';
import { type ContactWhere, namesPlaces, placeMatches } from './contact-filter.rows.ts';

/**
 * The area that was asked about, what is in it and what it is in: `parent_id`, `code`, `is_wide`. A code of another
 * year counts as the same area, and so does one of which the larger part went over into it.
 */
export const around = sql`
  around_now as materialized (
    select parent.id as parent_id, a.id, a.code, a.level from parent join area a on a.id = parent.about
    union
    select parent.id, a.id, a.code, a.level
    from parent join area own on own.id = parent.about left join area m on m.id = own.municipality_id
    join area a on a.id = any(array[own.parent_id, own.municipality_id, m.parent_id])
    union
    select parent.id, a.id, a.code, a.level
    from parent join area a on a.parent_id = parent.about
    union
    select parent.id, a.id, a.code, a.level
    from parent join area a on a.municipality_id = parent.about
    union
    select parent.id, a.id, a.code, a.level
    from parent join area m on m.parent_id = parent.about and m.level = 'MUNICIPALITY' join area a on a.municipality_id = m.id
  ),
  around as materialized (
    select parent_id, code, level in ('MUNICIPALITY', 'COUNTRY') as is_wide from around_now
    union
    select n.parent_id, substr(s.from_id, 5), n.level in ('MUNICIPALITY', 'COUNTRY')
    from around_now n join area_succession s on s.to_id = n.id where s.share_of_from > 0.5
  )`;

/** Said to be for the area itself, wherever it sits. */
export function forAreas(where: ContactWhere, asOf: string): RawBuilder<unknown> {
  const isMeant = namesPlaces(where)
    ? sql`exists (
        select from facility f
        where (f.id = c.facility_id or (c.facility_id is null and f.organisation_id = c.organisation_id))
          and ${isThere(asOf)} and ${placeMatches(where, asOf)})`
    : sql`true`;
  return sql`
    select around.parent_id, c.id as contact_id,
      case when around.is_wide then ${rank.municipality}::int
        when c.facility_id is not null then ${rank.serves}::int else ${rank.organisation}::int end as rank
    from around join contact_area ca on ca.area_code = around.code join contact c on c.id = ca.contact_id
    where c.relation_id is null and ${isMeant}`;
}

/** A contact that says for which areas it is, is not for others. */
export const forOtherAreasLeftOut = sql`
  where not exists (select from contact_area ca where ca.contact_id = found.contact_id)
    or exists (
      select from contact_area ca join around on around.code = ca.area_code
      where ca.contact_id = found.contact_id and around.parent_id = found.parent_id)`;
