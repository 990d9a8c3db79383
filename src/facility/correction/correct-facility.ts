import { sql } from 'kysely';
import type { Keeping } from '../../access/keeping.ts';
import { sourceOfStated } from '../../account/source-of-stated.ts';
import type { WriteRows } from '../../database/rows.ts';
import { type Problem, problem, versionConflict } from '../../graphql/problem.ts';
import { houseNumberOf, neighbourhoodsOfAddress } from '../place/address-neighbourhoods.rows.ts';
import type { FacilityCorrection } from './facility-correction.ts';
import { findServedAreas } from './find-served-areas.ts';
import { ownMunicipalities } from './keeps-facility.rows.ts';
import type { KeptFacility } from './kept-facility.ts';
import { readFacilityCorrection } from './read-facility-correction.ts';
import { stageFacts, writeFacts } from './state-facts.ts';

export interface Correcting {
  /** The version that was seen. */
  readonly expectedVersion: number;
  readonly correction: FacilityCorrection;
}

export interface Corrected {
  readonly problems: readonly Problem[];
  /** False: all of it had been said today, and nothing was written. */
  readonly isChanged: boolean;
}

/**
 * Puts a facility right: the word of one more source, which counts as a check of what it says and which the next file
 * does not undo unnoticed. With problems the transaction is to be undone. Of two who correct the same version one is
 * told of a CONFLICT.
 */
export async function correctFacility(
  rows: WriteRows,
  who: Keeping,
  known: KeptFacility,
  { expectedVersion, correction }: Correcting,
): Promise<Corrected> {
  const maySayKind = who.viewer.kind !== 'PARTNER';
  const read = readFacilityCorrection(correction, known, { maySayKind });
  const serves = await findServedAreas(rows, who, known, correction.serves);
  const said = [...read.said, ...serves.said];
  const problems = [
    ...read.problems,
    ...serves.problems,
    ...versionConflict(known.id, known.version, expectedVersion),
    ...(said.length + read.problems.length === 0 ? [nothingSaid] : []),
  ];
  if (problems.length > 0) return { problems, isChanged: false };

  const sourceId = await sourceOfStated(rows, who);
  const staged = await stageFacts(rows, who, known, { sourceId, said });
  const misplaced = await problemsOfPlace(rows, who, correction);
  if (misplaced.length > 0) return { problems: misplaced, isChanged: false };
  return { problems, isChanged: await writeFacts(rows, who, known, staged) };
}

const nothingSaid = problem('REQUIRED', ['input'], 'nothing was filled in');

/**
 * A municipality moves nothing over its border: what stands elsewhere is not its own to say. By the point that was
 * given, else by the postcode; where neither tells, it stays in the municipality it was in.
 */
async function problemsOfPlace(
  rows: WriteRows,
  who: Keeping,
  { address, location }: FacilityCorrection,
): Promise<Problem[]> {
  if (who.scope === 'ALL' || who.viewer.kind === 'PARTNER' || (!address && !location)) return [];
  const own = ownMunicipalities(who);
  const { rows: found } = await sql<{ isOwn: boolean }>`
    with place as (
      select case when i.point ->> 'precision' <> 'PC4' then
          st_setsrid(st_makepoint((i.point ->> 'longitude')::float, (i.point ->> 'latitude')::float), 4326) end as point,
        (select 'GM' || substr(n.code, 3, 4)
          from (${neighbourhoodsOfAddress(sql`i.address ->> 'postcode'`, houseNumberOf(sql`i.address ->> 'houseNumber'`))}) n
          order by n.edition desc limit 1) as by_postcode
      from incoming_facility i
    )
    select coalesce(
      case when not ${location != null}::boolean then p.by_postcode in (${own}) end,
      (select bool_or(st_covers(m.boundary, p.point)) from area m
        where m.level = 'MUNICIPALITY' and m.code in (${own}) and m.boundary is not null and p.point is not null),
      true) as "isOwn"
    from place p
  `.execute(rows);
  if (found[0]?.isOwn) return [];
  const path = ['input', location ? 'location' : 'address'];
  return [problem('INVALID', path, 'this does not lie in your municipality')];
}
