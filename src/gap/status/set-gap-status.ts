import { sql } from 'kysely';
import type { Scope } from '../../access/policy.ts';
import type { Viewer } from '../../access/viewer.ts';
import { isInReach } from '../../account/own-municipality.rows.ts';
import type { GapStatus } from '../../assessment/finding/finding-terms.ts';
import type { WriteRows } from '../../database/rows.ts';
import { recordedNow, takeTurn } from '../../database/take-turn.ts';
import { type Problem, problem } from '../../graphql/problem.ts';
import { personalIn } from '../../organisation/personal-text.ts';

export interface Decision {
  readonly status: GapStatus;
  readonly reason?: string | null;
  /** What it was when who decides looked. */
  readonly expectedStatus?: GapStatus | null;
}

export interface Deciding {
  readonly viewer: Viewer;
  readonly scope: Scope;
  readonly today: string;
}

/** Whoever reads that a gap is left as it is, or is none, wants to know why. */
const wantReason: readonly GapStatus[] = ['ACCEPTED', 'FALSE_POSITIVE'];

const longestReason = 500;

/**
 * Records what was decided about a gap, and keeps what it takes the place of. `isNew` is false when it was so already,
 * or when there are problems; then nothing is changed.
 */
export async function setGapStatus(
  rows: WriteRows,
  who: Deciding,
  id: string,
  decision: Decision,
): Promise<{ readonly isNew: boolean; readonly problems: readonly Problem[] }> {
  const { status } = decision;
  const reason = decision.reason?.trim() || null;
  await takeTurn(rows);
  const problems = [...problemsOfReason(status, reason), ...(await problemsOfGap(rows, who, id, decision))];
  if (problems.length > 0) return { isNew: false, problems };

  const { rows: same } = await sql`
    select from gap_status
    where gap_id = ${id} and recorded_until is null and status = ${status} and reason is not distinct from ${reason}
  `.execute(rows);
  if (same.length > 0) return { isNew: false, problems };
  await sql`
    update gap_status set recorded_until = ${recordedNow} where gap_id = ${id} and recorded_until is null
  `.execute(rows);
  await sql`
    insert into gap_status (gap_id, recorded_from, status, reason)
    values (${id}, ${recordedNow}, ${status}, ${reason})
  `.execute(rows);
  return { isNew: true, problems };
}

function problemsOfReason(status: GapStatus, reason: string | null): Problem[] {
  const path = ['input', 'reason'];
  if (reason === null)
    return wantReason.includes(status) ? [problem('REQUIRED', path, `${status} needs a reason`)] : [];
  if (reason.length > longestReason)
    return [
      problem('TOO_LONG', path, `the reason has ${reason.length} characters; at most ${longestReason}`),
    ];
  const personal = personalIn(reason);
  if (personal === null) return [];
  return [problem('PERSONAL_DATA', path, `everybody reads a reason, and there is ${personal} in this`)];
}

/** A gap of another municipality is not there, as far as who decides may know. */
async function problemsOfGap(
  rows: WriteRows,
  { viewer, scope, today }: Deciding,
  id: string,
  { expectedStatus }: Decision,
): Promise<Problem[]> {
  const { rows: found } = await sql<{ status: GapStatus }>`
    select coalesce((select s.status from gap_status s where s.gap_id = f.id and s.recorded_until is null), 'OPEN') as status
    from finding f
    where f.id = ${id} and ${isInReach(viewer, scope, sql`f.municipality_code`, today)}
    limit 1
  `.execute(rows);
  const [now] = found;
  if (!now) return [problem('NOT_FOUND', ['id'], `no assessment ever found ${id}`)];
  if (expectedStatus == null || expectedStatus === now.status) return [];
  return [problem('CONFLICT', ['input', 'expectedStatus'], `${id} is ${now.status}, not ${expectedStatus}`)];
}
