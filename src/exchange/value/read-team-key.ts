import { readFacilityKey } from './read-facility-key.ts';
import type { SheetLine } from './sheet-line.ts';

/** A key of the sheet of teams as it stands, or a sound number of a register behind its scheme. */
export function readTeamKey<Field extends string>(line: SheetLine<Field>, field: Field): string {
  const given = line.text(field);
  if (given === '') line.error(field, 'NO_KEY', 'The line names no team here.');
  const { key, fault } = readFacilityKey(given);
  if (fault !== undefined) line.error(field, 'BAD_IDENTIFIER', fault);
  return key;
}
