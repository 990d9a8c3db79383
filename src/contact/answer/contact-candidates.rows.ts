import { type RawBuilder, sql } from 'kysely';
import { noClaims } from '../../access/claim-scope.ts';
import { neighbourhoodsOf } from '../../facility/facilities-under.rows.ts';
import { isThere } from '../../facility/record/facility-status.rows.ts';
import { isCurrent } from '../../relation/relation-conditions.rows.ts';
import type { DetailsView } from '../details-scope.rows.ts';
import { organisationOf } from '../organisation-of.rows.ts';
import { ownRank } from '../own-rank.rows.ts';
import { around, forAreas, forOtherAreasLeftOut } from './areas-around.rows.ts';
import type { AskedOf, Asking, ContactParent } from './asking.ts';
import {
  type ContactWhere,
  contactMatches,
  isOneOf,
  namesPlaces,
  placeMatches,
} from './contact-filter.rows.ts';
import { atFacilities, inRelations, ofOrganisations } from './ways-to-contacts.rows.ts';

/**
 * The parts of a `with` that end in `candidate`: which contacts could answer which parent, by every way that leads to
 * them: `parent_id`, `contact_id`, `rank` as in `nearness-of.ts`.
 */
export function candidates(asking: Asking): RawBuilder<unknown> {
  const { of, parents, where, asOf, view } = asking;
  const parent = sql`
    parent as (
      select * from unnest(${parents.map(({ id }) => id)}::text[], ${parents.map(({ about }) => about)}::text[],
        ${parents.map(({ role }) => role)}::text[]) as parent(id, about, role)
    )`;
  if (of === 'ANYWHERE') {
    return namesPlaces(where)
      ? sql`${parent}, ${fromPlaces(asking)}`
      : sql`${parent}, candidate as (${anywhere(where, asOf, view)})`;
  }

  const ways = [atFacilities, ...inRelations(of, where, asOf), ofOrganisations(of, where, asOf)];
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

/**
 * Of what may be thousands of facilities. Only by the two ends of a relation is a contact found twice: to group all of them
 * has the planner reckon with a tenth, and look up each contact by itself.
 */
function fromPlaces({ of, parents, where, asOf }: Asking): RawBuilder<unknown> {
  const inRelation = sql`
    select parent_id, contact_id, min(rank) as rank
    from (${sql.join(inRelations(of, where, asOf), sql` union all `)}) as found group by parent_id, contact_id`;
  const ways = [atFacilities, inRelation, ofOrganisations(of, where, asOf)];
  return sql`
    meant as materialized (${meant(of, parents, where, asOf)}),
    candidate as (${sql.join(ways, sql` union all `)})`;
}

/** All that the filter means, but at no facility that is not there; looked through once, so what the filter says is applied here already. */
const anywhere = (where: ContactWhere, asOf: string, view: DetailsView) => sql`
  select parent.id as parent_id, c.id as contact_id, ${ownRank} as rank
  from parent cross join contact c
  left join facility f on f.id = c.facility_id
  left join organisation o on o.id = ${organisationOf}
  where ${where.organisations ? hangsOn(where.organisations) : sql`true`}
    and (f.id is null or ${isThere(asOf)})
    and ${contactMatches(where, asOf, view)} and ${where.roles ? isOneOf(where.roles) : sql`true`}`;

/** Says nothing that the filter does not; by it contacts are found by index, where all would be looked through. */
const hangsOn = (organisations: readonly string[]) => sql`(
  c.organisation_id = any(${[...organisations]}::text[])
  or c.facility_id = any(array(select id from facility where organisation_id = any(${[...organisations]}::text[]))))`;

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
