import { type RawBuilder, sql } from 'kysely';
import { age } from '../contact-age.rows.ts';
import { type DetailsView, inDetailsScope, showsSomebody } from '../details-scope.rows.ts';
import { rank } from '../nearness-of.ts';
import { organisationOf } from '../organisation-of.rows.ts';
import type { Asking } from './asking.ts';
import { candidates } from './contact-candidates.rows.ts';
import { contactMatches, isOneOf } from './contact-filter.rows.ts';
import { kindsWithRole, rolesToAsk } from './role-to-ask.ts';

/** What the answer depends on, besides what is asked: a viewer who may call a person needs no mailbox instead. */
export interface ContactsAsked extends Asking {
  readonly purpose: string | null;
}

/**
 * The parts of a `with` that end in `offered`: whom to call. Somebody in a role that is asked; and the general contact
 * point of the place instead, where nobody in such a role is known to be reachable there.
 */
export function offered(asked: ContactsAsked): RawBuilder<unknown> {
  const { of, where, asOf, view } = asked;
  const { roles } = where;
  const isAskedPoint = roles?.includes('ALGEMEEN') ?? false;
  const isKin =
    where.facilityKinds || where.facilities || where.organisations || where.organisationKinds
      ? sql`true`
      : kinOf(asked);
  return sql`
    ${candidates(asked)},
    matched as materialized (
      select n.parent_id, c.id as contact_id, c.facility_id, f.kind as facility_kind, ${organisationOf} as organisation_id,
        parent.role, case when ${isMunicipalOwn(asked)} then ${rank.municipality}::int else n.rank end as rank,
        ${age(asOf)} as age, ${themeFit(where.themes)} as fit,
        ${isPoint(view)} and (c.mailbox is not null or c.main_phone is not null) as is_point,
        (parent.role is null or parent.role = any(c.roles))
          and ${roles ? sql`c.roles && ${[...roles]}::text[]` : sql`true`} as is_asked,
        c.mailbox is not null or c.main_phone is not null
          or (c.can_be_called and ${showsSomebody(view)} and ${inDetailsScope(view, sql`${asked.purpose}::text`)}) as is_reachable
      from candidate n ${of === 'ANYWHERE' ? sql`cross join parent` : sql`join parent on parent.id = n.parent_id`}
      join contact c on c.id = n.contact_id
      left join facility f on f.id = c.facility_id
      left join organisation o on o.id = ${organisationOf}
      where ${contactMatches(where, asOf, view)} and ${roles ? isOneOf(roles) : sql`true`}
    ),
    ${reachedAt},
    judged as (
      select m.*, is_point and not (${isAskedPoint} or coalesce(role = 'ALGEMEEN', false)) as is_instead,
        coalesce(r.is_helped, false) as is_helped, r.place is not null as has_asked
      from matched m left join reached r on m.is_point and r.parent_id = m.parent_id and r.place = ${place}
    ),
    offered as (
      select parent_id, contact_id, rank, age,
        case when is_instead and not is_helped then 0 when is_instead then 2 else fit end as fit,
        (is_instead and not is_helped)::int as fallback
      from judged
      where ${isForAnyRole(asked) ? sql`true` : isOffered(roles, isKin)}
    )`;
}

const isOffered = (roles: readonly string[] | null, isKin: RawBuilder<unknown>) => sql`case
  when role is null and ${roles === null} then true
  when is_instead then not is_helped and (has_asked or role is not null or ${isKin})
  else is_asked end`;

/** All are offered then, and to count them nothing need be known of who stands in for whom. */
const isForAnyRole = ({ parents, where }: Asking) =>
  where.roles === null && parents.every(({ role }) => role === null);

/** True for `contact as c` of the municipality itself, in an answer about an area. */
const isMunicipalOwn = ({ of }: Asking) =>
  of === 'AREA' ? sql`(o.kind = 'GEMEENTE' or f.kind = 'GEMEENTE_AFDELING') is true` : sql`false`;

const isPoint = (view: DetailsView) => sql`c.roles = '{ALGEMEEN}' and not ${showsSomebody(view)}`;

/** 0 for somebody who is for one of the themes, or in the role that such a place has for it. */
function themeFit(themes: readonly string[] | null): RawBuilder<number> {
  if (themes === null) return sql<number>`0`;
  const asked = rolesToAsk(themes);
  return sql<number>`case when c.themes && ${[...themes]}::text[] or exists (
    select from unnest(${asked.map(({ kind }) => kind)}::text[], ${asked.map(({ role }) => role)}::text[]) as a(kind, role)
    where a.kind = f.kind and a.role = any(c.roles)) then 0 else 1 end`;
}

/** Where a point stands in: at its facility, or else for the whole of its organisation. */
const place = sql`coalesce(m.facility_id, m.organisation_id, '')`;

/**
 * The part of a `with` that says of each facility and each organisation whether anybody there has a role that is asked, and
 * is known to be reachable: `reached`. By grouping, since to sort all contacts twice for it took longer than to find them.
 */
const reachedAt = sql`
    reached as (
      select m.parent_id, at.place, bool_or(m.age <= 1 and m.is_reachable) as is_helped
      from matched m cross join lateral (
        select m.facility_id where m.facility_id is not null
        union all
        select coalesce(m.organisation_id, '') where m.organisation_id is not null or m.facility_id is null) as at(place)
      where not m.is_point and m.is_asked
      group by m.parent_id, at.place
    )`;

/** True where somebody in such a role may be expected: a school has no neighbourhood police officer to stand in for. */
function kinOf({ of, where }: Asking): RawBuilder<unknown> {
  if (of === 'FACILITY' || of === 'ORGANISATION' || of === 'RELATION') return sql`true`;
  const kinds = sql`${kindsWithRole(where.roles ?? [])}::text[]`;
  return sql`case when facility_id is not null then facility_kind = any(${kinds}) else organisation_id in (
    select k.organisation_id from facility k where k.kind = any(${kinds})) end`;
}
