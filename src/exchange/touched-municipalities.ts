import type { RawBuilder } from 'kysely';
import { withNeighbours } from '../area/boundary/with-neighbours.ts';
import {
  type ChangedFacilities,
  touchedByFacilities,
  withThoseWhoShare,
} from '../assessment/touched-by-facilities.rows.ts';
import { forReading, type WriteRows } from '../database/rows.ts';
import type { Load } from '../source/load.ts';
import { type AnyRecord, loads } from './reading/loads.ts';

const mergedOf = (came: ReadonlySet<string>) =>
  loads.filter(({ accepts, follows }) => came.has(accepts) || came.has(follows ?? ''));

/** Municipalities that the lines themselves name, whose areas, figures or inventories may be other than before. */
export const namedMunicipalities = (rows: WriteRows, came: ReadonlySet<string>): Promise<string[]> =>
  askEach(rows, came, ({ touched }) => touched);

/** The facilities that came or are told of otherwise, those that moved with them. */
export async function changedFacilities(
  rows: WriteRows,
  came: ReadonlySet<string>,
  moved: readonly string[],
): Promise<ChangedFacilities> {
  const changed = [...(await askEach(rows, came, (one) => one.changed)), ...moved];
  return { changed, tied: await askEach(rows, came, (one) => one.tied) };
}

async function askEach(
  rows: WriteRows,
  came: ReadonlySet<string>,
  question: (load: Load<AnyRecord>) => RawBuilder<{ code: string }> | undefined,
): Promise<string[]> {
  const found = new Set<string>();
  for (const load of mergedOf(came))
    for (const { code } of (await question(load)?.execute(rows))?.rows ?? []) found.add(code);
  return [...found];
}

/**
 * Codes of all municipalities whose gaps may be other than before, by what was named and by the facilities. Of what was
 * named those next to it and those that share a facility with it too.
 */
export async function touchedMunicipalities(
  rows: WriteRows,
  named: readonly string[],
  facilities: ChangedFacilities,
): Promise<string[]> {
  const reads = forReading(rows);
  const around = named.length === 0 ? [] : await withThoseWhoShare(reads, await withNeighbours(rows, named));
  return [...around, ...(await touchedByFacilities(reads, facilities, around))];
}
