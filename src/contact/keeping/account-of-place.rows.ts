import { type RawBuilder, sql } from 'kysely';
import { municipalityOfFacility } from '../../facility/place/municipality-of.rows.ts';

/** Columns of a row of contacts or of lines for them, by the alias of its table. */
export interface PlaceColumns {
  readonly organisationId: RawBuilder<unknown>;
  /** An array of ids: one, or both ends of a relation. */
  readonly facilityIds: RawBuilder<unknown>;
  /** An array of codes. */
  readonly areaCodes: RawBuilder<unknown>;
}

/**
 * A select of the municipalities (`code`) in which a contact is: of its areas when it names any, else where its facility
 * or both of its relation stand, else where those of its organisation do.
 */
export const municipalitiesOfPlace = ({
  organisationId,
  facilityIds,
  areaCodes,
}: PlaceColumns): RawBuilder<{ code: string }> => sql<{ code: string }>`(
  select distinct 'GM' || substr(a.code, 3, 4) as code from unnest(${areaCodes}) as a(code) where a.code <> 'NL00'
  union
  select ${municipalityOfFacility()} from facility f
  where cardinality(${areaCodes}) = 0
    and (f.id = any(${facilityIds}) or (cardinality(${facilityIds}) = 0 and f.organisation_id = ${organisationId})))`;

/**
 * The account (`acc_…`) that answers for such a contact on a day; null where a municipality has none, where nothing
 * says which it is, or where two would answer.
 */
export const accountOfPlace = (place: PlaceColumns, day: string): RawBuilder<string | null> => sql<
  string | null
>`(
  select case when count(*) = count(own.account_id) and count(distinct own.account_id) = 1 then min(own.account_id) end
  from ${municipalitiesOfPlace(place)} as m
  left join account_municipality own on own.municipality_code = m.code and own.valid @> ${day}::date)`;
