import { sql } from 'kysely';
import { forReading, type WriteRows } from '../../database/rows.ts';
import { clockNow, lastSeals, unsealedEntries } from './access-chain.rows.ts';
import { type ChainEntry, type Seal, sealOver } from './access-chain.ts';

/** As many as are hashed and kept in one row without anybody noticing. */
const mostInSeal = 10_000;

/**
 * Seals the entries that were added since, a seal for each account with any; those who read go on adding meanwhile. Null
 * when another process is at it. As the operator; called again until it gives none, where more were waiting, with the
 * moment of the first: what waited together was sealed at one moment.
 */
export async function sealAccessLog(
  rows: WriteRows,
  most = mostInSeal,
  moment: string | null = null,
): Promise<readonly Seal[] | null> {
  const { rows: locks } = await sql<{ isOurs: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('ketenkaart seal')) as "isOurs"`.execute(rows);
  if (!locks[0]?.isOurs) return null;
  const read = forReading(rows);
  const waiting = await unsealedEntries(read, most);
  if (waiting.length === 0) return [];
  const sealedAt = moment ?? (await clockNow(read));
  const last = new Map((await lastSeals(read)).map((seal) => [seal.account, seal]));
  const seals = [...byAccount(waiting)].map(([account, entries]) =>
    sealOver(account, last.get(account) ?? null, entries, sealedAt),
  );
  await rows
    .insertInto('access_seal')
    .values(seals.map(rowOf) as never)
    .execute();
  return seals;
}

function byAccount<Entry extends ChainEntry & { readonly account: string }>(entries: readonly Entry[]) {
  const accounts = new Map<string, Entry[]>();
  for (const entry of entries) {
    const those = accounts.get(entry.account);
    if (those) those.push(entry);
    else accounts.set(entry.account, [entry]);
  }
  return accounts;
}

const rowOf = (seal: Seal) => ({
  account: seal.account,
  number: seal.number,
  previous: seal.previous,
  hash: seal.hash,
  entries: seal.entries,
  entries_hash: seal.entriesHash,
  entry_ids: sql`${[...seal.entryIds]}::bigint[]`,
  entry_hashes: [...seal.entryHashes],
  last_id: seal.lastId,
  first_at: sql`${seal.firstAt}::timestamptz`,
  last_at: sql`${seal.lastAt}::timestamptz`,
  sealed_at: sql`${seal.sealedAt}::timestamptz`,
});
