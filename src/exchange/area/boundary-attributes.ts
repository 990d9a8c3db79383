import type { BoundaryRecord } from '../../area/area-record.ts';
import { type Attributes, textOf } from '../file/area-attributes.ts';

/** `jrstatcode` is year and code, `jaar` the year: figures and facilities of one year fit no boundaries of another. */
export function faultOfYear(plain: Attributes, edition: number): string | null {
  const year =
    /^(\d{4})[A-Z]/.exec(textOf(plain, ['jrstatcode', 'jaarstatcode']) ?? '')?.[1] ?? plain.get('jaar');
  const isYear = year !== undefined && /^(19|20)\d\d$/.test(String(year));
  if (!isYear || Number(year) === edition) return null;
  return `The boundaries are of ${year}, not of ${edition}.`;
}

/** CBS Indelingswijziging, under the names of three generations of maps. */
export function readChangeFlag(plain: Attributes): BoundaryRecord['changeFlag'] {
  const key = [...plain.keys()].find((one) => one === 'indwbi' || one.startsWith('indelingsw'));
  const flag = Number(key === undefined ? null : plain.get(key));
  return flag === 1 || flag === 2 || flag === 3 ? flag : null;
}

/** Why a map has an area that is none here; null for one that is. */
export function reasonToSkip(code: string, plain: Attributes) {
  if (code.slice(2, 6) === '0998') {
    return {
      code: 'ABROAD_SKIPPED',
      message: `${code} is CBS' code for abroad, not an area of the Netherlands.`,
    };
  }
  const water = textOf(plain, ['water', 'h2o'])?.toUpperCase();
  // JA is open water, B a part of Belgium within Dutch borders (CBS, Toelichting Wijk- en Buurtkaart).
  if ((water === 'JA' || water === 'B') && !hasFigures(plain)) {
    const what = water === 'JA' ? 'open water' : 'a Belgian enclave';
    return { code: 'WATER_SKIPPED', message: `${code} is ${what} without figures.` };
  }
  return null;
}

/** Inhabitants under the names CBS gave them over the years; -99990 and below is CBS' "no figure". */
const hasFigures = (plain: Attributes) =>
  ['aantinw', 'aantalinwoners', 'aantalinwo'].some((key) => Number(plain.get(key) ?? -99995) > -99990);
