import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { geocodableAddress } from './geocodable-address.rows.ts';

export interface AddressToGeocode {
  /** As it is kept with its answer. */
  readonly address: string;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly postcode: string | null;
  readonly place: string | null;
}

/**
 * Addresses of which no geocoder was asked yet, of facilities that have no point of their source, or one of four
 * digits; each address once. Names nobody and nothing. Without municipalities: of all; invented addresses never.
 */
export function addressesToGeocode(
  rows: ReadRows,
  of: { readonly sourceId: string | null; readonly municipalities: readonly string[] | null },
  most: number,
): Promise<AddressToGeocode[]> {
  return ask(
    rows,
    sql<AddressToGeocode>`
      select distinct on (a.address) a.address, f.street, f.house_number as "houseNumber", f.postcode, f.place
      from facility f
      join source s on s.id = f.source_id and not s.is_sample
      cross join lateral (select ${geocodableAddress('f')} as address) a
      where a.address is not null
        and f.point_precision is distinct from 'ADDRESS'
        and (f.point_from is distinct from 'SOURCE' or f.point_precision = 'PC4')
        and not exists (select from geocoded_address g where g.address = a.address)
        and (${of.sourceId}::text is null or f.source_id = ${of.sourceId})
        and (${of.municipalities === null} or f.municipality_code = any(${[...(of.municipalities ?? [])]}::text[]))
      order by a.address, f.id
      limit ${most}
    `,
  );
}
