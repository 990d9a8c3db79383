import { sql } from 'kysely';
import type { WriteRows } from '../../database/rows.ts';
import type { LoadRun } from '../../source/load.ts';

/**
 * Whatever was reported about a contact before the day on which its line says it was checked is dealt with, as when its
 * keeper corrects or verifies it here; and so it is when the line ends the contact.
 */
export async function finishReported(rows: WriteRows, { factsOn }: LoadRun): Promise<void> {
  const hasEnded = sql`coalesce(upper(n.valid) <= ${factsOn}::date, false)`;
  await sql`
    update contact_task t
    set finished_on = greatest(${factsOn}::date, n.said_on, t.reported_on),
      outcome = case when ${hasEnded} then 'WITHDRAWN' when r.is_corrected then 'CORRECTED' else 'STILL_RIGHT' end
    from contact_now n join contact_result r on r.id = n.id
    where t.contact_id = n.id and t.finished_on is null and r."is" = 'updated'
      and (n.said_on > t.reported_on or ${hasEnded})
  `.execute(rows);
}
