import { forReading, type WriteRows } from '../database/rows.ts';
import { assessMunicipalities } from './assess-municipalities.ts';
import { touchedByFacilities } from './touched-by-facilities.rows.ts';

/**
 * Assesses the municipalities again whose gaps may be other than before by a relation of these facilities, in the same
 * transaction: who says so reads the gaps that come of it.
 */
export async function assessTies(
  rows: WriteRows,
  facilityIds: readonly string[],
  factsOn: string,
): Promise<void> {
  const codes = await touchedByFacilities(forReading(rows), { changed: [], tied: facilityIds }, []);
  if (codes.length > 0) await assessMunicipalities(rows, factsOn, codes);
}
