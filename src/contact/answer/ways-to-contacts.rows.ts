import { type RawBuilder, sql } from 'kysely';
import { noClaims } from '../../access/claim-scope.ts';
import { isCurrent } from '../../relation/relation-conditions.rows.ts';
import { rank } from '../nearness-of.ts';
import type { AskedOf } from './asking.ts';
import { type ContactWhere, namesPlaces } from './contact-filter.rows.ts';

/** Of a facility that is meant, but not about a relation of it. */
export const atFacilities = sql`
  select m.parent_id, c.id as contact_id,
    case when m.stands then ${rank.stands}::int else ${rank.serves}::int end as rank
  from meant m join contact c on c.facility_id = m.facility_id
  where c.relation_id is null`;

/** Who is called about a relation: at the end that is meant, or at both. */
export function inRelations(of: AskedOf, where: ContactWhere, asOf: string): RawBuilder<unknown>[] {
  if (of === 'RELATION') {
    const isMeant = namesPlaces(where)
      ? sql`c.facility_id in (select facility_id from meant m where m.parent_id = parent.id)`
      : sql`true`;
    return [
      sql`
        select parent.id as parent_id, c.id as contact_id, ${rank.relation}::int as rank
        from parent join contact c on c.relation_id = parent.about where ${isMeant}`,
    ];
  }
  const isCurrentThen = isCurrent({ asOf, knownAt: null, claims: noClaims });
  return ['r.first_id', 'r.second_id'].map(
    (end) => sql`
      select m.parent_id, c.id as contact_id, ${rank.relation}::int as rank
      from meant m
      join relation r on ${sql.ref(end)} = m.facility_id and ${isCurrentThen}
      join contact c on c.relation_id = r.id
      where c.facility_id is null or c.facility_id = m.facility_id`,
  );
}

/** Of an organisation as a whole, which runs a facility that is meant or was asked about itself. */
export function ofOrganisations(of: AskedOf, where: ContactWhere, asOf: string) {
  const itself = of === 'ORGANISATION' ? rank.itself : rank.organisation;
  const found = sql`select m.parent_id, c.id as contact_id, ${itself}::int as rank`;
  const isOfWhole = sql`c.facility_id is null and c.relation_id is null`;
  if (of === 'ORGANISATION' && !namesPlaces(where))
    return sql`
      ${found} from (select id, about from parent) as m(parent_id, organisation_id)
      join contact c on c.organisation_id = m.organisation_id where ${isOfWhole}`;
  // What an answer about an area leaves out is told by the areas around it.
  if (of === 'AREA')
    return sql`
      ${found} from (select distinct parent_id, organisation_id from meant) as m
      join contact c on c.organisation_id = m.organisation_id where ${isOfWhole}`;
  return sql`
    ${found} from (
      select m.parent_id, m.organisation_id, bool_or(n.facility_id is null) as is_somewhere,
        array_agg(distinct n.neighbourhood_id) as neighbourhoods
      from meant m
      left join facility_neighbourhood n
        on n.facility_id = m.facility_id and (n.stands or (n.serves and n.valid @> ${asOf}::date))
      group by m.parent_id, m.organisation_id) as m
    join contact c on c.organisation_id = m.organisation_id where ${isOfWhole} and ${isForFacilities}`;
}

/**
 * True for `contact as c` that is for no areas in particular, or for one in which a facility that is meant stands or works.
 * Where that is may be unknown (`is_somewhere`): then it is not said to be elsewhere.
 */
const isForFacilities = sql`(
  m.is_somewhere or not exists (select from contact_area ca where ca.contact_id = c.id)
  or exists (
    select from contact_area ca cross join unnest(m.neighbourhoods) as place(id)
    where ca.contact_id = c.id and ca.area_code in ('NL00', 'GM' || substr(place.id, 7, 4),
      'WK' || substr(place.id, 7, 6), substr(place.id, 5))))`;
