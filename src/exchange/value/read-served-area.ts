import { readAreaCode } from '../../area/area-code.ts';

export interface ServedArea {
  readonly areaCode: string;
  readonly edition: number | null;
}

/** An area code, perhaps behind the CBS year it is of: `BU00340101` or `2024BU00340101`. Null when it is none. */
export function readServedArea(text: string): ServedArea | null {
  const [, year, rest = ''] = /^((?:19|20)\d{2})?\s*(.*)$/.exec(text.trim()) ?? [];
  const area = readAreaCode(rest);
  return area && { areaCode: area.code, edition: year === undefined ? null : Number(year) };
}

/** A share of the capacity, above 0 and at most 1: `0,5`, `0.5` or `50%`. Null when it is none. */
export function readShare(text: string): number | null {
  const [, number, percent] = /^(\d+(?:[.,]\d+)?)\s*(%)?$/.exec(text.trim()) ?? [];
  if (number === undefined) return null;
  const share = Number(number.replace(',', '.')) / (percent ? 100 : 1);
  return share > 0 && share <= 1 ? share : null;
}
