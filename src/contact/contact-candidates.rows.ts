import { type RawBuilder, sql } from 'kysely';
import { noClaims } from '../access/claim-scope.ts';
import { neighbourhoodsOf } from '../facility/facilities-under.rows.ts';
import { isThere } from '../facility/record/facility-status.rows.ts';
import { isCurrent } from '../relation/relation-conditions.rows.ts';
import {
  type ContactWhere,
  contactMatches,
  isOneOf,
  namesPlaces,
  placeMatches,
} from './contact-filter.rows.ts';
import type { DetailsView } from './details-scope.rows.ts';
import { rank } from './nearness-of.ts';

/** One list of contacts among those that a statement answers. */
export interface ContactParent {
  /** By which rows say that they are of this list. */
  readonly id: string;
  /** What is asked about: the id of an area, facility, organisation or relation; of ANYWHERE empty. */
  readonly about: string;
  /** Only in this role, besides those of the filter. */
  readonly role: string | null;
}

/** What whole lists are asked about. */
export type AskedOf = 'ANYWHERE' | 'AREA' | 'FACILITY' | 'ORGANISATION' | 'RELATION';

export interface Asking {
  readonly of: AskedOf;
  readonly parents: readonly ContactParent[];
  readonly where: ContactWhere;
  readonly asOf: string;
  readonly view: DetailsView;
}

/**
 * The parts of a `with` that end in `candidate`: which contacts could answer which parent, by every way that leads to
 * them: `parent_id`, `contact_id`, `rank` as above.
 */
export function candidates(asking: Asking): RawBuilder<unknown> {
  const { of, parents, where, asOf, view } = asking;
  const parent = sql`
    parent as (
      select * from unnest(${parents.map(({ id }) => id)}::text[], ${parents.map(({ about }) => about)}::text[],
        ${parents.map(({ role }) => role)}::text[]) as parent(id, about, role)
    )`;
  if (of === 'ANYWHERE' && !namesPlaces(where))
    return sql`${parent}, candidate as (${anywhere(where, asOf, view)})`;

  const ways = [atFacilities, ...inRelations(of, where, asOf), ofOrganisations(of, where)];
  if (of === 'AREA') ways.push(forAreas(where, asOf));
  return sql`
    ${parent},
    ${of === 'AREA' ? sql`${around},` : sql``}
    meant as materialized (${meant(of, parents, where, asOf)}),
    found as (${sql.join(ways, sql` union all `)}),
    candidate as (
      select found.parent_id, found.contact_id, min(found.rank) as rank from found
      ${of === 'AREA' ? forOtherAreasLeftOut : sql``}
      group by found.parent_id, found.contact_id
    )`;
}

/** All that the filter means; looked through once, so what the filter says is applied here already. */
const anywhere = (where: ContactWhere, asOf: string, view: DetailsView) => sql`
  select parent.id as parent_id, c.id as contact_id, ${ownRank} as rank
  from parent cross join contact c
  left join facility f on f.id = c.facility_id
  left join organisation o on o.id = coalesce(c.organisation_id, f.organisation_id)
  where ${contactMatches(where, asOf, view)} and ${where.roles ? isOneOf(where.roles) : sql`true`}`;

/** How near a contact is to itself: by what it hangs on. */
export const ownRank = sql`case when c.relation_id is not null then ${rank.relation}::int
  when c.facility_id is not null then ${rank.stands}::int when c.organisation_id is not null then ${rank.organisation}::int
  else ${rank.municipality}::int end`;

/** Facilities at which to look, and whether they stand there: `parent_id`, `facility_id`, `organisation_id`, `stands`. */
function meant(of: AskedOf, parents: readonly ContactParent[], where: ContactWhere, asOf: string) {
  const column = sql`select parent.id as parent_id, f.id as facility_id, f.organisation_id`;
  const isMeant = sql`${isThere(asOf)} and ${placeMatches(where, asOf)}`;
  switch (of) {
    case 'ANYWHERE':
      return sql`${column}, true as stands from parent cross join facility f where ${isMeant}`;
    case 'FACILITY':
      return sql`${column}, true as stands from parent join facility f on f.id = parent.about where ${isMeant}`;
    case 'ORGANISATION':
      return sql`${column}, true as stands from parent join facility f on f.organisation_id = parent.about where ${isMeant}`;
    case 'RELATION':
      return sql`${column}, true as stands from parent
        join relation r on r.id = parent.about and ${isCurrent({ asOf, knownAt: null, claims: noClaims })}
        join facility f on f.id in (r.first_id, r.second_id) where ${isMeant}`;
    case 'AREA':
      return sql`${column}, bool_or(n.stands) as stands
        from (${neighbourhoodsOf([...new Set(parents.map(({ about }) => about))])}) as place(about, id)
        join parent on parent.about = place.about
        join facility_neighbourhood n on n.neighbourhood_id = place.id and (n.stands or (n.serves and n.valid @> ${asOf}::date))
        join facility f on f.id = n.facility_id
        where ${isMeant} group by parent.id, f.id`;
  }
}

const atFacilities = sql`
  select m.parent_id, c.id as contact_id,
    case when m.stands then ${rank.stands}::int else ${rank.serves}::int end as rank
  from meant m join contact c on c.facility_id = m.facility_id
  where c.relation_id is null`;

/** Who is called about a relation: at the end that is meant, or at both. */
function inRelations(of: AskedOf, where: ContactWhere, asOf: string): RawBuilder<unknown>[] {
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
function ofOrganisations(of: AskedOf, where: ContactWhere) {
  const isItself = of === 'ORGANISATION' && !namesPlaces(where);
  const running = isItself
    ? sql`select id, about from parent`
    : sql`select distinct parent_id, organisation_id from meant`;
  return sql`
    select m.parent_id, c.id as contact_id, ${of === 'ORGANISATION' ? rank.itself : rank.organisation}::int as rank
    from (${running}) as m(parent_id, organisation_id) join contact c on c.organisation_id = m.organisation_id
    where c.facility_id is null and c.relation_id is null`;
}

/**
 * The area that was asked about, what is in it and what it is in: `parent_id`, `code`, `is_wide`. A code of another
 * year counts as the same area, and so does one of which the larger part went over into it.
 */
const around = sql`
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
function forAreas(where: ContactWhere, asOf: string): RawBuilder<unknown> {
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
const forOtherAreasLeftOut = sql`
  where not exists (select from contact_area ca where ca.contact_id = found.contact_id)
    or exists (
      select from contact_area ca join around on around.code = ca.area_code
      where ca.contact_id = found.contact_id and around.parent_id = found.parent_id)`;
