import { type RawBuilder, sql } from 'kysely';
import type { ReadRows } from '../database/rows.ts';
import { holdsOn } from '../database/validity.ts';
import { facilityColumns } from './facility.rows.ts';
import type { FacilityView } from './partner-facts.rows.ts';
import type { LinkRole } from './term/facility-terms.ts';

/** On the day, the facilities that these have in that role (their parts, those they came after). */
export const linkedFrom = (rows: ReadRows, role: Role, view: FacilityView, facilityIds: readonly string[]) =>
  linked(rows, role, view, { from: 'facility_id', to: 'other_id', facilityIds });

/** The other way round: the facilities that have these in that role. */
export const linkedTo = (rows: ReadRows, role: Role, view: FacilityView, facilityIds: readonly string[]) =>
  linked(rows, role, view, { from: 'other_id', to: 'facility_id', facilityIds });

interface Ends {
  readonly from: 'facility_id' | 'other_id';
  readonly to: Ends['from'];
  readonly facilityIds: readonly string[];
}

const linked = (rows: ReadRows, role: Role, view: FacilityView, { from, to, facilityIds }: Ends) =>
  rows
    .selectFrom(linksOf(rows, role, view.asOf).as('l'))
    .innerJoin('facility as f', 'f.id', `l.${to}`)
    .select(facilityColumns(view))
    .select(`l.${from} as parentId`)
    .where(`l.${from}`, 'in', facilityIds)
    .orderBy('f.name')
    .orderBy('f.id')
    .execute();

/** Each pair once, whoever says it: which came before the other is also said by the register that lost it. */
const linksOf = (rows: ReadRows, role: Role, asOf: string) =>
  rows
    .selectFrom(
      sql<{ facility_id: string; other_id: string }>`(
        select distinct k.facility_id, k.other_id from facility_link k
        where k.role = ${role} and ${holdsOn('k.valid', asOf)}
        ${role === 'PREDECESSOR' ? sql`union select k.other_id, k.facility_id from facility_link k where k.role = 'SUCCESSOR' and ${holdsOn('k.valid', asOf)}` : sql``}
      )`.as('k'),
    )
    .select(['k.facility_id', 'k.other_id']);

type Role = Exclude<LinkRole, 'SUCCESSOR'>;

/**
 * What a facility (by the name its table has in the statement) offers itself on the day, a row for each `kind`. What
 * one of its parts offers is left to that part, while it is there, so that a school inside an IKC is counted once.
 * A part that is left out, as though it were closed, has nothing left to it.
 */
export const kindsOfItsOwn = (
  facility: string,
  day: string,
  without: readonly string[] = [],
): RawBuilder<unknown> => {
  const of = (column: string) => sql.ref(`${facility}.${column}`);
  return sql`(
    select offered.kind from unnest(${of('also_provides')} || ${of('kind')}) as offered(kind)
    where offered.kind = ${of('kind')} or not exists (
      select from facility_link l join facility part on part.id = l.other_id
      where l.facility_id = ${of('id')} and l.role = 'PART' and l.valid @> ${day}::date
        and offered.kind = any(part.also_provides || part.kind) and part.valid @> ${day}::date
        ${without.length === 0 ? sql`` : sql`and part.id <> all(${[...without]}::text[])`}
        and not exists (
          select from facility_status s
          where s.facility_id = part.id and s.valid @> ${day}::date and s.status = 'CLOSED')))`;
};
