import { Migration } from '@mikro-orm/migrations';

/**
 * Whether a boundary was joined from those of its neighbourhoods becomes known. Of districts and municipalities that are
 * there already it was not kept: they count as joined, as they did until now, so that importing their neighbourhoods
 * again renews them.
 */
export class Migration20261126000200 extends Migration {
  override up(): void {
    this.addSql('alter table "area" add "boundary_is_united" boolean not null default false;');
    this.addSql(
      `update "area" set "boundary_is_united" = true where "level" in ('DISTRICT', 'MUNICIPALITY') and "boundary" is not null;`,
    );
  }
}
