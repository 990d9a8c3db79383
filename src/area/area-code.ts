import type { AreaLevel } from './area-level.ts';

export interface AreaCodeParts {
  /** Canonical: upper case, without padding. */
  readonly code: string;
  readonly level: AreaLevel;
  /** The municipality it lies in, or is; null for the country. */
  readonly municipalityCode: string | null;
  /** The district it lies in, or is; null for what is larger. */
  readonly districtCode: string | null;
}

/** Digits ran out in Amsterdam: since 2022 its districts and neighbourhoods carry letters (CBS, Toelichting Wijk- en Buurtkaart). */
const pattern = /^(?:NL00|GM\d{4}|WK\d{4}[0-9A-Z]{2}|BU\d{4}[0-9A-Z]{4})$/i;

/**
 * A CBS code as files and people write it: StatLine pads with spaces, lower case occurs. Null when it is no area
 * code. That there is such an area is another question, and depends on the edition.
 */
export function readAreaCode(text: string): AreaCodeParts | null {
  const trimmed = text.trim();
  if (!pattern.test(trimmed)) return null;
  const code = trimmed.toUpperCase();
  const municipalityCode = `GM${code.slice(2, 6)}`;
  const districtCode = `WK${code.slice(2, 8)}`;
  switch (code.slice(0, 2)) {
    case 'NL':
      return { code, level: 'COUNTRY', municipalityCode: null, districtCode: null };
    case 'GM':
      return { code, level: 'MUNICIPALITY', municipalityCode, districtCode: null };
    case 'WK':
      return { code, level: 'DISTRICT', municipalityCode, districtCode };
    default:
      return { code, level: 'NEIGHBOURHOOD', municipalityCode, districtCode };
  }
}

/** The area one level up, told from the code alone; null for the country and for what is no area code. */
export function parentCodeOf(code: string): string | null {
  const area = readAreaCode(code);
  switch (area?.level) {
    case 'NEIGHBOURHOOD':
      return area.districtCode;
    case 'DISTRICT':
      return area.municipalityCode;
    case 'MUNICIPALITY':
      return 'NL00';
    default:
      return null;
  }
}

/** Whether the one lies in the other by its code; an area lies within itself. False when either is no area code. */
export function isWithin(code: string, parentCode: string): boolean {
  const area = readAreaCode(code);
  const parent = readAreaCode(parentCode);
  if (!area || !parent) return false;
  return (
    parent.level === 'COUNTRY' || [area.code, area.districtCode, area.municipalityCode].includes(parent.code)
  );
}

/** The code in an area's id, which is the year of its edition and its code. */
export const codeOfId = (areaId: string): string => areaId.slice('2024'.length);
