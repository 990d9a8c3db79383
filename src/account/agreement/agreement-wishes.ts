import { maskPersonal } from '../../access/mask-personal.ts';
import type { ProblemCode } from '../../graphql/problem.ts';
import type { ContactPurpose } from './purposes.ts';

/** What somebody wants to record of an agreement, as far as it can be wrong by itself. */
export interface AgreementWishes {
  readonly name: string;
  readonly parties: readonly string[];
  readonly purposes: readonly ContactPurpose[];
  readonly from: string;
  readonly until?: string | null;
  readonly processingUrl: string;
  readonly documentUrl?: string | null;
}

export interface AgreementFault {
  readonly part: keyof AgreementWishes;
  readonly code: ProblemCode;
  readonly message: string;
}

const longestName = 200;
const longestUrl = 1_000;
/** A covenant of a large city has some tens of parties. */
const mostParties = 200;

/** Everything wrong with an agreement before it is looked whether its parties are there. */
export function faultsOfAgreement(wishes: AgreementWishes): AgreementFault[] {
  const { name, parties, purposes, from, until } = wishes;
  const faults: AgreementFault[] = [];
  const add = (part: AgreementFault['part'], code: ProblemCode, message: string) =>
    faults.push({ part, code, message });
  if (name.trim() === '') add('name', 'REQUIRED', 'an agreement needs a name to be known by');
  if (name.length > longestName)
    add('name', 'TOO_LONG', `the name has ${name.length} characters; at most ${longestName}`);
  if (maskPersonal(name) !== name)
    add('name', 'PERSONAL_DATA', 'partners read the name: leave mail addresses and phone numbers out');
  if (parties.length === 0) add('parties', 'REQUIRED', 'an agreement has at least one party');
  if (parties.length > mostParties)
    add('parties', 'TOO_LONG', `there are ${parties.length} parties; at most ${mostParties}`);
  if (purposes.length === 0)
    add('purposes', 'REQUIRED', 'without a purpose nothing may be looked at under it');
  if (until != null && until <= from)
    add('until', 'ENDS_BEFORE_START', `the agreement ends on ${until}, and begins on ${from}`);
  for (const part of ['processingUrl', 'documentUrl'] as const) {
    const url = wishes[part];
    if (url != null) faults.push(...faultsOfUrl(part, url));
  }
  return faults;
}

/** Partners follow it, so nothing but the web; and whoever reads it must not find a password in it. */
export function faultsOfUrl<Part>(part: Part, url: string) {
  if (url.length > longestUrl)
    return [
      {
        part,
        code: 'TOO_LONG' as const,
        message: `the address has ${url.length} characters; at most ${longestUrl}`,
      },
    ];
  const read = URL.parse(url);
  if (read && /^https?:$/.test(read.protocol) && read.username === '' && read.password === '') return [];
  const message = `${JSON.stringify(url)} is no address that begins with https:// or http://`;
  return [{ part, code: 'INVALID' as const, message }];
}
