import type { PersonKnown } from './person-marks.ts';

/**
 * By what a person can be found in running text, as a regular expression that PostgreSQL and JavaScript read alike, to be
 * used without regard to case: the mail address, the number as people write it, and a name of more than one word. Null:
 * nothing of it could be told from other words.
 */
export function personPattern(
  persons: readonly Pick<PersonKnown, 'name' | 'email' | 'phone'>[],
): string | null {
  const parts = persons.flatMap(({ name, email, phone }) => [
    ...(email === null ? [] : [literally(email.trim())]),
    ...(phone === null ? [] : [asWritten(phone)]),
    ...(name !== null && /\S\s+\S/.test(name) ? [name.trim().split(/\s+/).map(literally).join('\\s+')] : []),
  ]);
  return parts.length > 0 ? [...new Set(parts)].sort((a, b) => b.length - a.length).join('|') : null;
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** +31612345678 is also written 06-12 34 56 78, +31 (0)6 12345678 or 0031612345678. */
function asWritten(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  const apart = '[\\s./()-]*';
  if (!digits.startsWith('31')) return `(\\+|00)?${[...digits].join(apart)}`;
  return `(\\+31|0031|31)?${apart}0?${apart}${[...digits.slice(2)].join(apart)}`;
}
