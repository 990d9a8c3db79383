import { sql } from 'kysely';
import type { MeasureSelect } from './measure-select.ts';
import { shareColumns } from './share-columns.rows.ts';
import { unitsByKind } from './units-by-kind.rows.ts';

/** Children who live where a kind of facility is at work, of those of whom that is known. */
export const servedShares: MeasureSelect = ({ facilityKind, day }) => sql`
  with ${unitsByKind(facilityKind ?? '', day)},
  counted as (
    select j.id,
      coalesce(sum(children) filter (where state = 'USED'), 0) as served,
      coalesce(sum(children) filter (where state in ('UNUSED', 'ABSENT')), 0) as without,
      coalesce(sum(children) filter (where state = 'NOT_KNOWN'), 0) as open,
      count(*) filter (where state = 'USED') as units_served,
      count(*) filter (where state in ('USED', 'UNUSED', 'ABSENT')) as units_known,
      count(*) as units,
      count(distinct municipality_code) filter (where state in ('USED', 'UNUSED', 'ABSENT')) as municipalities_known
    from judged j group by j.id
  )
  select c.id, ${shareColumns(sql`c.served`, sql`c.without`, sql`c.open`)},
    c.served as numerator, nullif(c.served + c.without, 0) as denominator, c.units_known::int as known, c.units::int as of,
    c.municipalities_known::int as municipalities_known,
    json_build_array(
      json_build_object('code', 'CHILDREN_WITH', 'value', case when c.units_known > 0 then c.served end, 'known', c.units_known, 'of', c.units),
      json_build_object('code', 'CHILDREN_ABSENT', 'value', case when c.units_known > 0 then c.without end, 'known', c.units_known, 'of', c.units),
      json_build_object('code', 'CHILDREN_NOT_KNOWN', 'value', c.open),
      json_build_object('code', 'AREAS_WITH', 'value', case when c.units_known > 0 then c.units_served end, 'known', c.units_known, 'of', c.units)) as parts
  from counted c`;
