import { defineEntity, p } from '@mikro-orm/core';

/**
 * The key of this installation, made by chance when its database was: one row. Digests of persons are keyed with it, so
 * that a list of them says nothing to who does not have the database too. It goes along in backups, and is never lost.
 */
export const PrivacyKeyTable = defineEntity({
  name: 'PrivacyKey',
  tableName: 'privacy_key',
  properties: {
    id: p.smallint().primary().autoincrement(false),
    secret: p.text(),
  },
  checks: [{ name: 'privacy_key_one', expression: 'id = 1' }],
  rowLevelSecurity: 'force',
  policies: [
    { name: 'privacy_key_read', command: 'select', roles: ['app_writer'], using: 'keeps_persons()' },
  ],
});
