import { sql } from 'kysely';
import { foldName } from '../database/fold-name.ts';
import { idOf } from '../database/ids.ts';
import type { WriteRows } from '../database/rows.ts';
import { facilityId } from '../facility/loading/load-facilities.ts';
import { isIdentifier } from '../facility/record/facility-key.ts';
import { type Load, type Loaded, nothingLoaded, tally, touchesNoGaps } from '../source/load.ts';
import { writePeriods } from '../source/merge-periods.ts';
import type { CoalitionMemberRecord } from './coalition-record.ts';

import { siftCoalitionMembers } from './sift-coalition-members.ts';

/** Coalitions, a line a member. A member that is not in the file any more stays: its line ends it. */
export const loadCoalitions: Load<CoalitionMemberRecord> = {
  accepts: 'coalition-member',
  table: 'incoming_coalition_member',
  columns: {
    coalition_id: 'text',
    name: 'text',
    theme: 'text',
    member_key: 'text',
    member_id: 'text',
    valid_from: 'date',
    valid_until: 'date',
    formality: 'text',
    document_url: 'text',
  },
  row: (member, { sourceId }) => ({
    coalition_id: idOf('coa', sourceId, foldName(member.coalition), member.theme),
    name: member.coalition,
    theme: member.theme,
    member_key: member.memberKey,
    member_id: isIdentifier(member.memberKey) ? null : facilityId(sourceId, member.memberKey),
    valid_from: member.validFrom,
    valid_until: member.validUntil,
    formality: member.formality,
    document_url: member.documentUrl,
  }),

  // No norm asks for a coalition.
  touched: touchesNoGaps,

  async merge(rows, run): Promise<Loaded> {
    const issues = await siftCoalitionMembers(rows, run);
    const results = await compare(rows);
    await writeCoalitions(rows, run.sourceId);
    await writePeriods(rows, members);
    return { ...nothingLoaded, ...tally(results), issues };
  },
};

/** What each line comes to, before anything is written; of a coalition that changes every line is a change. */
async function compare(rows: WriteRows) {
  const results = await sql<{ is: string }>`
    select case
      when m.valid is null then 'inserted'
      when m.is_same and (c.name, c.formality, c.document_url) is not distinct from (n.name, n.formality, n.document_url)
        then 'unchanged'
      else 'updated' end as is
    from coalition_member_now i
    join coalition_now n on n.id = i.coalition_id
    left join coalition c on c.id = i.coalition_id
    left join lateral (
      select k.valid, k.valid = i.valid as is_same from coalition_member k
      where (k.coalition_id, k.facility_id) = (i.coalition_id, i.facility_id) and k.valid && i.valid
      order by k.valid = i.valid desc limit 1) m on true
  `.execute(rows);
  return results.rows;
}

const writeCoalitions = (rows: WriteRows, sourceId: string) =>
  sql`
    insert into coalition as c (id, name, theme, formality, document_url, source_id)
    select id, name, theme, formality, document_url, ${sourceId} from coalition_now
    on conflict (id) do update
    set name = excluded.name, formality = excluded.formality, document_url = excluded.document_url
    where (c.name, c.formality, c.document_url)
      is distinct from (excluded.name, excluded.formality, excluded.document_url)
  `.execute(rows);

const members = {
  ...{ staged: 'coalition_member_now', table: 'coalition_member', same: ['coalition_id', 'facility_id'] },
  said: [],
};
