import { sql } from 'kysely';
import { type Load, type Loaded, nothingLoaded, tally, touchesNoGaps } from '../../source/load.ts';
import type { GeocodedAddressRecord } from '../record/address-point-record.ts';

/** Answers of a geocoder; an address that it did not know is kept too, and not asked again. */
export const loadGeocodedAddresses: Load<GeocodedAddressRecord> = {
  accepts: 'geocoded-address',
  table: 'incoming_geocoded_address',
  columns: {
    address: 'text',
    longitude: 'double precision',
    latitude: 'double precision',
    precision: 'text',
  },
  row: ({ address, point }) => ({
    address,
    longitude: point?.longitude ?? null,
    latitude: point?.latitude ?? null,
    precision: point?.precision ?? null,
  }),

  touched: touchesNoGaps,

  async merge(rows, { sourceId, factsOn }): Promise<Loaded> {
    const written = await sql<{ is: string }>`
      with incoming as (
        select distinct on (address) address, precision,
          st_setsrid(st_makepoint(longitude, latitude), 4326) as point
        from incoming_geocoded_address
        order by address, ctid
      ),
      written as (
        insert into geocoded_address as g (address, source_id, point, precision, asked_on)
        select address, ${sourceId}, point, precision, ${factsOn}::date from incoming
        on conflict (address, source_id) do update
        set point = excluded.point, precision = excluded.precision, asked_on = excluded.asked_on
        where (g.point::text, g.precision) is distinct from (excluded.point::text, excluded.precision)
        returning address, xmax = 0 as is_new
      )
      select case when w.address is null then 'unchanged' when w.is_new then 'inserted' else 'updated' end as is
      from incoming i left join written w using (address)
    `.execute(rows);
    return { ...nothingLoaded, ...tally(written.rows) };
  },
};
