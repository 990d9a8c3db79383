import type { Issue } from '../../source/issue.ts';
import type { PointOrigin, PointPrecision } from '../term/facility-terms.ts';

/** A line of a file whose facility got a point. */
export interface LocatedLine {
  readonly file: string;
  readonly line: number;
  readonly key: string;
  readonly precision: PointPrecision;
  readonly from: PointOrigin;
  /** The point it had at the same address. */
  readonly isKept: boolean;
  /** By what it was found: a number, an address, a neighbourhood, four digits. */
  readonly told: string | null;
  readonly isCertain: boolean;
}

/** Says which point was taken when the line has none, or a worse one; null when it is the line's own. */
export function issueOfPoint({ file, line, key, ...point }: LocatedLine): Issue | null {
  const said = sentenceOf(point);
  if (said === null) return null;
  const { code, message, assumed } = said;
  return {
    severity: assumed === null ? 'NOTE' : 'ASSUMED',
    ...{ code, file, line, column: null, value: key, message, assumed, repair: null },
  };
}

type Said = { readonly code: string; readonly message: string; readonly assumed: string | null };

function sentenceOf({
  precision,
  from,
  isKept,
  told,
  isCertain,
}: Omit<LocatedLine, 'file' | 'line' | 'key'>): Said | null {
  if (isKept) {
    const message = `The point known before is kept (${precision}): the address is the same, and the line has none as good.`;
    return { code: 'POINT_KEPT', message, assumed: null };
  }
  switch (from) {
    case 'SOURCE':
      return null;
    case 'POINT_FILE':
      return precision === 'ADDRESS'
        ? {
            code: 'POINT_OF_FILE',
            message: `Its point is that of ${told} in a file of points.`,
            assumed: null,
          }
        : {
            code: 'POINT_OF_FILE',
            message: `The file of points has ${told} at another postcode with the same four digits.`,
            assumed: 'that point, precise to the four digits',
          };
    case 'GEOCODER':
      return precision === 'ADDRESS'
        ? { code: 'POINT_OF_GEOCODER', message: `The geocoder knows ${told}.`, assumed: null }
        : {
            code: 'POINT_OF_GEOCODER',
            message: `The geocoder knows the postcode of ${told}, and not the house number.`,
            assumed: 'the middle of the postcode',
          };
    case 'POSTCODE_TABLE': {
      const message = isCertain
        ? `Its postcode lies in ${told}.`
        : `Its postcode lies in several neighbourhoods, and its house number is not in the table.`;
      return { code: 'POINT_OF_NEIGHBOURHOOD', message, assumed: `a point in ${told}` };
    }
    case 'PC4_POINT': {
      const message = 'Where it stands is only known by the four digits of its postcode.';
      return { code: 'POINT_OF_PC4', message, assumed: `a point in ${told}; it stands in no neighbourhood` };
    }
  }
}
