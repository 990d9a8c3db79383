import { type AreaCodeParts, readAreaCode } from '../area/area-code.ts';
import type { BoundaryRecord } from '../area/area-record.ts';
import { readCellText } from './cell-text.ts';
import { error, note, type Place } from './issues.ts';
import type { Feature } from './read-features.ts';
import type { Reading } from './reading.ts';
import { understandGeometry } from './understand-geometry.ts';
import { faultOfCrs, type GeometryFault, otherSystem } from './understand-position.ts';
import { readingOf } from './understanding.ts';

/**
 * Names under which publishers give code and name, the smallest area first: a neighbourhood also carries the codes of
 * what it lies in. `statcode` comes before those because CBS gives a neighbourhood a `gm_code` beside it.
 */
const attributes = [
  { code: 'statcode', names: ['statnaam'] },
  { code: 'bucode', names: ['bunaam'] },
  { code: 'buurtcode', names: ['buurtnaam'] },
  { code: 'wkcode', names: ['wknaam'] },
  { code: 'wijkcode', names: ['wijknaam'] },
  { code: 'gmcode', names: ['gmnaam'] },
  { code: 'gemeentecode', names: ['gemeentenaam'] },
  { code: 'code', names: ['naam', 'name'] },
] as const;

/** One feature of a boundary file (CBS, PDOK, or another with CBS codes); the level follows from the code. */
export function understandBoundary(
  { number, properties, geometry, crs }: Feature,
  { file, edition }: { readonly file: string; readonly edition: number },
): Reading<BoundaryRecord> {
  const at: Place = { file, line: number };
  const otherCrs = faultOfCrs(crs);
  if (otherCrs) return readingOf(file, number, [], [issueOf(otherCrs, at)]);

  const plain = plainNames(properties);
  const area = findArea(plain);
  if (!area) return readingOf(file, number, [], [noCode(plain, at)]);
  const { code, level } = area;
  const reason = reasonToSkip(code, plain);
  if (reason) return readingOf(file, number, [], [note(reason.code, { ...at, value: code }, reason.message)]);
  const shape = understandGeometry(geometry);
  if ('fault' in shape) return readingOf(file, number, [], [issueOf(shape.fault, { ...at, value: code })]);
  return readingOf(file, number, [
    { type: 'boundary', code, edition, level, name: area.name, geometry: shape.value },
  ]);
}

/** When the first feature has no property for a code at all, it is another kind of file. */
function noCode(plain: ReadonlyMap<string, unknown>, at: Place) {
  const isOtherFile = at.line === 1 && !attributes.some((attribute) => plain.has(attribute.code));
  const message = isOtherFile
    ? `The features have no property for a CBS area code; they have: ${[...plain.keys()].slice(0, 20).join(', ')}.`
    : `Feature ${at.line} has no CBS area code.`;
  const repair =
    'Give each feature its code in "statcode", "buurtcode", "wijkcode", "gemeentecode" or "code".';
  return error('NO_AREA_CODE', isOtherFile ? { ...at, line: null } : at, message, repair);
}

/** Coordinates of another system hold for the whole file, which is then refused at once. */
export const issueOf = ({ code, message, repair }: GeometryFault, at: Place) =>
  error(code, code === otherSystem ? { ...at, line: null } : at, message, repair);

/** `BU_CODE`, `bu_code` and `buCode` are one. */
export function plainNames(properties: Feature['properties']): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(properties).map(([key, value]) => [key.replaceAll('_', '').toLowerCase(), value]),
  );
}

export function findArea(
  plain: ReadonlyMap<string, unknown>,
): (AreaCodeParts & { name: string | null }) | null {
  for (const attribute of attributes) {
    const area = readAreaCode(textOf(plain.get(attribute.code)) ?? '');
    if (!area) continue;
    const name = attribute.names.map((key) => textOf(plain.get(key))).find((text) => text !== null) ?? null;
    return { ...area, name };
  }
  return null;
}

function textOf(value: unknown): string | null {
  const text = typeof value === 'string' ? readCellText(value) : null;
  return text && 'value' in text && text.value !== '' ? text.value : null;
}

export function reasonToSkip(code: string, plain: ReadonlyMap<string, unknown>) {
  if (code.slice(2, 6) === '0998') {
    return {
      code: 'ABROAD_SKIPPED',
      message: `${code} is CBS' code for abroad, not an area of the Netherlands.`,
    };
  }
  const water = textOf(plain.get('water'));
  // JA is open water, B a part of Belgium within Dutch borders (CBS, Toelichting Wijk- en Buurtkaart).
  if ((water === 'JA' || water === 'B') && !hasFigures(plain)) {
    const what = water === 'JA' ? 'open water' : 'a Belgian enclave';
    return { code: 'WATER_SKIPPED', message: `${code} is ${what} without figures.` };
  }
  return null;
}

/** Inhabitants under the names CBS gave them over the years; -99990 and below is CBS' "no figure". */
const hasFigures = (plain: ReadonlyMap<string, unknown>) =>
  ['aantinw', 'aantalinwoners'].some((key) => Number(plain.get(key) ?? -99995) > -99990);
