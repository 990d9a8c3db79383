import { type RawBuilder, sql } from 'kysely';
import { age } from '../contact-age.rows.ts';
import { type DetailsView, inDetailsScope, showsSomebody } from '../details-scope.rows.ts';
import { rank } from '../nearness-of.ts';
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
    matched as (
      select n.parent_id, c.id as contact_id, c.facility_id, f.kind as facility_kind, o.id as organisation_id, parent.role,
        case when ${isMunicipalOwn(asked)} then ${rank.municipality}::int else n.rank end as rank,
        ${age(asOf)} as age, ${themeFit(where.themes)} as fit,
        ${isPoint(view)} and (c.mailbox is not null or c.main_phone is not null) as is_point,
        (parent.role is null or parent.role = any(c.roles))
          and ${roles ? sql`c.roles && ${[...roles]}::text[]` : sql`true`} as is_asked,
        c.mailbox is not null or c.main_phone is not null
          or (c.can_be_called and ${showsSomebody(view)} and ${inDetailsScope(view, sql`${asked.purpose}::text`)}) as is_reachable
      from candidate n ${of === 'ANYWHERE' ? sql`cross join parent` : sql`join parent on parent.id = n.parent_id`}
      join contact c on c.id = n.contact_id
      left join facility f on f.id = c.facility_id
      left join organisation o on o.id = coalesce(c.organisation_id, f.organisation_id)
      where ${contactMatches(where, asOf, view)} and ${roles ? isOneOf(roles) : sql`true`}
    ),
    judged as (
      select *, is_point and not (${isAskedPoint} or coalesce(role = 'ALGEMEEN', false)) as is_instead,
        ${atSamePlace(sql`not is_point and is_asked and age <= 1 and is_reachable`)} as is_helped,
        ${atSamePlace(sql`not is_point and is_asked`)} as has_asked
      from matched
    ),
    offered as (
      select parent_id, contact_id, rank, age,
        case when is_instead and not is_helped then 0 when is_instead then 2 else fit end as fit,
        (is_instead and not is_helped)::int as fallback
      from judged
      where case
        when role is null and ${roles === null} then true
        when is_instead then not is_helped and (has_asked or role is not null or ${isKin})
        else is_asked end
    )`;
}

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

/** Whether one of the contacts at the same facility, or else of the same organisation, is so. */
const atSamePlace = (isSo: RawBuilder<unknown>) => sql`case
  when facility_id is not null then bool_or(${isSo}) over (partition by parent_id, facility_id)
  when organisation_id is not null then bool_or(${isSo}) over (partition by parent_id, organisation_id)
  else bool_or(${isSo} and facility_id is null) over (partition by parent_id, organisation_id) end`;

/** True where somebody in such a role may be expected: a school has no neighbourhood police officer to stand in for. */
function kinOf({ of, where }: Asking): RawBuilder<unknown> {
  if (of === 'FACILITY' || of === 'ORGANISATION' || of === 'RELATION') return sql`true`;
  const kinds = sql`${kindsWithRole(where.roles ?? [])}::text[]`;
  return sql`case when facility_id is not null then facility_kind = any(${kinds}) else organisation_id in (
    select k.organisation_id from facility k where k.kind = any(${kinds})) end`;
}
