import { Migration } from '@mikro-orm/migrations';

/**
 * Facilities may have a surface, and staff of combined teams may be divided over its kinds. Nothing changes for what is
 * known already.
 */
export class Migration20261129000200 extends Migration {
  override up(): void {
    this.addSql('alter table "facility_capacity" drop constraint "facility_capacity_measure_check"');
    this.addSql(
      `alter table "facility_capacity" add constraint "facility_capacity_measure_check" check ("measure" in ('FTE', 'FTE_OCCUPIED', 'PERSONS', 'PLACES', 'HOURS_PER_WEEK', 'SQUARE_METRES'))`,
    );
    this.addSql('alter table "facility_capacity" add column "kind_shares" jsonb null');
  }
}
