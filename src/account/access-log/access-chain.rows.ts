import { type RawBuilder, sql } from 'kysely';
import { ask, type ReadRows } from '../../database/rows.ts';
import type { ChainEntry, Seal } from './access-chain.ts';

/** A moment to the microsecond, in UTC: as text it is the same on every machine. */
const exactly = (column: string): RawBuilder<string> =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/**
 * Every column of an entry: one that is left out could be changed unnoticed. But for its public id, which came later: with
 * it no older seal would hold, and who changes it changes nothing of what is told of who looked.
 */
const columns = sql<readonly unknown[]>`json_build_array(
  l.id::text, ${exactly('l.at')}, l.viewer, l.actor, l.organisation, l.account, l.purpose, l.action, l.object_type,
  l.object_id, l.fields, l.outcome, l.trace_id, l.operation_id, l.parent_operation_id, ${exactly('l.started_at')})`;

/**
 * Transactions that run at the same time number their entries in one order and commit in another, so an entry may turn
 * up below others that are sealed. For a day it is looked for; no transaction lasts that long.
 */
const lookBack = sql`interval '1 day'`;

/** Per account the id below which nothing is looked for any more. Counted back from the last seal, not from now: a
 * service that lay still for a week goes on where it stopped. */
const floors = sql`
  select s.account, max(s.last_id) as id
  from access_seal s
  join (select account, max(sealed_at) as at from access_seal group by account) newest on newest.account = s.account
  where s.sealed_at < newest.at - ${lookBack}
  group by s.account`;

const sealed = sql`
  select unnest(s.entry_ids) as id from access_seal s
  join (select account, max(sealed_at) as at from access_seal group by account) newest on newest.account = s.account
  where s.sealed_at >= newest.at - ${lookBack}`;

/** Entries that no seal is over yet, at most so many of each account. */
export const unsealedEntries = (rows: ReadRows, most: number) =>
  ask<ChainEntry & { readonly account: string }>(
    rows,
    sql`
      with floors as (${floors}), sealed as materialized (${sealed}),
      accounts as (select id from account union select account from access_seal)
      select l.account, l.id::text as id, ${exactly('l.at')} as at, ${columns} as columns
      from accounts
      left join floors on floors.account = accounts.id
      cross join lateral (
        select l.* from access_log l
        where l.account = accounts.id and l.id > coalesce(floors.id, 0)
          and not exists (select from sealed where sealed.id = l.id)
        order by l.id limit ${most}
      ) l
      order by l.account, l.id`,
  );

/** Entries that stand below what is looked for and in no seal: whoever put them there wants them to seem older. */
export const strayEntries = (rows: ReadRows) =>
  ask<{ readonly account: string; readonly id: string }>(
    rows,
    sql`
      with floors as (${floors}), whole as materialized (select unnest(entry_ids) as id from access_seal)
      select l.account, l.id::text as id
      from access_log l join floors on floors.account = l.account
      where l.id <= floors.id and not exists (select from whole where whole.id = l.id)
      order by l.account, l.id`,
  );

/** The last seal of each account. */
export const lastSeals = (rows: ReadRows) =>
  ask<Pick<Seal, 'account' | 'number' | 'hash'>>(
    rows,
    sql`select distinct on (account) account, number, hash from access_seal order by account, number desc`,
  );

/** The next seals in the order of their chains, after that one. */
export const sealsAfter = (
  rows: ReadRows,
  [account, number]: readonly [account: string, number: number],
  most: number,
) =>
  ask<Seal>(
    rows,
    sql`
      select account, number, previous, hash, entries, entries_hash as "entriesHash",
        array(select unnest(entry_ids)::text) as "entryIds", entry_hashes as "entryHashes", last_id::text as "lastId",
        ${exactly('first_at')} as "firstAt", ${exactly('last_at')} as "lastAt",
        ${exactly('sealed_at')} as "sealedAt", ${exactly('emptied_at')} as "emptiedAt"
      from access_seal where (account, number) > (${account}, ${number}::int)
      order by account, number limit ${most}`,
  );

export const entriesByIds = (rows: ReadRows, ids: readonly string[]) =>
  ask<ChainEntry & { readonly account: string }>(
    rows,
    sql`
      select l.account, l.id::text as id, ${exactly('l.at')} as at, ${columns} as columns
      from access_log l where l.id = any(${[...ids]}::bigint[])`,
  );

/** The moment it is for the database, whose clock the entries have theirs from. */
export const clockNow = async (rows: ReadRows): Promise<string> => {
  const [{ now } = { now: '' }] = await ask<{ now: string }>(
    rows,
    sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`,
  );
  return now;
};
