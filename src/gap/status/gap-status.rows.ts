import { sql } from 'kysely';
import type { GapStatus } from '../../assessment/finding/finding-terms.ts';
import { ask, type ReadRows } from '../../database/rows.ts';

export interface StatusChangeRow {
  readonly parentId: string;
  readonly status: GapStatus;
  readonly reason: string | null;
  readonly recordedAt: string;
}

/** All that was ever decided about each of these gaps, the newest first. */
export const statusChangesOf = (rows: ReadRows, gapIds: readonly string[]): Promise<StatusChangeRow[]> =>
  ask(
    rows,
    sql<StatusChangeRow>`
      select gap_id as "parentId", status, reason, recorded_from as "recordedAt"
      from gap_status where gap_id = any(${[...gapIds]}::text[])
      order by gap_id, recorded_from desc
    `,
  );
