import { Migration } from '@mikro-orm/migrations';

/** An index to find the neighbourhoods within reach of a facility by; data stays as it is. */
export class Migration20261129000100 extends Migration {
  override up(): void {
    this.addSql('create index area_origin_gist on area using gist (edition, rd_origin);');
  }
}
