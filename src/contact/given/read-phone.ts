import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * A telephone number as people write it, in E.164: `+31` and the rest without a zero. Without a code of a country it
 * is a Dutch one. Null when no such number can be; what somebody typed is never repeated, it may be of a person.
 */
export function readPhone(text: string): string | null {
  const number = parsePhoneNumberFromString(text, 'NL');
  return number?.isValid() && number.ext === undefined ? number.number : null;
}
