import { Migration } from '@mikro-orm/migrations';

/** An index to find the newest edition by, which nearly every request asks for; data stays as it is. */
export class Migration20261126001000 extends Migration {
  override up(): void {
    this.addSql('create index "area_level_edition_index" on "area" ("level", "edition");');
  }
}
