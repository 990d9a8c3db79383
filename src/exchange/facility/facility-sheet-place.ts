import { readAreaCode } from '../../area/area-code.ts';
import { readPostcode } from '../../facility/place/postcode.ts';
import type { AddressRecord, PointPrecision, PointRecord } from '../../facility/record/facility-record.ts';
import { vocabulary } from '../../graphql/term.ts';
import { readCoordinate } from '../value/read-coordinates.ts';
import type { SheetLine } from '../value/sheet-line.ts';
import { faultOfPosition } from '../value/understand-position.ts';
import type { FacilityField } from './facility-sheet-columns.ts';

/** Null when the line has no part of an address. */
export function readAddress(line: SheetLine<FacilityField>): AddressRecord | null {
  const { street, houseNumber } = splitAddress(line.text('street'), line.text('houseNumber'));
  const given = line.text('postcode');
  const postcode = readPostcode(given);
  if (given !== '' && postcode === null) line.note('postcode', 'BAD_POSTCODE', `"${given}" is no postcode.`);
  const address = { street, houseNumber, postcode, place: line.text('place') || null };
  const municipalityCode = readMunicipality(line);
  const isEmpty = [...Object.values(address), municipalityCode].every((part) => part === null);
  return isEmpty ? null : { ...address, municipalityCode };
}

/** Streets may end in a year, `Plein 1945`: then the number is what follows. */
const streetAndNumber = /^(.+?(?:\s+1[5-9]\d\d(?=\s+\d))?)\s+(\d.*)$/;

/** `Veerstraat 48 H` in street and number, unless the number has a column of its own. */
function splitAddress(address: string, houseNumber: string) {
  const [, street, number] = houseNumber === '' ? (streetAndNumber.exec(address) ?? []) : [];
  if (street !== undefined && number !== undefined) return { street, houseNumber: number };
  return { street: address || null, houseNumber: houseNumber || null };
}

function readMunicipality(line: SheetLine<FacilityField>): string | null {
  const given = line.text('municipalityCode');
  if (given === '') return municipalityOf(line.text('municipality'));
  const code = municipalityOf(given);
  if (code === null)
    line.note('municipalityCode', 'BAD_AREA_CODE', `"${given}" is no code of a municipality.`);
  return code;
}

/** `GM0363`, `0363`, or `363` where a spreadsheet took the zero away. */
function municipalityOf(text: string): string | null {
  const area = readAreaCode(/^\d{1,4}$/.test(text) ? `GM${text.padStart(4, '0')}` : text);
  return area?.level === 'MUNICIPALITY' ? area.code : null;
}

export const pointPrecisions = vocabulary('point precisions', [
  { code: 'ADDRESS', nl: 'adres', en: 'address' },
  { code: 'PC6', nl: 'postcode', en: 'postcode of six', synonyms: ['postcode6'] },
  { code: 'PC4', nl: 'vier cijfers van de postcode', en: 'postcode of four', synonyms: ['postcode4'] },
  { code: 'NEIGHBOURHOOD', nl: 'buurt', en: 'neighbourhood' },
]);

/** Null when there is none, or when it does not lie in the Netherlands: a facility without a point is still one. */
export function readPoint(line: SheetLine<FacilityField>): PointRecord | null {
  const [longitude, latitude] = [line.text('longitude'), line.text('latitude')];
  if (longitude === '' && latitude === '') return null;
  const position = [longitude, latitude].map(readCoordinate);
  const fault = faultOfPosition(position);
  if (fault) {
    line.note(
      'longitude',
      fault.code,
      `${fault.message} The facility is loaded without a point.`,
      fault.repair,
    );
    return null;
  }
  const precision = (line.term('precision', pointPrecisions) ?? 'ADDRESS') as PointPrecision;
  return { longitude: position[0]!, latitude: position[1]!, precision };
}
