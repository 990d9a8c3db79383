import { sql } from 'kysely';
import { type Load, type Loaded, nothingLoaded, touchesNoGaps } from '../../source/load.ts';
import type { PostcodeRecord } from './postcode-record.ts';

/**
 * Which neighbourhoods a postcode lies in, in the edition of the run. What a file says of a postcode replaces what its
 * source said of it before; postcodes that are not in the file stay, since it may be that of one municipality.
 */
export const loadPostcodes: Load<PostcodeRecord> = {
  accepts: 'postcode',
  table: 'incoming_postcode',
  columns: { postcode: 'text', house_number: 'integer', neighbourhood_code: 'text' },
  row: ({ postcode, houseNumber, neighbourhoodCode }) => ({
    postcode,
    house_number: houseNumber,
    neighbourhood_code: neighbourhoodCode,
  }),

  touched: touchesNoGaps,

  async merge(rows, { edition, sourceId }): Promise<Loaded> {
    await sql`
      create temp table postcode_now on commit drop as
      with part as (
        select postcode, neighbourhood_code, greatest(count(distinct house_number), 1)::int as addresses,
          array_agg(distinct house_number) filter (where house_number is not null) as numbers
        from incoming_postcode
        group by postcode, neighbourhood_code
      )
      select postcode, neighbourhood_code, addresses,
        case when count(*) over (partition by postcode) > 1 then numbers end as house_numbers
      from part
    `.execute(rows);
    const gone = await sql`
      delete from postcode_neighbourhood p
      where p.edition = ${edition} and p.source_id = ${sourceId}
        and p.postcode in (select postcode from postcode_now)
        and not exists (
          select from postcode_now n
          where n.postcode = p.postcode and n.neighbourhood_code = p.neighbourhood_code)
    `.execute(rows);
    const written = await sql<{ inserted: number; updated: number; unchanged: number }>`
      with written as (
        insert into postcode_neighbourhood as p
          (edition, postcode, neighbourhood_code, source_id, addresses, house_numbers)
        select ${edition}::smallint, postcode, neighbourhood_code, ${sourceId}, addresses, house_numbers
        from postcode_now
        on conflict (edition, postcode, neighbourhood_code, source_id) do update
        set addresses = excluded.addresses, house_numbers = excluded.house_numbers
        where (p.addresses, p.house_numbers) is distinct from (excluded.addresses, excluded.house_numbers)
        returning xmax = 0 as is_new
      )
      select count(*) filter (where is_new)::int as inserted, count(*) filter (where not is_new)::int as updated,
        (select count(*) from postcode_now)::int - count(*)::int as unchanged
      from written
    `.execute(rows);
    return { ...nothingLoaded, ...written.rows[0], closed: Number(gone.numAffectedRows ?? 0n) };
  },
};
