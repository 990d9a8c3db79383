import { maskPersonal } from '../../access/mask-personal.ts';
import type { ProblemCode } from '../../graphql/problem.ts';
import type { KeyHolder } from './key-holder.ts';

/** What somebody wants of a key, as far as it can be wrong. */
export interface KeyWishes {
  readonly holder: KeyHolder;
  readonly organisation: string | null;
  readonly label: string;
  readonly expiresOn: string;
}

export interface KeyFault {
  readonly part: 'organisation' | 'label' | 'expiresOn';
  readonly code: ProblemCode;
  readonly message: string;
}

/** Access is looked over once a year (BIO2); a key is then renewed, or forgotten and ends. */
export const defaultExpiry = (today: string): string => yearsAfter(today, 1);

const mostYears = 2;
const longestLabel = 100;

/** Everything wrong with a key before it is made, a sentence each; none: it can be. */
export function faultsOfKey(
  { holder, organisation, label, expiresOn }: KeyWishes,
  today: string,
): KeyFault[] {
  const faults: KeyFault[] = [];
  const add = (part: KeyFault['part'], code: ProblemCode, message: string) =>
    faults.push({ part, code, message });
  if (holder === 'PARTNER' && organisation === null)
    add('organisation', 'REQUIRED', 'a partner needs the organisation it belongs to');
  if (holder !== 'PARTNER' && organisation !== null)
    add('organisation', 'INVALID', `${holder} belongs to the municipality, not to an organisation`);
  if (label.trim() === '') add('label', 'REQUIRED', 'a label says what the key is for');
  if (label.length > longestLabel)
    add('label', 'TOO_LONG', `the label has ${label.length} characters; at most ${longestLabel}`);
  if (maskPersonal(label) !== label)
    add('label', 'PERSONAL_DATA', 'a label tells what for, not who: leave mail addresses and numbers out');
  if (expiresOn <= today) add('expiresOn', 'INVALID', `${expiresOn} is over; a key ends on a day to come`);
  if (expiresOn > yearsAfter(today, mostYears))
    add('expiresOn', 'INVALID', `${expiresOn} is too far away; a key lasts at most ${mostYears} years`);
  return faults;
}

/** 29 February becomes 1 March where there is none. */
function yearsAfter(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}
