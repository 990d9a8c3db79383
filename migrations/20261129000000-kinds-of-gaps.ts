import { Migration } from '@mikro-orm/migrations';

/** Gaps of more kinds, with what only their form of norm finds. */
export class Migration20261129000000 extends Migration {
  override up(): void {
    this.addSql(`alter table "finding" add column "details" jsonb not null default '{}'`);
    this.addSql('alter table "finding" drop constraint "finding_kind_check"');
    this.addSql(
      `alter table "finding" add constraint "finding_kind_check" check ("kind" in ('PROVISION', 'DISTANCE', 'ACCESS', 'RELATION', 'SIGNAL_ROUTE', 'GOAL', 'FRAGILITY', 'STALE_DATA', 'ANCHORING'))`,
    );
    this.addSql('alter table "norm" drop constraint "norm_form_check"');
    this.addSql(
      `alter table "norm" add constraint "norm_form_check" check ("form" in ('MINIMUM_COUNT', 'RATIO', 'MAXIMUM_DISTANCE', 'CHOICE', 'SURFACE', 'HOURS', 'ACCESS', 'RELATION_PRESENT', 'SIGNAL_ROUTE', 'PARTNER_KINDS', 'CONTACT', 'ANCHORING', 'RESILIENCE', 'GOALS', 'FRESHNESS'))`,
    );
  }
}
