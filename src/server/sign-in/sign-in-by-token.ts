import { LRUCache } from 'lru-cache';
import { anonymous, readerSession } from '../../access/viewer.ts';
import { findAccountOf } from '../../account/account.rows.ts';
import type { Database } from '../../database/open-database.ts';
import type { Patience } from '../../database/patience.ts';
import { openReading } from '../../database/reading.ts';
import type { ReadRows } from '../../database/rows.ts';
import { refuse } from '../../graphql/refusal.ts';
import { findOrganisation } from '../../organisation/organisation.rows.ts';
import type { ClaimRule } from './claims-file.ts';
import { type Holder, holderOfClaims, type OrganisationNumber } from './holder-of-claims.ts';
import { IssuerUnreachable } from './issuer-keys.ts';
import type { SignedIn } from './sign-in.ts';
import { type TokenRules, type TrustedIssuer, tokenRules, verifyToken } from './verify-token.ts';
import { whyNobody } from './why-nobody.ts';

export interface TokenDoorOptions {
  readonly database: Database;
  readonly issuers: readonly TrustedIssuer[];
  readonly claims: readonly ClaimRule[];
  readonly today: () => string;
  /** What an issuer's keys could not be had for. */
  readonly onFault: (fault: unknown) => void;
  readonly rules?: TokenRules;
}

/** Milliseconds that the account of a municipality is remembered, or the organisation of a number: they hardly change. */
const remembered = 60_000;

/** Lets in by a signed token of an issuer we trust, as whom the rules of CLAIMS_FILE say. */
export function tokenDoor({
  database,
  issuers,
  claims,
  today,
  onFault,
  rules = tokenRules,
}: TokenDoorOptions) {
  const ids = new LRUCache<string, string>({ max: 10_000, ttl: remembered });

  /** One statement the first time, none while it is remembered. */
  async function idOf(
    name: string,
    patience: Patience | undefined,
    read: (rows: ReadRows) => Promise<{ readonly id: string } | undefined>,
  ) {
    const known = ids.get(name);
    if (known) return known;
    const reading = openReading(database, { ...readerSession(anonymous), patience });
    try {
      const found = await read(reading.rows);
      if (found) ids.set(name, found.id);
      return found?.id ?? null;
    } finally {
      await reading.end();
    }
  }
  const accountOf = (code: string, patience?: Patience) =>
    idOf(code, patience, (rows) => findAccountOf(rows, today(), code));
  const organisationOf = (number: OrganisationNumber, patience?: Patience) =>
    number.scheme === undefined
      ? number.id
      : idOf(`${number.scheme} ${number.value}`, patience, (rows) => findOrganisation(rows, today(), number));

  async function homeOf({ municipality, organisation }: Holder, patience?: Patience) {
    const home = {
      account: municipality === null ? null : await accountOf(municipality, patience),
      organisation: organisation === null ? null : await organisationOf(organisation, patience),
    };
    const isKnown = (municipality === null || home.account) && (organisation === null || home.organisation);
    return isKnown ? home : null;
  }

  return {
    async signInByToken(token: string, patience?: Patience): Promise<SignedIn> {
      const checked = await verifyToken(token, issuers, rules).catch((fault) => {
        if (!(fault instanceof IssuerUnreachable)) throw fault;
        onFault(fault);
        throw refuse('UNAVAILABLE', 'Who signs tokens cannot be asked at this moment; try again shortly.');
      });
      if (!checked.claims) return checked;
      const holder = holderOfClaims(checked.claims, claims);
      if (!holder) return { refused: whyNobody(checked.claims, claims) };
      const home = await homeOf(holder, patience);
      if (!home) return { refused: whyHomeless(holder) };
      const { kind, actor, purpose } = holder;
      return { viewer: { kind, actor, ...home, purpose } };
    },
  };
}

/** For the log: an id of an organisation is taken at its word, its number in a register is looked up. */
function whyHomeless({ municipality, organisation }: Holder): string {
  if (municipality !== null)
    return `${municipality} of its claims has no account here (ketenkaart accounts create)`;
  const { scheme, value = '' } = organisation as Extract<OrganisationNumber, { scheme: string }>;
  return `no organisation here has the ${scheme} ${value} of its claims`;
}
