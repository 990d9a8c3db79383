import type { ContactRecord } from '../../contact/loading/contact-record.ts';
import type { ContactField } from '../reading/contact-sheet-columns.ts';
import { readFacilityKey } from './read-facility-key.ts';
import { readServedArea } from './read-served-area.ts';
import type { SheetLine } from './sheet-line.ts';

/** Where a contact is: an organisation, a facility, areas, or several of these. Without any of them the line is refused. */
export function readContactPlace(
  line: SheetLine<ContactField>,
): Pick<ContactRecord, 'organisation' | 'facilityKey' | 'areas'> {
  const areas = line
    .text('areas')
    .split(/[|,]/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .flatMap((text) => {
      const area = readServedArea(text);
      if (!area) line.error('areas', 'BAD_AREA_CODE', `"${text}" is no CBS area code.`);
      return area ?? [];
    });
  const place = { organisation: keyOf(line, 'organisation'), facilityKey: keyOf(line, 'facility') };
  if (place.organisation === null && place.facilityKey === null && areas.length === 0)
    line.error('facility', 'NO_PLACE', 'The line names no organisation, facility or area.');
  return { ...place, areas: areas.toSorted((a, b) => (a.areaCode < b.areaCode ? -1 : 1)) };
}

/** Organisations have numbers in the same way as facilities. */
function keyOf(line: SheetLine<ContactField>, field: 'organisation' | 'facility'): string | null {
  const given = line.text(field);
  if (given === '') return null;
  const { key, fault } = readFacilityKey(given);
  if (fault !== undefined) line.error(field, 'BAD_IDENTIFIER', fault);
  return key;
}
