import { sql } from 'kysely';
import type { Keeping } from '../../access/keeping.ts';
import { checkerName } from '../../account/checker-name.rows.ts';
import type { WriteRows } from '../../database/rows.ts';
import { recordedNow } from '../../database/take-turn.ts';
import { type LoadRun, stageFor } from '../../source/load.ts';
import { retrieveSource } from '../../source/write-source.ts';
import { recordConflicts } from '../claim/record-conflicts.ts';
import { settleClaims } from '../claim/settle-claims.ts';
import { writeClaims } from '../claim/write-claims.ts';
import { loadFacilities } from '../loading/load-facilities.ts';
import { loadWorkingAreas } from '../loading/load-working-areas.ts';
import { syncFacts } from '../loading/sync-facts.ts';
import { writeFacilities } from '../loading/write-facilities.ts';
import { locateIncoming } from '../place/locate-facilities.ts';
import { placeFacilities } from '../place/place-facilities.ts';
import type { StatedFact } from './facility-correction.ts';
import type { KeptFacility } from './kept-facility.ts';

/** What was said of one facility, in the tables of an import of one line. */
export interface Staged {
  readonly run: LoadRun;
  readonly weighed: LoadRun;
}

/** What a source says. */
export interface Word {
  readonly sourceId: string;
  readonly said: readonly StatedFact[];
}

/**
 * Weighs what somebody says of a facility with what the files say, as the line of one more source that was checked
 * today. What the same source said of other facts stays as it said it.
 */
export async function stageFacts(
  rows: WriteRows,
  who: Keeping,
  { id, sourceId: firstSource }: KeptFacility,
  { sourceId, said }: Word,
): Promise<Staged> {
  const run: LoadRun = {
    ...{ runId: null, sourceId, isRegister: false, edition: null },
    ...{ factsOn: who.today, complete: null },
  };
  await giveWay(rows, id, { sourceId, said });
  await stageFor(rows, loadFacilities, run).make();
  await stageFor(rows, loadWorkingAreas, run).make();
  await sql`insert into incoming_facility (id, key) values (${id}, ${id})`.execute(rows);
  await sql`
    create temp table claim_now on commit drop as
    with said as (
      select * from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as s(field text, part text, value jsonb)
    )
    select facility_id, source_id, field, part, value, basis, verified_on, verified_by, stated_on from facility_claim
    where facility_id = ${id} and source_id = ${sourceId} and (field, part) not in (select field, part from said)
    union all
    select ${id}, ${sourceId}, field, part, coalesce(value, 'null'), 'STATED', ${who.today}::date,
      ${checkerName(who.viewer)}, ${who.today}::date
    from said
  `.execute(rows);
  const weighed = await settleClaims(rows, run);
  // Where it is looked for as by its own source, so that the next file finds the same place.
  await locateIncoming(rows, { ...run, sourceId: firstSource });
  return { run, weighed };
}

/** Writes what was staged; false when all of it had been said today. Its gaps are not assessed yet. */
export async function writeFacts(
  rows: WriteRows,
  { today }: Keeping,
  { id }: KeptFacility,
  { run, weighed }: Staged,
): Promise<boolean> {
  const [written] = await writeFacilities(rows, run);
  const facts = await syncFacts(rows);
  const said = await writeClaims(rows, run);
  if (written?.is === 'unchanged' && facts.size + said.size === 0) return false;
  await recordConflicts(rows, weighed);
  await loadWorkingAreas.merge(rows, weighed);
  await placeFacilities(rows, [id]);
  // A fact with dates is no column of it, and counts as a change all the same.
  if (written?.is === 'unchanged')
    await sql`update facility set version = version + 1, updated_at = ${recordedNow} where id = ${id}`.execute(
      rows,
    );
  await retrieveSource(rows, { id: run.sourceId, retrievedOn: today });
  return true;
}

/** Of what is said here the last word stands, also of another: whoever says it saw what was said before. */
async function giveWay(rows: WriteRows, id: string, { sourceId, said }: Word): Promise<void> {
  await sql`
    delete from facility_claim c using jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as s(field text, part text)
    where c.facility_id = ${id} and c.source_id <> ${sourceId} and c.basis = 'STATED'
      and (c.field, c.part) = (s.field, s.part)
  `.execute(rows);
}
