import type { SheetLine } from './sheet-line.ts';

/** Both ends as filled in; neither when one cannot be read, or they are the wrong way round. */
export function readAges<Field extends string>(line: SheetLine<Field | 'agesFrom' | 'agesUntil'>) {
  const unknown = { agesFrom: null, agesUntil: null };
  const from = readAge(line, 'agesFrom');
  const until = readAge(line, 'agesUntil');
  if (from === undefined || until === undefined) return unknown;
  if (from !== null && until !== null && from >= until) {
    line.note('agesUntil', 'BAD_AGES', `The ages ${from} until ${until} hold nobody; the ages are left out.`);
    return unknown;
  }
  return { agesFrom: from, agesUntil: until };
}

function readAge<Field extends string>(
  line: SheetLine<Field | 'agesFrom' | 'agesUntil'>,
  field: 'agesFrom' | 'agesUntil',
): number | null | undefined {
  const given = line.text(field);
  if (given === '') return null;
  if (/^\d{1,3}$/.test(given) && Number(given) <= 120) return Number(given);
  line.note(field, 'BAD_AGES', `"${given}" is no age in whole years; the ages are left out.`);
  return undefined;
}
