import { sql } from 'kysely';
import { isFoundBy, isPresent } from '../gap/findings-wanted.rows.ts';
import { insideSample } from './inside-sample.rows.ts';
import type { MeasureSelect, Narrowed } from './measure-select.ts';
import { shareColumns } from './share-columns.rows.ts';

/**
 * Findings counted in each area of `sample`: gaps one by one, norms once for each area of their level, so that a district
 * with many schools does not weigh more. A norm of relations is met where its share is reached, whatever the others
 * will say; one that is missed only because of another gap is that gap, and counted nowhere again. Of each municipality by
 * its default norm set, unless a norm of another is asked for by its id.
 */
const counted = ({ facilityKind, norm }: Narrowed) => sql`
  with pair as (
    select i.id, f.norm_id, f.area_id, f.municipality_code,
      count(*) filter (where f.verdict in ('TIGHT', 'SHORT', 'ABSENT') and f.because_of is null) as gaps,
      count(*) filter (where f.because_of is not null) as implied,
      count(*) filter (where f.verdict = 'UNKNOWN') as questions,
      count(*) filter (where f.verdict = 'MET') as met,
      bool_and(n.form = 'RELATION_PRESENT') and 100 * count(*) filter (where f.verdict = 'MET') >= max(n.value) * count(*)
        as is_reached
    from (${insideSample}) as i
    join finding f on f.area_id = i.area_id
    join norm n on n.id = f.norm_id
    where ${isPresent} and f.at_norm_level and (n.id = ${norm} or ${isFoundBy(null, null)})
      and (${facilityKind}::text is null or f.facility_kind = ${facilityKind})
      and (${norm}::text is null or n.code = ${norm} or n.id = ${norm})
    group by i.id, f.norm_id, f.area_id, f.municipality_code
  ),
  judged as (
    select *, case
      when gaps > 0 then 'MISSED'
      when implied > 0 then null
      when is_reached or (questions = 0 and met > 0) then 'MET'
      when questions > 0 then 'OPEN' end as "is"
    from pair
  )
  select id, sum(gaps) as gaps, sum(questions) as questions, sum(met) as findings_met,
    count(*) filter (where "is" = 'MISSED') as missed,
    count(*) filter (where "is" = 'OPEN') as open,
    count(*) filter (where "is" = 'MET') as met,
    count(distinct municipality_code) filter (where "is" in ('MISSED', 'MET')) as municipalities_known
  from judged group by id`;

/** How many gaps; at least those, at most also all that could not be judged. */
export const gapCounts: MeasureSelect = (narrowed) => sql`
  select c.id, case when c.gaps + c.findings_met > 0 then c.gaps end::double precision as value,
    c.gaps::double precision as low, (c.gaps + c.questions)::double precision as high,
    null::double precision as numerator, null::double precision as denominator,
    (c.gaps + c.findings_met)::int as known, (c.gaps + c.findings_met + c.questions)::int as of,
    c.municipalities_known::int as municipalities_known,
    json_build_array(
      json_build_object('code', 'GAPS', 'value', case when c.gaps + c.findings_met > 0 then c.gaps end),
      json_build_object('code', 'MET', 'value', case when c.gaps + c.findings_met > 0 then c.findings_met end),
      json_build_object('code', 'NOT_KNOWN', 'value', c.questions)) as parts
  from (${counted(narrowed)}) as c`;

/** Of the norms that are known to be met or missed the share that is met. */
export const metShares: MeasureSelect = (narrowed) => sql`
  select c.id, ${shareColumns(sql`c.met`, sql`c.missed`, sql`c.open`)},
    c.met::double precision as numerator, (c.met + c.missed)::double precision as denominator,
    (c.met + c.missed)::int as known, (c.met + c.missed + c.open)::int as of,
    c.municipalities_known::int as municipalities_known,
    json_build_array(
      json_build_object('code', 'MET', 'value', case when c.missed + c.met > 0 then c.met end),
      json_build_object('code', 'MISSED', 'value', case when c.missed + c.met > 0 then c.missed end),
      json_build_object('code', 'NOT_KNOWN', 'value', c.open)) as parts
  from (${counted(narrowed)}) as c`;
