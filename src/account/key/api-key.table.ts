import { defineEntity, p } from '@mikro-orm/core';
import { OrganisationTable } from '../../organisation/organisation.table.ts';
import { AccountTable } from '../account.table.ts';
import { KeyHolder } from './key-holder.ts';

/** A key that an application or a person signs in with. Of the secret only its digest is kept. */
export const ApiKeyTable = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    id: p.text().primary(),
    /** The public part, by which it is found and named. */
    prefix: p.text().unique(),
    /** SHA-256 of the secret, in hexadecimals: it has 256 bits of chance, so nothing slower is needed. */
    digest: p.text(),
    account: () => p.manyToOne(AccountTable).index().deleteRule('cascade'),
    organisation: () => p.manyToOne(OrganisationTable).nullable().deleteRule('cascade'),
    holder: p.enum(() => KeyHolder),
    label: p.text(),
    createdAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
    expiresAt: p.datetime().columnType('timestamptz'),
    lastUsedOn: p.date().nullable(),
    revokedAt: p.datetime().columnType('timestamptz').nullable(),
  },
  rowLevelSecurity: 'force',
  policies: [
    { name: 'api_key_read', command: 'select', using: 'sees_keys(account_id, prefix)' },
    {
      name: 'api_key_write',
      command: 'all',
      roles: ['app_writer'],
      using: 'keeps_account(account_id)',
      check: 'keeps_account(account_id)',
    },
  ],
});
