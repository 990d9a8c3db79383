import { type SqlBool, sql } from 'kysely';
import type { ClaimScope } from '../access/claim-scope.ts';
import { ask, type ReadRows } from '../database/rows.ts';
import type { Told } from './recognition.ts';
import { ownFacilities } from './relation-conditions.rows.ts';

/**
 * Scores about named organisations are sensitive: to others only of as many organisations (DOMAIN 5.6, our choice). Of
 * facilities it would be too few: five playgrounds of one organisation are one opinion, and so may five be of which
 * nobody told who runs them.
 */
const fewestOrganisations = 5;

/**
 * What partners told of each facility in the newest round that showed its name to all who were asked; of another list
 * only those who know it would have named it. Those of its own organisation are no partners. Who was shown the name
 * and left it out said that there is no contact. Of facilities in `own` whatever there is, of others a sum of enough.
 */
export const toldOf = (rows: ReadRows, asOf: string, facilityIds: readonly string[], own: ClaimScope) =>
  ask(
    rows,
    sql<Told & { readonly id: string }>`
    with asked as (
      select distinct on (v.facility_id) v.facility_id, r.source_id, r.code, r.asked_on
      from survey_invitation v
      join survey_round r on (r.source_id, r.code, r.theme) = (v.source_id, v.round, v.theme)
      where v.facility_id = any(${[...facilityIds]}::text[])
        and r.is_roster and r.ties = 'DIRECTED' and r.asked_on <= ${asOf}::date
      order by v.facility_id, r.asked_on desc, r.source_id, r.code
    ),
    rater as (
      select a.facility_id, coalesce(p.organisation_id, '') as organisation_id, bool_or(${namesIt}) as is_aware
      from asked a
      join facility f on f.id = a.facility_id
      join survey_invitation shown on (shown.source_id, shown.round, shown.facility_id) = (a.source_id, a.code, f.id)
      join survey_invitation v on (v.source_id, v.round, v.theme) = (shown.source_id, shown.round, shown.theme)
      join facility p on p.id = v.facility_id
      where v.has_answered and p.id <> f.id and (p.organisation_id = f.organisation_id) is not true
      group by a.facility_id, p.id
    ),
    counted as (
      select a.facility_id as id, a.asked_on::text as "askedOn", a.source_id as "sourceId",
        a.facility_id in (${ownFacilities(own)})
          or count(distinct r.organisation_id) >= ${fewestOrganisations}::int as is_told,
        count(r.facility_id)::int as raters, (count(*) filter (where r.is_aware))::int as aware
      from asked a left join rater r on r.facility_id = a.facility_id
      group by a.facility_id, a.asked_on, a.source_id
    )
    select id, "askedOn", "sourceId", case when is_told then raters end as raters,
      case when is_told then aware end as aware
    from counted order by id
  `,
  );

/** True where `p` said on the day of the round that it is at least in touch with `f`: level 1 is "aware" (Frey 2006). */
const namesIt = sql<SqlBool>`exists (
  select from relation r
  where r.first_id = least(f.id, p.id) and r.second_id = greatest(f.id, p.id) and r.theme = v.theme
    and r.valid @> a.asked_on and upper_inf(r.recorded)
    and case p.id when r.first_id then r.first_level else r.second_level end >= 1)`;
