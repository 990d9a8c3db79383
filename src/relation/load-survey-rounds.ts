import { sql } from 'kysely';
import { type Load, type Loaded, nothingLoaded, tally, touchesNoGaps } from '../source/load.ts';
import type { SurveyRoundRecord } from './survey-record.ts';

/** The same round and theme again is the same question, with what is said of it now. */
export const loadSurveyRounds: Load<SurveyRoundRecord> = {
  accepts: 'survey-round',
  table: 'incoming_survey_round',
  columns: {
    code: 'text',
    theme: 'text',
    scale: 'text',
    levels: 'text',
    ties: 'text',
    is_roster: 'boolean',
    asked_on: 'date',
  },
  row: ({ code, theme, scale, levels, ties, isRoster, askedOn }) => ({
    ...{ code, theme, scale, levels, ties },
    is_roster: isRoster,
    asked_on: askedOn,
  }),

  touched: touchesNoGaps,

  async merge(rows, { sourceId }): Promise<Loaded> {
    const written = await sql<{ is: string }>`
      with written as (
        insert into survey_round as r (source_id, code, theme, scale, levels, ties, is_roster, asked_on)
        select ${sourceId}, code, theme, scale, levels, ties, is_roster, asked_on from incoming_survey_round
        on conflict (source_id, code, theme) do update
        set scale = excluded.scale, levels = excluded.levels, ties = excluded.ties, is_roster = excluded.is_roster,
            asked_on = excluded.asked_on
        where (r.scale, r.levels, r.ties, r.is_roster, r.asked_on)
          is distinct from (excluded.scale, excluded.levels, excluded.ties, excluded.is_roster, excluded.asked_on)
        returning code, theme, xmax = 0 as is_new
      )
      select case when w.code is null then 'unchanged' when w.is_new then 'inserted' else 'updated' end as is
      from incoming_survey_round i left join written w using (code, theme)
    `.execute(rows);
    return { ...nothingLoaded, ...tally(written.rows) };
  },
};
