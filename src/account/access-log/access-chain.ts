import { createHash } from 'node:crypto';

/** An entry of the access log as it is hashed: every column, as text. */
export interface ChainEntry {
  readonly id: string;
  /** The columns in their order, with the moment to the microsecond. */
  readonly columns: readonly unknown[];
  readonly at: string;
}

/** A batch of entries with its place in the chain of its account. */
export interface Seal {
  readonly account: string;
  readonly number: number;
  readonly previous: string;
  readonly hash: string;
  readonly entries: number;
  readonly entriesHash: string;
  readonly entryIds: readonly string[];
  readonly entryHashes: readonly string[];
  readonly lastId: string;
  /** Moments are text in UTC to the microsecond, `2026-11-26T04:05:06.123456Z`: their order is that of the text. */
  readonly firstAt: string;
  readonly lastAt: string;
  readonly sealedAt: string;
  readonly emptiedAt: string | null;
}

/** What the next seal must have as previous, where there is none yet. */
export const beginOfChain = (account: string): string => hashOf(['access log of', account]);

export const hashOfEntry = ({ columns }: ChainEntry): string => hashOf(columns);

/** The seal over entries that come after `last`; entries in the order of their ids, at least one. */
export function sealOver(
  account: string,
  last: Pick<Seal, 'number' | 'hash'> | null,
  entries: readonly ChainEntry[],
  sealedAt: string,
): Seal {
  const moments = entries.map(({ at }) => at).sort();
  const entryHashes = entries.map(hashOfEntry);
  const seal = {
    account,
    number: (last?.number ?? 0) + 1,
    previous: last?.hash ?? beginOfChain(account),
    entries: entries.length,
    entriesHash: hashOf(entryHashes),
    lastId: String(entries.reduce((most, { id }) => (BigInt(id) > most ? BigInt(id) : most), 0n)),
    firstAt: moments[0] ?? sealedAt,
    lastAt: moments.at(-1) ?? sealedAt,
    sealedAt,
  };
  return {
    ...seal,
    hash: hashOfSeal(seal),
    entryIds: entries.map(({ id }) => id),
    entryHashes,
    emptiedAt: null,
  };
}

/** Over all that stays when its entries are removed. */
export const hashOfSeal = (seal: Omit<Seal, 'hash' | 'entryIds' | 'entryHashes' | 'emptiedAt'>): string =>
  hashOf([
    seal.account,
    seal.number,
    seal.previous,
    seal.entries,
    seal.entriesHash,
    seal.lastId,
    seal.firstAt,
    seal.lastAt,
    seal.sealedAt,
  ]);

export const hashOfHashes = (hashes: readonly string[]): string => hashOf(hashes);

/** JSON keeps apart what lies side by side: ["ab", "c"] is not ["a", "bc"]. */
const hashOf = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');
