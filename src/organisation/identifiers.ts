import { type Term, vocabulary } from '../graphql/term.ts';

/** A register's way of numbering. */
export interface IdentifierScheme extends Term {
  readonly pattern: RegExp;
  /** What the pattern asks, to end a sentence with. */
  readonly expected: string;
}

/** Either the number as we keep it, or why it is none: a sentence for who keeps the file. */
export type ReadIdentifier =
  | { readonly value: string; readonly fault?: undefined }
  | { readonly value?: undefined; readonly fault: string };

export const identifierSchemes = vocabulary<IdentifierScheme>('identifier schemes', [
  scheme('KVK', 'KvK-nummer', 'Chamber of Commerce number', /^\d{8}$/, '8 digits'),
  scheme('KVK_VESTIGING', 'KvK-vestigingsnummer', 'Chamber of Commerce branch', /^\d{12}$/, '12 digits'),
  scheme('RSIN', 'RSIN', 'legal entity number', /^\d{9}$/, '9 digits'),
  scheme('OIN', 'OIN', 'government organisation number', /^\d{20}$/, '20 digits'),
  scheme('BRIN', 'BRIN (instellingscode)', 'school institution code', /^\d{2}[A-Z]{2}$/i, '10KN'),
  scheme('BRIN_VESTIGING', 'vestigingscode', 'school location code', /^\d{2}[A-Z]{2}\d{2}$/i, '10KN00'),
  scheme('DUO_BEVOEGD_GEZAG', 'nummer bevoegd gezag', 'school board number', /^\d{5}$/, '5 digits'),
  scheme('LRK', 'LRK-nummer', 'childcare register number', /^\d{9}$/, '9 digits'),
  scheme(
    'BAG',
    'BAG-id',
    'building register id',
    // Positions 5-6 tell the object: residence, mooring, pitch, building, number designation, street.
    /^\d{4}(?:01|02|03|10|20|30)\d{10}$/,
    '16 digits with an object type (01, 02, 03, 10, 20, 30) in the fifth and sixth place',
  ),
  scheme('AGB', 'AGB-code', 'care provider code', /^\d{8}$/, '8 digits'),
  scheme('OSM', 'OpenStreetMap-id', 'OpenStreetMap id', /^(?:node|way|relation)\/[1-9]\d*$/i, 'node/123'),
]);

/**
 * A number as files and people write it: padded, in lower case, behind the apostrophe of a spreadsheet. It is
 * never repaired: seven digits of a KvK number may be one that lost its zero, or half of another. A good check
 * digit does not say that the number was ever given out. The test of an RSIN is that of a BSN: only keep one of an
 * organisation with a legal form, since of a sole trader it would be the owner's BSN.
 */
export function readIdentifier(schemeCode: string, text: string): ReadIdentifier {
  const known = identifierSchemes.terms.find((one) => one.code === schemeCode);
  if (!known) return { fault: `"${schemeCode}" is no scheme of identifiers.` };
  const given = text.trim().replace(/^['’]\s*/, '');
  if (!known.pattern.test(given)) {
    return { fault: `"${given}" is no ${known.nl}: expected ${known.expected}${hint(known.code, given)}.` };
  }
  if (/^0+$/.test(given)) return { fault: `"${given}" stands for no ${known.nl}.` };
  const fault = checks[known.code]?.(given);
  if (fault) return { fault: `"${given}" is no ${known.nl}: ${fault}.` };
  // OpenStreetMap writes small letters, the registers capitals.
  return { value: known.code === 'OSM' ? given.toLowerCase() : given.toUpperCase() };
}

/** What the pattern cannot see; a fault, or null. */
const checks: Readonly<Record<string, (given: string) => string | null>> = {
  RSIN: (rsin) => (passesElevenTest(rsin) ? null : 'it fails the elfproef'),
  OIN: checkOin,
};

/** Elfproef: the digits times 9, 8, 7, 6, 5, 4, 3, 2 and -1 add up to a multiple of 11. */
function passesElevenTest(nineDigits: string): boolean {
  const sum = [...nineDigits].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0;
}

/** Whether nine digits in the text can be a BSN, whatever stands between them; of other numbers one in eleven can. */
export const hasCitizenNumber = (text: string): boolean =>
  (text.match(/(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/g) ?? []).some((found) =>
    passesElevenTest(found.replace(/\D/g, '')),
  );

/** Registers behind an OIN (Logius, OIN-Stelsel, "Prefix tabel"): 5 is not in use, 99 is for tests. */
const oinPrefixes = [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 99];

/** Prefix of 8, number of 8 or 9, then zeros up to 20; an RSIN or KvK number inside must be one. */
function checkOin(oin: string): string | null {
  const prefix = Number(oin.slice(0, 8));
  if (!oinPrefixes.includes(prefix)) return `prefix ${oin.slice(0, 8)} is not in use`;
  const suffix = prefix === 3 ? '0000' : '000';
  if (!oin.endsWith(suffix)) return `it does not end in ${suffix}`;
  const inner = oin.slice(8, -suffix.length);
  if (prefix === 1 && !passesElevenTest(inner)) return `the RSIN ${inner} in it fails the elfproef`;
  return /^0+$/.test(inner) ? 'it holds no number' : null;
}

const hint = (schemeCode: string, given: string) =>
  schemeCode === 'KVK' && /^\d{7}$/.test(given) ? '; a leading zero may have been lost' : '';

function scheme(code: string, nl: string, en: string, pattern: RegExp, expected: string): IdentifierScheme {
  return { code, nl, en, pattern, expected };
}
