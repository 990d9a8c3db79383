import type {
  CapacityMeasure,
  CapacityRecord,
  LinkRecord,
  ServesRecord,
} from '../../facility/record/facility-record.ts';
import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import { readQuantity } from '../value/read-quantity.ts';
import { readServedArea, readShare } from '../value/read-served-area.ts';
import type { SheetLine } from '../value/sheet-line.ts';
import type { FacilityField } from './facility-sheet-columns.ts';

/** `BU00340101|WK003402:0,5`. An area that cannot be read is an ERROR: without it the team would seem absent there. */
export function readServes(line: SheetLine<FacilityField>): ServesRecord[] {
  const serves: ServesRecord[] = [];
  for (const item of line.text('serves').split('|')) {
    if (item.trim() === '') continue;
    const [code = '', share] = item.split(':', 2);
    const area = readServedArea(code);
    const part = share === undefined ? null : readShare(share);
    if (!area) line.error('serves', 'BAD_AREA_CODE', `"${code.trim()}" is no CBS area code.`);
    else if (share !== undefined && part === null) {
      line.error('serves', 'BAD_SHARE', `"${share.trim()}" is no share above 0 and at most 1.`);
    } else serves.push({ ...area, share: part, validFrom: null, validUntil: null });
  }
  return serves;
}

const measures: readonly (readonly [FacilityField, CapacityMeasure])[] = [
  ['fte', 'FTE'],
  ['fteOccupied', 'FTE_OCCUPIED'],
  ['persons', 'PERSONS'],
  ['places', 'PLACES'],
  ['hoursPerWeek', 'HOURS_PER_WEEK'],
  ['squareMetres', 'SQUARE_METRES'],
];

/** Only what is filled in: an empty cell is not known, and is never 0. */
export function readCapacity(line: SheetLine<FacilityField>, kind: string | null): CapacityRecord[] {
  const capacity: CapacityRecord[] = [];
  const kindShares = readDivision(line);
  for (const [field, measure] of measures) {
    const given = line.text(field);
    if (given === '') continue;
    const quantity = readQuantity(measure, given);
    if (quantity.fault !== undefined) {
      line.note(field, 'BAD_QUANTITY', `${quantity.fault} It counts as not known.`);
      continue;
    }
    if (quantity.isAmbiguous) {
      const { value, low, high } = quantity.value;
      const message = `In "${given}" the mark can be of thousands or of decimals.`;
      line.assumed(field, 'AMBIGUOUS_NUMBER', message, value === null ? `${low} to ${high}` : String(value));
    }
    capacity.push(ofStaff.has(measure) && kindShares ? { ...quantity.value, kindShares } : quantity.value);
  }
  const shouldHavePlaces = kind !== null && facilityKinds.get(kind).register === 'LRK';
  if (shouldHavePlaces && line.has('places') && line.text('places') === '') {
    line.note('places', 'NO_PLACES', 'The number of places is not filled in: it is not known, not 0.');
  }
  return capacity;
}

const ofStaff: ReadonlySet<CapacityMeasure> = new Set(['FTE', 'FTE_OCCUPIED', 'PERSONS']);

/** Shares are written in whole percents: three thirds of 33 % are all of it. */
const roundingOfShares = 0.015;

/** `KINDERWERK:0,6|JONGERENWERK:0,4`. One that is not all of it is left out: which part is wrong nobody says. */
function readDivision(line: SheetLine<FacilityField>): Record<string, number> | null {
  const given = line.text('division');
  if (given === '') return null;
  const parts = given.split('|').map((part) => {
    const [word = '', share = ''] = part.split(':', 2);
    return { kind: facilityKinds.find(word), share: readShare(share) };
  });
  const shares = new Map(parts.flatMap(({ kind, share }) => (kind && share ? [[kind.code, share]] : [])));
  const total = [...shares.values()].reduce((sum, share) => sum + share, 0);
  if (shares.size === parts.length && Math.abs(total - 1) <= roundingOfShares)
    return Object.fromEntries([...shares].map(([kind, share]) => [kind, share / total]));
  const message = `"${given}" does not divide all of the team over kinds. The division counts as not known.`;
  line.note('division', 'BAD_DIVISION', message);
  return null;
}

/** `bso-noord|LRK:123456789`: keys of the same sheet, or numbers of a register. */
export function readLinks(line: SheetLine<FacilityField>): LinkRecord[] {
  const named = (field: 'parts' | 'successorOf') =>
    line
      .text(field)
      .split('|')
      .map((name) => name.trim())
      .filter((name) => name !== '');
  return [
    ...named('parts').map((name) => ({ role: 'PART', named: name }) as const),
    ...named('successorOf').map((name) => ({ role: 'PREDECESSOR', named: name }) as const),
  ];
}
