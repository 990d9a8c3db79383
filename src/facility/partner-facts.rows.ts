import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { FactScope } from '../access/fact-scope.ts';
import { municipalitiesOf } from '../account/own-municipality.rows.ts';
import { facilitiesOfMunicipalities } from './place/municipality-of.rows.ts';

/** As whom and of when facilities are read. */
export interface FacilityView {
  /** True on this day. */
  readonly asOf: string;
  /** Of which of them the facts for partners may be read. */
  readonly facts: FactScope;
}

/** A select of the codes of the municipalities of whose facilities the facts for partners may be read; not for ALL. */
const municipalitiesIn = (facts: Exclude<FactScope, { of: 'ALL' | 'NONE' }>): RawBuilder<unknown> => {
  const accounts =
    facts.of === 'ACCOUNT'
      ? sql`${facts.account}::text`
      : sql`select g.account_id from agreement g join agreement_party y on y.agreement_id = g.id
          where y.organisation_id = ${facts.organisation} and g.valid @> ${facts.on}::date`;
  return municipalitiesOf(accounts, facts.on);
};

/** True for a facility, by its id, of which the facts for partners may be read. */
export function areFactsSeen(facts: FactScope, facilityId: RawBuilder<unknown>): RawBuilder<SqlBool> {
  if (facts.of === 'ALL' || facts.of === 'NONE') return sql<SqlBool>`${facts.of === 'ALL'}::boolean`;
  const there = sql`${facilityId} in (${facilitiesOfMunicipalities(municipalitiesIn(facts))})`;
  if (facts.of === 'ACCOUNT') return sql<SqlBool>`(${there})`;
  const own = sql`select own.id from facility own where own.organisation_id = ${facts.organisation}`;
  return sql<SqlBool>`(${there} or ${facilityId} in (${own}))`;
}

/** True for an organisation, by its id, that is the viewer's own or runs such a facility. */
export function isCheckSeen(facts: FactScope, organisationId: RawBuilder<unknown>): RawBuilder<SqlBool> {
  if (facts.of === 'ALL' || facts.of === 'NONE') return sql<SqlBool>`${facts.of === 'ALL'}::boolean`;
  const own = facts.of === 'AGREEMENTS' ? sql`${organisationId} = ${facts.organisation}` : sql`false`;
  return sql<SqlBool>`(${own} or exists (
    select from facility run
    where run.organisation_id = ${organisationId} and ${areFactsSeen(facts, sql`run.id`)}))`;
}

/** True for a municipality, by its code, of all whose facilities they may be read. */
export function areFactsSeenIn(facts: FactScope, municipalityCode: RawBuilder<unknown>): RawBuilder<SqlBool> {
  if (facts.of === 'ALL' || facts.of === 'NONE') return sql<SqlBool>`${facts.of === 'ALL'}::boolean`;
  return sql<SqlBool>`(${municipalityCode} in (${municipalitiesIn(facts)}))`;
}

/** True for what a row says of a facility, by its field and part, that is for everybody, or for this viewer. */
export const isFactSeen = (
  facts: FactScope,
  { field, part, facilityId }: Readonly<Record<'field' | 'part' | 'facilityId', RawBuilder<unknown>>>,
): RawBuilder<SqlBool> => sql<SqlBool>`(
  not (${field} = 'IN_POST_SINCE' or (${field} = 'CAPACITY' and ${part} = 'FTE_OCCUPIED'))
  or ${areFactsSeen(facts, facilityId)})`;
