import { type RawBuilder, sql } from 'kysely';
import { kindsOfItsOwn } from '../../facility/facility-links.rows.ts';
import { isActive, type Scope } from './scope.rows.ts';

/** A select of the active facilities of any of these kinds that serve the municipalities, each once, with its own kinds. */
export const facilitiesOfKinds = (
  { edition, factsOn, municipalityCodes, without }: Scope,
  kinds: readonly string[],
): RawBuilder<unknown> => sql`
  select f.id, f.name, f.organisation_id, f.verified_on, f.municipality_code, f.source_id, f.source_key, own.kinds
  from facility f
  cross join lateral (
    select array_agg(p.kind) as kinds from ${kindsOfItsOwn('f', factsOn, without)} as p) own
  where own.kinds && ${[...kinds]}::text[] and ${isActive('f', factsOn, without)} and f.id in (
    select fn.facility_id from facility_neighbourhood fn
    where fn.edition = ${edition} and fn.serves and fn.valid @> ${factsOn}::date
      and 'GM' || substr(fn.neighbourhood_id, 7, 4) = any(${[...municipalityCodes]}::text[]))`;
