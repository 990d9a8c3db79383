import { forReading, type WriteRows } from '../database/rows.ts';
import { assessMunicipalities } from './assess-municipalities.ts';
import { touchedByFacilities } from './touched-by-facilities.rows.ts';

/**
 * Does what changes these facilities, and assesses again where they are or were missed or counted, in the same
 * transaction: who says so reads the gaps that come of it.
 */
export async function assessAround<Done extends { readonly isChanged: boolean }>(
  rows: WriteRows,
  facilityIds: readonly string[],
  factsOn: string,
  work: () => Promise<Done>,
): Promise<Done> {
  const touched = () => touchedByFacilities(forReading(rows), { changed: facilityIds, tied: [] }, []);
  const before = await touched();
  const done = await work();
  if (!done.isChanged) return done;
  const codes = [...new Set([...before, ...(await touched())])];
  if (codes.length > 0) await assessMunicipalities(rows, factsOn, codes);
  return done;
}
