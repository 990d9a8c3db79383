import { sql } from 'kysely';
import type { Keeping } from '../../access/keeping.ts';
import type { WriteRows } from '../../database/rows.ts';
import { type Problem, problem } from '../../graphql/problem.ts';
import type { FacilityCorrection, StatedFact } from './facility-correction.ts';
import { ownMunicipalities } from './keeps-facility.rows.ts';
import type { KeptFacility } from './kept-facility.ts';

const mostAreas = 100;

interface Found {
  readonly code: string;
  readonly edition: number | null;
  readonly isOwn: boolean;
}

/**
 * The working areas that were filled in, in the newest edition that has them. A municipality adds none of another: that
 * a team works there as well, says who runs the team.
 */
export async function findServedAreas(
  rows: WriteRows,
  who: Keeping,
  known: KeptFacility,
  serves: FacilityCorrection['serves'],
): Promise<{ readonly said: readonly StatedFact[]; readonly problems: readonly Problem[] }> {
  if (serves === undefined) return { said: [], problems: [] };
  const given = serves ?? [];
  const at = (place: number, part: string) => ['input', 'serves', String(place), part];
  if (given.length > mostAreas)
    return { said: [], problems: [problem('TOO_LONG', ['input', 'serves'], `at most ${mostAreas} areas`)] };
  const { rows: found } = await sql<Found>`
    select c.code, (select max(a.edition) from area a where a.code = c.code) as edition,
      'GM' || substr(c.code, 3, 4) in (${ownMunicipalities(who)}) as "isOwn"
    from unnest(${given.map(({ area }) => area)}::text[]) as c(code)
  `.execute(rows);
  const isFree = who.scope === 'ALL' || who.viewer.kind === 'PARTNER';
  const editions = new Map(found.map(({ code, edition }) => [code, edition]));
  const own = new Set(found.flatMap(({ code, isOwn }) => (isOwn ? code : [])));
  const problems = given.flatMap(({ area, share }, place) => {
    if (editions.get(area) == null) return problem('UNKNOWN', at(place, 'area'), `there is no area ${area}`);
    if (!isFree && !own.has(area) && !known.serves.includes(area))
      return problem('INVALID', at(place, 'area'), `${area} does not lie in your municipality`);
    if (share != null && !(share > 0 && share <= 100))
      return problem('INVALID', at(place, 'share'), `a share is above 0 and at most 100, not ${share}`);
    return given.findIndex((one) => one.area === area) < place
      ? problem('DUPLICATE', at(place, 'area'), `${area} is named before`)
      : [];
  });
  const value = given.map(({ area, share }) => ({
    ...{ areaCode: area, edition: editions.get(area) ?? null, share: share == null ? null : share / 100 },
    ...{ validFrom: null, validUntil: null },
  }));
  return { said: [{ field: 'SERVES', part: '', value }], problems };
}
