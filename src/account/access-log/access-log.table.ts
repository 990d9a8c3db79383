import { defineEntity, p } from '@mikro-orm/core';

/**
 * Who looked at which person's details, when and what for: an entry a person, written in the transaction of the read.
 * It names fields and never what was in them. Rows are added and, when their time is over, removed; never changed.
 */
export const AccessLogTable = defineEntity({
  name: 'AccessLog',
  tableName: 'access_log',
  properties: {
    /**
     * Counts the entries of all municipalities, so that it leaves the house in no answer: between two of its own a municipality
     * would count the looks of others.
     */
    id: p.bigint().primary().autoincrement(),
    /**
     * By which an answer tells one from another. It is no part of what is sealed (`access-chain.rows.ts`): seals from before
     * it was there stay valid, and nothing that happened follows from it.
     */
    publicId: p.uuid().defaultRaw('gen_random_uuid()'),
    at: p.datetime().columnType('timestamptz').defaultRaw('clock_timestamp()'),
    viewer: p.text(),
    actor: p.text().nullable(),
    organisation: p.text().nullable(),
    /** The account that answers for what was looked at. */
    account: p.text(),
    purpose: p.text().nullable(),
    action: p.text(),
    objectType: p.text(),
    objectId: p.text(),
    fields: p.array().columnType('text[]'),
    outcome: p.text(),
    /** Of the W3C trace context, 32 hexadecimals. */
    traceId: p.text(),
    /** Of the request, 16 hexadecimals; null at the command line, which has none. */
    operationId: p.text().nullable().defaultRaw("viewer_says('operation'::text)"),
    /** What in the system of who asks the request is part of; null when it did not say. */
    parentOperationId: p.text().nullable().defaultRaw("viewer_says('parent_operation'::text)"),
    /** When its transaction began, so before anything was read. */
    startedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
  },
  indexes: [
    { properties: ['account', 'id'] },
    { properties: ['objectId'] },
    { properties: ['account', 'at', 'publicId'] },
  ],
  rowLevelSecurity: 'force',
  policies: [
    { name: 'access_log_add', command: 'insert', check: 'logs_itself(viewer, actor)' },
    { name: 'access_log_read', command: 'select', using: 'sees_log(account)' },
    { name: 'access_log_end', command: 'delete', roles: ['app_writer'], using: 'may_end_log(at)' },
  ],
});
