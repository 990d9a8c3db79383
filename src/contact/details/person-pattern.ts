import type { PersonKnown } from './person-marks.ts';

/**
 * By what a person can be found in running text, as a regular expression that PostgreSQL and JavaScript read alike, to be
 * used without regard to case: the mail address, the number as people write it, and a name of more than one word, none of
 * them as a part of something longer. Null: nothing of it could be told from other words.
 */
export function personPattern(
  persons: readonly Pick<PersonKnown, 'name' | 'email' | 'phone'>[],
): string | null {
  const parts = persons.flatMap(({ name, email, phone }) => [
    ...(email === null ? [] : [whole(literally(email.trim()))]),
    ...(phone === null ? [] : asWritten(phone)),
    ...(name !== null && isTelling(name)
      ? [whole(name.trim().split(/\s+/).map(literally).join('\\s+'))]
      : []),
  ]);
  return parts.length > 0 ? [...new Set(parts)].sort((a, b) => b.length - a.length).join('|') : null;
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** JavaScript's \w has no letters with accents; PostgreSQL knows no \p. */
const letter = '\\wÀ-ɏ';

/** an@x.example does not stand in jan@x.example, nor in j.an@x.example. */
const whole = (part: string): string => `(?<![${letter}.%+-])${part}(?![${letter}])`;

/** Of two words of two letters; fewer are in the midst of what others say. */
const isTelling = (name: string): boolean =>
  name.split(/\s+/).filter((word) => (word.match(/\p{L}/gu) ?? []).length >= 2).length >= 2;

/**
 * +31612345678 is also written 06-12 34 56 78, +31 (0)6 12345678 or 0031612345678. A short number, as 112, 14020 or
 * 0800-1234, is of no person, and its digits stand in days and amounts.
 */
function asWritten(phone: string): string[] {
  const digits = phone.replace(/\D/g, '');
  const apart = '[\\s./()-]*';
  const alone = (start: string, rest: string) => [`(?<!\\d)${start}${[...rest].join(apart)}(?!\\d)`];
  if (!digits.startsWith('31')) return digits.length < 10 ? [] : alone('(\\+|00)?', digits);
  const national = digits.slice(2);
  return national.length < 9 ? [] : alone(`((\\+31|0031|31)${apart}(0${apart})?|\\(?0${apart})?`, national);
}
