import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Keeping } from '../../access/keeping.ts';
import { municipalitiesOf } from '../../account/own-municipality.rows.ts';
import { municipalityOfFacility } from '../place/municipality-of.rows.ts';

/**
 * True for a `facility as f` that the viewer may put right: a partner what its organisation runs, a municipality what
 * stands in it, and a team that stands nowhere when it works nowhere else.
 */
export function isFacilityKept({ viewer, scope, today }: Keeping): RawBuilder<SqlBool> {
  if (scope === 'ALL') return sql<SqlBool>`true`;
  if (scope !== 'OWN') return sql<SqlBool>`false`;
  if (viewer.kind === 'PARTNER')
    return sql<SqlBool>`coalesce(f.organisation_id = ${viewer.organisation}, false)`;
  const own = ownMunicipalities({ viewer, today });
  return sql<SqlBool>`(
    select case
      when home.code is not null then home.code in (${own})
      else count(s.area_code) > 0 and coalesce(bool_and('GM' || substr(s.area_code, 3, 4) in (${own})), false)
    end
    from (select ${municipalityOfFacility()} as code) as home
    left join facility_serves s on s.facility_id = f.id and s.valid @> ${today}::date
    group by home.code)`;
}

/**
 * True for an `organisation as o` that the viewer may put right: a partner its own, a municipality one all of whose
 * facilities it keeps, since an organisation that is at work elsewhere too is not its alone.
 */
export function isOrganisationKept(who: Keeping): RawBuilder<SqlBool> {
  const { viewer, scope, today } = who;
  if (scope === 'ALL') return sql<SqlBool>`true`;
  if (scope === 'OWN' && viewer.kind === 'PARTNER')
    return sql<SqlBool>`coalesce(o.id = ${viewer.organisation}, false)`;
  return sql<SqlBool>`coalesce((
    select bool_and(${isFacilityKept(who)}) from facility f
    where f.organisation_id = o.id and f.valid @> ${today}::date), false)`;
}

/** A select of the codes of the viewer's municipality. */
export const ownMunicipalities = ({
  viewer,
  today,
}: Pick<Keeping, 'viewer' | 'today'>): RawBuilder<unknown> =>
  municipalitiesOf(sql`${viewer.account}::text`, today);
