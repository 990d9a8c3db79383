import { sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import { underAreas } from '../../facility/facilities-under.rows.ts';
import { isOfKind } from '../../facility/facility-filter.rows.ts';
import { isAtWork } from '../../facility/record/facility-status.rows.ts';
import { isAtLeast, isCurrent, isOnTheme, type View } from '../../relation/relation-conditions.rows.ts';
import { themesByDefault } from '../graph/network-where.ts';
import { wasAsked } from '../graph/node-columns.rows.ts';
import type { IntroductionTie } from './introduction-step.ts';

/** A facility or an organisation that is named as an end. */
export interface NamedEnd {
  readonly id: string;
  readonly name: string;
  /** Itself, or all that it runs: those at work on the day, by id. */
  readonly facilities: readonly { readonly id: string; readonly wasAsked: boolean }[];
}

/** Those of these ids that are a facility or an organisation, in one statement. */
export const namedEnds = (rows: ReadRows, ids: readonly string[], asOf: string): Promise<NamedEnd[]> =>
  ask(
    rows,
    sql<NamedEnd>`
    select given.id, given.name, coalesce(
      json_agg(json_build_object('id', f.id, 'wasAsked', ${wasAsked}) order by f.id)
        filter (where ${isAtWork(asOf)}), '[]') as facilities
    from (
      select id, name, id as facility_id from facility where id = any(${[...ids]}::text[])
      union all
      select o.id, o.name, run.id from organisation o left join facility run on run.organisation_id = o.id
      where o.id = any(${[...ids]}::text[])
    ) as given
    left join facility f on f.id = given.facility_id
    group by given.id, given.name
  `,
  );

/** Ids of facilities at work of one of the kinds that stand in or serve the area. */
export async function facilitiesOfKindIn(
  rows: ReadRows,
  areaId: string,
  kinds: readonly string[],
  asOf: string,
): Promise<string[]> {
  const found = await ask(
    rows,
    sql<{ id: string }>`
    select f.id from (${underAreas([areaId], 'EITHER', asOf)}) as p join facility f on f.id = p."facilityId"
    where ${isOfKind(kinds)} and ${isAtWork(asOf)}
    order by f.id
  `,
  );
  return found.map(({ id }) => id);
}

/**
 * The ties of these facilities with others at work over which somebody could be introduced: on collaboration, at level 1
 * at least, named by one side or both and not in dispute. At most so many, by id.
 */
export const tiesAround = (
  rows: ReadRows,
  facilityIds: readonly string[],
  view: View,
  most: number,
): Promise<IntroductionTie[]> =>
  ask(
    rows,
    sql<IntroductionTie>`
    with touching as materialized (
      select * from relation r
      where (r.first_id = any(${[...facilityIds]}::text[]) or r.second_id = any(${[...facilityIds]}::text[]))
        and ${isCurrent(view)} and ${isOnTheme(themesByDefault(false))} and ${isAtLeast(1, view)}
        and r.consensus in ('CONFIRMED', 'ONE_SIDED') and r.confirmed_on is not null
    ),
    partner as materialized (
      select f.id, f.name, f.kind, f.also_provides as "alsoProvides" from facility f
      where f.id in (select first_id from touching union select second_id from touching)
        and ${isAtWork(view.asOf)}
    )
    select r.id, to_json(one) as first, to_json(other) as second, r.theme, r.consensus, r.level,
      r.confirmed_on::text as "confirmedOn"
    from touching r join partner one on one.id = r.first_id join partner other on other.id = r.second_id
    order by r.id limit ${most}
  `,
  );
