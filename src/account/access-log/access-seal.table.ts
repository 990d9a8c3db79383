import { defineEntity, p } from '@mikro-orm/core';

/**
 * A batch of entries of the access log that can no longer be changed, added to or taken from unnoticed: its hash is
 * over them and over the hash of the batch before. A chain for each account. `access-chain.ts` says over what.
 */
export const AccessSealTable = defineEntity({
  name: 'AccessSeal',
  tableName: 'access_seal',
  properties: {
    account: p.text().primary(),
    /** From 1, without gaps. */
    number: p.integer().primary(),
    /** Hash of the seal before it; of the first, of the account's name. */
    previous: p.text(),
    hash: p.text(),
    /** How many entries it is over, and the hash of their hashes; kept when they are removed, so that the chain goes on. */
    entries: p.integer(),
    entriesHash: p.text(),
    /** Empty once the entries are removed. */
    entryIds: p.array((id) => id).columnType('bigint[]'),
    entryHashes: p.array().columnType('text[]'),
    lastId: p.bigint(),
    firstAt: p.datetime().columnType('timestamptz'),
    lastAt: p.datetime().columnType('timestamptz'),
    sealedAt: p.datetime().columnType('timestamptz'),
    /** When its entries were removed, their time being over. */
    emptiedAt: p.datetime().columnType('timestamptz').nullable(),
  },
  rowLevelSecurity: 'force',
  policies: [
    { name: 'access_seal_read', command: 'select', using: 'sees_log(account)' },
    { name: 'access_seal_add', command: 'insert', roles: ['app_writer'], check: 'is_operator()' },
    { name: 'access_seal_empty', command: 'update', roles: ['app_writer'], using: 'is_operator()' },
  ],
});
