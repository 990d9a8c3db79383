import { monthsLater } from '../../source/months.ts';
import {
  beginOfChain,
  type ChainEntry,
  hashOfEntry,
  hashOfHashes,
  hashOfSeal,
  type Seal,
} from './access-chain.ts';

/** Where a chain is broken; null: not of one seal, or not of one entry. */
export interface ChainFault {
  readonly account: string;
  readonly seal: number | null;
  readonly entry: string | null;
  readonly what: string;
}

/**
 * Everything wrong with a seal that comes after `before` in its chain; `found` has the entries that are there. `earlier`
 * is the last that was sealed at another moment: of what waited long and was sealed in batches, none came in after another.
 */
export function faultsOfSeal(
  seal: Seal,
  before: Seal | null,
  found: ReadonlyMap<string, ChainEntry>,
  now: string,
  earlier = before,
): ChainFault[] {
  const faults: ChainFault[] = [];
  const add = (what: string, entry: string | null = null) =>
    faults.push({ account: seal.account, seal: seal.number, entry, what });
  const next = (before?.number ?? 0) + 1;
  if (seal.number !== next)
    add(seal.number === next + 1 ? `seal ${next} is gone` : `seals ${next} to ${seal.number - 1} are gone`);
  else if (seal.previous !== (before?.hash ?? beginOfChain(seal.account)))
    add('it does not follow on the seal before it');
  if (seal.hash !== hashOfSeal(seal)) add('the seal itself was changed');
  if (seal.emptiedAt !== null) return [...faults, ...faultsOfEmptied(seal, seal.emptiedAt, now)];

  if (seal.entryHashes.length !== seal.entries || seal.entriesHash !== hashOfHashes(seal.entryHashes))
    add('the entries it is over were changed');
  seal.entryIds.forEach((id, at) => {
    const entry = found.get(id);
    if (!entry) add('the entry is gone', id);
    else if (hashOfEntry(entry) !== seal.entryHashes[at]) add('the entry was changed', id);
    else if (earlier && Date.parse(entry.at) < Date.parse(earlier.sealedAt) - oneDay)
      add(`the entry says ${entry.at}, and came in after ${earlier.sealedAt}`, id);
  });
  return faults;
}

/** Entries go when their time is over and not sooner; half a year is the least (BIO2). */
function faultsOfEmptied(seal: Seal, emptiedAt: string, now: string): ChainFault[] {
  const fault = (what: string) => [{ account: seal.account, seal: seal.number, entry: null, what }];
  if (emptiedAt > now) return fault(`its entries were removed on ${emptiedAt}, which is to come`);
  if (Date.parse(seal.lastAt) >= halfYearBefore(emptiedAt))
    return fault(`its entries of ${seal.lastAt} were removed on ${emptiedAt}, within six months`);
  return [];
}

/** As long as an entry may be under way; `access-chain.rows.ts` looks back as far. */
const oneDay = 86_400_000;

/** As PostgreSQL reckons it: of a day that its month does not have, the last one. */
function halfYearBefore(moment: string): number {
  const timeOfDay = Date.parse(moment) % oneDay;
  return monthsLater(new Date(moment), -6).getTime() + timeOfDay;
}
