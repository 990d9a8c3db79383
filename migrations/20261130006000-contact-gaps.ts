import { Migration } from '@mikro-orm/migrations';

/** Gaps about contacts that were not checked; what is there already stays as it is. */
export class Migration20261130006000 extends Migration {
  override up(): void {
    this.addSql('alter table "finding" drop constraint "finding_kind_check"');
    this.addSql(
      `alter table "finding" add constraint "finding_kind_check" check ("kind" in ('PROVISION', 'DISTANCE', 'ACCESS', 'RELATION', 'SIGNAL_ROUTE', 'GOAL', 'FRAGILITY', 'CONTACT', 'STALE_DATA', 'ANCHORING'))`,
    );
  }
}
