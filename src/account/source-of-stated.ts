import type { Keeping } from '../access/keeping.ts';
import type { WriteRows } from '../database/rows.ts';
import { statements } from '../source/statement-source.ts';
import { writeSource } from '../source/write-source.ts';
import { sourceOfRecorded } from './source-of-recorded.ts';

/** The source of what somebody says here about facts that others tell of too: partners have one, each account its own. */
export async function sourceOfStated(
  rows: WriteRows,
  { viewer, today }: Pick<Keeping, 'viewer' | 'today'>,
): Promise<string> {
  if (viewer.kind !== 'PARTNER') return sourceOfRecorded(rows, viewer.account, today);
  await writeSource(rows, { ...statements, retrievedOn: today });
  return statements.id;
}
