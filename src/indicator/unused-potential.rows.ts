import { sql } from 'kysely';
import type { MeasureSelect } from './measure-select.ts';
import { shareColumns } from './share-columns.rows.ts';
import { unitsByKind } from './units-by-kind.rows.ts';

/**
 * Children who live where a kind of facility could do its work and is not: demand, partners, and a confirmed absence. Where
 * nobody looked, or no partner is known, it is not known.
 */
export const unusedPotentials: MeasureSelect = ({ facilityKind, day }) => sql`
  with ${unitsByKind(facilityKind ?? '', day)},
  counted as (
    select j.id,
      coalesce(sum(children) filter (where state = 'UNUSED'), 0) as unused,
      coalesce(sum(children) filter (where state = 'USED'), 0) as used,
      coalesce(sum(children) filter (where state in ('NOT_KNOWN', 'ABSENT')), 0) as open,
      count(*) filter (where state = 'UNUSED') as units_unused,
      count(*) filter (where state in ('USED', 'UNUSED')) as units_known,
      count(*) as units,
      count(distinct municipality_code) filter (where state in ('USED', 'UNUSED')) as municipalities_known,
      (select count(distinct partner.id) from judged p cross join unnest(p.partner_ids) as partner(id)
        where p.id = j.id and p.state = 'UNUSED') as partners
    from judged j group by j.id
  )
  select c.id, ${shareColumns(sql`c.unused`, sql`c.used`, sql`c.open`)},
    c.unused as numerator, nullif(c.unused + c.used, 0) as denominator, c.units_known::int as known, c.units::int as of,
    c.municipalities_known::int as municipalities_known,
    json_build_array(
      json_build_object('code', 'CHILDREN_WITHOUT', 'value', case when c.units_known > 0 then c.unused end, 'known', c.units_known, 'of', c.units),
      json_build_object('code', 'CHILDREN_WITH', 'value', case when c.units_known > 0 then c.used end, 'known', c.units_known, 'of', c.units),
      json_build_object('code', 'CHILDREN_NOT_KNOWN', 'value', c.open),
      json_build_object('code', 'AREAS_WITHOUT', 'value', case when c.units_known > 0 then c.units_unused end, 'known', c.units_known, 'of', c.units),
      json_build_object('code', 'PARTNERS_WITHOUT', 'value', case when c.units_known > 0 then c.partners end)) as parts
  from counted c`;
