/**
 * The text without what reaches a person or opens a door: e-mail addresses, Dutch and international phone numbers,
 * tokens, keys, passwords in addresses. Rather a number too many masked than a phone number kept; numbers that
 * registers give out (areas, buildings, organisations) stay readable.
 */
export function maskPersonal(text: string): string {
  if (!/[@%\d]|bearer|eyJ/i.test(text)) return text;
  return text
    .replace(passwordInAddress, '$1***@')
    .replace(bearer, '$1[token]')
    .replace(jwt, '[token]')
    .replace(key, '$1[key]')
    .replace(mail, '[e-mail]')
    .replace(international, '[phone]')
    .replace(dutch, '[phone]');
}

/** `scheme://user:password@`; without this it would read as an e-mail address, and show half the password. */
const passwordInAddress = /(\b[a-z][a-z\d+.-]{0,20}:\/\/[^\s:/@]{0,64}:)\S{1,256}@/gi;

/** Its first part, by which it is found, may be told. */
const key = /(\bketenkaart_[0-9a-f]{12}_)[0-9a-f]{8,}/gi;

/** A signed token, also where nobody says that it is one: each of its first two parts begins as JSON does. */
const jwt = /\beyJ[\w-]{4,8192}\.eyJ[\w-]{0,8192}\.[\w-]*/g;

const bearer = /(\bbearer\s+)[\w.~+/-]+=*/gi;

/** Also as it stands in the query of a URL. At most 64 characters before the @ (RFC 5321, 4.5.3.1.1). */
const mail = /[\p{L}\p{N}._%+-]{1,64}(?:@|%40)(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/giu;

/** E.164: at most 15 digits. `(0)` is a Dutch habit. Written with 00, only the Dutch code, since building ids begin so. */
const international =
  /(?<![\p{L}\p{N}])(?:(?:\+|%2B)[1-9](?:(?:\(0\)|[\s./()-]){0,2}\d){6,14}|00[\s.-]?31(?:(?:\(0\)|[\s./()-]){0,2}\d){9})(?![\p{L}\p{N}])/gu;

/**
 * Ten digits that begin with one zero; part of a longer number, a date or a time is none. A `+` before it would have
 * been an international number.
 */
const dutch = /(?<![\p{L}\p{N}_]|\d[.,:/+-])\(?0[1-9](?:[\s./()-]{0,2}\d){8}(?![\p{L}\p{N}]|:\d)/gu;
