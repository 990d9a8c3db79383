import type { KeyHolder } from './key-holder.ts';

/** What somebody wants of a key, as far as it can be wrong. */
export interface KeyWishes {
  readonly holder: KeyHolder;
  readonly organisation: string | null;
  readonly label: string;
  readonly expiresOn: string;
}

export interface KeyFault {
  readonly part: 'as' | 'organisation' | 'label' | 'expiresOn';
  readonly message: string;
}

/** Access is looked over once a year (BIO2); a key is then renewed, or forgotten and ends. */
export const defaultExpiry = (today: string): string => yearsAfter(today, 1);

const mostYears = 2;

/** Everything wrong with a key before it is made, a sentence each; none: it can be. */
export function faultsOfKey(
  { holder, organisation, label, expiresOn }: KeyWishes,
  today: string,
): KeyFault[] {
  const faults: KeyFault[] = [];
  if (holder === 'PARTNER' && organisation === null)
    faults.push({ part: 'organisation', message: 'A partner needs the organisation it belongs to.' });
  if (holder !== 'PARTNER' && organisation !== null)
    faults.push({ part: 'organisation', message: 'Only a partner belongs to an organisation.' });
  if (label.trim() === '' || label.length > 100)
    faults.push({ part: 'label', message: 'A label says what the key is for, in at most 100 characters.' });
  if (expiresOn <= today)
    faults.push({ part: 'expiresOn', message: `${expiresOn} is over; a key ends on a day to come.` });
  if (expiresOn > yearsAfter(today, mostYears))
    faults.push({ part: 'expiresOn', message: `A key lasts at most ${mostYears} years.` });
  return faults;
}

/** 29 February becomes 1 March where there is none. */
function yearsAfter(day: string, years: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}
