import { type AreaCodeParts, readAreaCode } from '../../area/area-code.ts';
import { readCellText } from './cell-text.ts';

/**
 * Names under which publishers give code and name, the smallest area first: a neighbourhood also carries the codes of
 * what it lies in. `statcode` comes before those because CBS gives a neighbourhood a `gm_code` beside it. Shapefiles
 * cut names off after ten letters.
 */
const attributes = [
  { code: 'statcode', names: ['statnaam'] },
  { code: 'bucode', names: ['bunaam'] },
  { code: 'buurtcode', names: ['buurtnaam'] },
  { code: 'wkcode', names: ['wknaam'] },
  { code: 'wijkcode', names: ['wijknaam'] },
  { code: 'gmcode', names: ['gmnaam'] },
  { code: 'gemeentecode', names: ['gemeentenaam'] },
  { code: 'gemeenteco', names: ['gemeentena'] },
  { code: 'code', names: ['naam', 'name'] },
] as const;

export interface NamedArea extends AreaCodeParts {
  readonly name: string | null;
}

/** The properties of a feature by their plain names. */
export type Attributes = ReadonlyMap<string, unknown>;

/** `BU_CODE`, `bu_code` and `buCode` are one. */
export function plainNames(properties: Readonly<Record<string, unknown>>): Attributes {
  return new Map(
    Object.entries(properties).map(([key, value]) => [key.replaceAll('_', '').toLowerCase(), value]),
  );
}

/** The area a feature is of: the smallest of which it has the code. Null when it has none. */
export function findArea(plain: Attributes): NamedArea | null {
  for (const attribute of attributes) {
    const area = readAreaCode(textOf(plain, [attribute.code]) ?? '');
    if (area) return { ...area, name: textOf(plain, attribute.names) };
  }
  return null;
}

/** Whether there is a property for a code at all, filled in or not. */
export const hasCodeAttribute = (plain: Attributes) => attributes.some(({ code }) => plain.has(code));

/** The first of these that holds a text. */
export function textOf(plain: Attributes, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = plain.get(key);
    const text = typeof value === 'string' ? readCellText(value) : null;
    if (text && 'value' in text && text.value !== '') return text.value;
  }
  return null;
}
