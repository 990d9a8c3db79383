import type { ReadRows } from '../../database/rows.ts';
import { clockNow, entriesByIds, sealsAfter, strayEntries } from './access-chain.rows.ts';
import type { Seal } from './access-chain.ts';
import { type ChainFault, faultsOfSeal } from './chain-faults.ts';

export interface ChainLooked {
  readonly account: string;
  readonly seals: number;
  readonly entries: number;
  /** Entries that were removed since their time was over; what they said cannot be looked at again. */
  readonly removed: number;
  /** To keep elsewhere: given back as `expected` it shows that nothing was cut off at the end. */
  readonly lastHash: string;
}

export interface Verified {
  readonly chains: readonly ChainLooked[];
  readonly faults: readonly ChainFault[];
}

/** So many seals are looked at at once, lest all entries there ever were stand in memory. */
const sealsAtOnce = 20;

/**
 * Works out every hash again from what stands in the access log. `expected` are hashes of seals that were told before,
 * as anchors: whoever can write in the database can cut a chain off at the end and nothing in it would show it.
 */
export async function verifyAccessLog(rows: ReadRows, expected: readonly string[] = []): Promise<Verified> {
  const now = await clockNow(rows);
  const chains = new Map<string, ChainLooked>();
  const faults: ChainFault[] = [];
  const missing = new Set(expected);
  let before: Seal | null = null;
  let earlier: Seal | null = null;
  for (;;) {
    const seals = await sealsAfter(rows, [before?.account ?? '', before?.number ?? 0], sealsAtOnce);
    const entries = await entriesByIds(
      rows,
      seals.flatMap(({ entryIds }) => entryIds),
    );
    const found = new Map(entries.map((entry) => [entry.id, entry]));
    for (const seal of seals) {
      const inChain: Seal | null = before?.account === seal.account ? before : null;
      if (inChain?.sealedAt !== seal.sealedAt) earlier = inChain;
      faults.push(...faultsOfSeal(seal, inChain, found, now, earlier));
      chains.set(seal.account, addSeal(chains.get(seal.account), seal));
      missing.delete(seal.hash);
      before = seal;
    }
    if (seals.length < sealsAtOnce) break;
  }
  for (const { account, id } of await strayEntries(rows))
    faults.push({ account, seal: null, entry: id, what: 'the entry was added among those that were sealed' });
  for (const hash of missing)
    faults.push({
      account: '',
      seal: null,
      entry: null,
      what: `no seal has the hash ${hash}: it was removed`,
    });
  return { chains: [...chains.values()], faults };
}

const addSeal = (chain: ChainLooked | undefined, seal: Seal): ChainLooked => ({
  account: seal.account,
  seals: (chain?.seals ?? 0) + 1,
  entries: (chain?.entries ?? 0) + (seal.emptiedAt === null ? seal.entries : 0),
  removed: (chain?.removed ?? 0) + (seal.emptiedAt === null ? 0 : seal.entries),
  lastHash: seal.hash,
});
