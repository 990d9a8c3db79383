import { Migration } from '@mikro-orm/migrations';

/**
 * Figures may be estimates, with low, high and method: those that are there were published as they are, and get none.
 * A finding says by which factor its children were estimated: so far that was always the national one, of which the
 * findings that are there are told, so that the next assessment finds them unchanged.
 */
export class Migration20261126000100 extends Migration {
  override up(): void {
    this.addSql('alter table "area_figure" add column "low" double precision null');
    this.addSql('alter table "area_figure" add column "high" double precision null');
    this.addSql('alter table "area_figure" add column "method" text null');
    this.addSql('alter table "finding" add column "children_method" text null');
    this.addSql(`
      update "finding" f set "children_method" = 'ESTIMATED_NATIONAL_FACTOR'
      from "norm" n
      where n."id" = f."norm_id" and f."children" is not null and not (n."ages_from" = 0 and n."ages_until" = 15)
    `);
  }
}
