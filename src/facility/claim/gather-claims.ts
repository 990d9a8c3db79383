import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { LoadRun } from '../../source/load.ts';

/**
 * What the incoming lines say, a row for each fact, in the table `claim_now`. What a line does not say is no row: an
 * empty cell contradicts nobody.
 */
export async function gatherClaims(
  rows: WriteRows,
  { sourceId, isRegister, factsOn }: LoadRun,
): Promise<void> {
  await sql`
    create temp table claim_now on commit drop as
    select i.id as facility_id, ${sourceId}::text as source_id, c.field, c.part, c.value,
      ${isRegister ? 'REGISTER' : 'SHEET'}::text as basis, i.verified_on,
      case when i.verified_on is not null then i.verified_by end as verified_by, ${factsOn}::date as stated_on
    from incoming_facility i
    cross join lateral (
      values
        ('NAME', '', jsonb_build_object('text', i.name, 'folded', i.search_name)),
        ('KIND', '', to_jsonb(i.kind)),
        ('ALSO_PROVIDES', '', i.also_provides),
        ('ORGANISATION', '', i.organisation),
        ('ADDRESS', '', jsonb_strip_nulls(i.address) - 'municipalityCode'),
        ('MUNICIPALITY', '', i.address -> 'municipalityCode'),
        ('POINT', '', i.point),
        ('AGES', '', jsonb_strip_nulls(jsonb_build_object('from', i.ages_from, 'until', i.ages_until))),
        ('AUDIENCES', '', i.audiences),
        ('MODES', '', i.modes),
        ('LOW_THRESHOLD', '', i.low_threshold),
        ('CONTRIBUTIONS', '', i.contributions),
        ('WEBSITE', '', to_jsonb(i.website)),
        ('VALIDITY', '', jsonb_strip_nulls(jsonb_build_object('from', i.valid_from, 'until', i.valid_until))),
        ('STATUS', '', to_jsonb(nullif(i.status, 'UNKNOWN'))),
        ('SERVES', '', i.serves),
        ('RELATIONS_ASKED_ON', '', to_jsonb(i.relations_asked_on)),
        ('IN_POST_SINCE', '', to_jsonb(i.in_post_since))
      union all
      select 'CAPACITY', m ->> 'measure', m from jsonb_array_elements(i.capacity) as m
      union all
      select 'IDENTIFIER', n ->> 'scheme', jsonb_agg(distinct n ->> 'value')
      from jsonb_array_elements(i.identifiers) as n group by n ->> 'scheme'
    ) as c(field, part, value)
    where c.value is not null and c.value not in ('null', '[]', '{}')
  `.execute(rows);
  await sql`create index on claim_now (facility_id)`.execute(rows);
  await sql`analyze claim_now`.execute(rows);
}
