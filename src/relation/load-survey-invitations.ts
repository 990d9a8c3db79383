import { sql } from 'kysely';
import type { WriteRows } from '../database/rows.ts';
import { facilityId } from '../facility/loading/load-facilities.ts';
import { settleFacilityKeys, unknownFacility } from '../facility/loading/settle-facility-keys.ts';
import { isIdentifier } from '../facility/record/facility-key.ts';
import type { Issue } from '../source/issue.ts';
import { type Load, type Loaded, nothingLoaded, tally, touchesNoGaps } from '../source/load.ts';
import type { SurveyInvitationRecord } from './survey-record.ts';

/** Who was asked in a round, and who answered. The list is whole: who is on it no more was not asked after all. */
export const loadSurveyInvitations: Load<SurveyInvitationRecord> = {
  accepts: 'survey-invitation',
  table: 'incoming_survey_invitation',
  columns: {
    round: 'text',
    theme: 'text',
    facility_key: 'text',
    facility_id: 'text',
    has_answered: 'boolean',
  },
  row: ({ round, theme, facilityKey, hasAnswered }, { sourceId }) => ({
    ...{ round, theme },
    facility_key: facilityKey,
    facility_id: isIdentifier(facilityKey) ? null : facilityId(sourceId, facilityKey),
    has_answered: hasAnswered,
  }),

  touched: touchesNoGaps,

  async merge(rows, run): Promise<Loaded> {
    const keys = { table: 'incoming_survey_invitation', id: 'facility_id', key: 'facility_key' };
    await settleFacilityKeys(rows, run, keys);
    const issues = await dropUnknown(rows);
    const closed = await withdraw(rows, run.sourceId);
    const written = await write(rows, run.sourceId);
    return { ...nothingLoaded, ...tally(written), closed, issues };
  },
};

async function dropUnknown(rows: WriteRows): Promise<Issue[]> {
  const dropped = await sql<{ file: string; line: number; key: string }>`
    with dropped as (
      delete from incoming_survey_invitation i
      where not exists (select from facility f where f.id = i.facility_id)
      returning i.file, i.line, i.facility_key as key
    )
    select distinct file, line, key from dropped order by file, line
  `.execute(rows);
  return dropped.rows.map((row) => unknownFacility({ ...row, column: 'sleutel' }));
}

async function withdraw(rows: WriteRows, sourceId: string): Promise<number> {
  const withdrawn = await sql`
    delete from survey_invitation v
    where v.source_id = ${sourceId}
      and (v.round, v.theme) in (select round, theme from incoming_survey_invitation)
      and (v.round, v.theme, v.facility_id) not in (
        select round, theme, facility_id from incoming_survey_invitation)
  `.execute(rows);
  return Number(withdrawn.numAffectedRows ?? 0n);
}

/** Two keys may turn out to be one facility: it was asked once, and has answered when one of the two has. */
async function write(rows: WriteRows, sourceId: string) {
  const written = await sql<{ is: string }>`
    with incoming as (
      select round, theme, facility_id, bool_or(has_answered) as has_answered
      from incoming_survey_invitation group by round, theme, facility_id
    ),
    written as (
      insert into survey_invitation as v (source_id, round, theme, facility_id, has_answered)
      select ${sourceId}, round, theme, facility_id, has_answered from incoming
      on conflict (source_id, round, theme, facility_id) do update
      set has_answered = excluded.has_answered
      where v.has_answered is distinct from excluded.has_answered
      returning round, theme, facility_id, xmax = 0 as is_new
    )
    select case when w.round is null then 'unchanged' when w.is_new then 'inserted' else 'updated' end as is
    from incoming left join written w using (round, theme, facility_id)
  `.execute(rows);
  return written.rows;
}
