import { Migration } from '@mikro-orm/migrations';

/**
 * More forms of norm, and norms that a municipality sets otherwise. Norms that are there keep what they ask, and their
 * fingerprint: they have no particulars, no reason, and are judged as before.
 */
export class Migration20261128000000 extends Migration {
  override up(): void {
    for (const statement of statements.split(/;\n/).filter((text) => text.trim() !== ''))
      this.addSql(statement);
  }
}

const statements = `
alter table "norm_set" add column "overrides" text null;
alter table "norm" add column "source" text null;
alter table "norm" add column "particulars" jsonb not null default '{}';
alter table "norm" add column "switched_off" text null;
alter table "norm" add column "reason" text null;
alter table "norm" drop constraint "norm_form_check";
alter table "norm" add constraint "norm_form_check" check ("form" in ('MINIMUM_COUNT', 'RATIO', 'MAXIMUM_DISTANCE', 'CHOICE', 'SURFACE', 'HOURS', 'ACCESS', 'RELATION_PRESENT', 'SIGNAL_ROUTE', 'PARTNER_KINDS', 'CONTACT', 'ANCHORING', 'RESILIENCE'));
`;
