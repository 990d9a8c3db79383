export interface DatabaseFault {
  readonly code: 'TIMEOUT' | 'UNAVAILABLE' | 'BAD_USER_INPUT';
  /** A sentence for the client; the fault's own text may hold SQL or an address. */
  readonly message: string;
}

const timeout: DatabaseFault = {
  code: 'TIMEOUT',
  message: 'The database took too long over this; ask for less at once.',
};
const unavailable: DatabaseFault = {
  code: 'UNAVAILABLE',
  message: 'The database cannot be reached at this moment; try again in a few seconds.',
};
/** A year, number or text of the request that no column can hold. */
const badValue: DatabaseFault = {
  code: 'BAD_USER_INPUT',
  message: 'A value in the request is out of range, or is no text: look at years, dates and ids.',
};
const brokenOff: DatabaseFault = {
  code: 'UNAVAILABLE',
  message: 'This part was not read, because an earlier part of the same request failed.',
};

/**
 * Codes of PostgreSQL (appendix A of its manual) and of Node's sockets that say: not now. 40001 is also what a replica
 * says that must go on with what its primary threw away.
 */
const unavailableCodes =
  /^(08...|40001|40P01|53...|57P0[1-5]|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;

/** Out of range, no date, no text; the other codes of class 22 (a division by zero) are faults of ours. */
const badValueCodes = /^22(003|007|008|021|P02|P05)$/;

/** What node-postgres, Kysely and PGlite say without a code. */
const unavailableMessages =
  /^(timeout exceeded when trying to connect|Connection terminated|Client (was closed|has encountered)|Cannot use a pool after|driver has already been destroyed|PGlite is clos)/;

/** What the client may know of a fault of the database; null when it is not one that passes by itself. */
export function databaseFault(fault: unknown): DatabaseFault | null {
  const { code, message } = Object(fault) as { code?: unknown; message?: unknown };
  if (code === '57014') return timeout;
  if (badValueCodes.test(String(code))) return badValue;
  if (isAftermath(fault) || String(message).startsWith('a read after its request ended')) return brokenOff;
  if (unavailableCodes.test(String(code)) || unavailableMessages.test(String(message))) return unavailable;
  return null;
}

/** PostgreSQL says this of every statement after the one that failed; the fault to look at is that one. */
export const isAftermath = (fault: unknown): boolean => Object(fault).code === '25P02';
