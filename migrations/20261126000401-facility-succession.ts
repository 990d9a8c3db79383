import { Migration } from '@mikro-orm/migrations';

/**
 * Which facility goes on where another was closed: a new table, empty at first. What was closed before it has no
 * successor, since the registers of then are not read again.
 */
export class Migration20261126000401 extends Migration {
  override up(): void {
    this.addSql(table);
    this.addSql(bySuccessor);
    this.addSql(toFacility);
    this.addSql(toSuccessor);
  }
}

const table = `
create table "facility_succession" (
  "facility_id" text not null,
  "successor_id" text not null,
  "since" date not null,
  primary key ("facility_id", "successor_id")
)`;
const bySuccessor = `
create index "facility_succession_successor_id_index" on "facility_succession" ("successor_id")`;
const toFacility = `
alter table "facility_succession" add constraint "facility_succession_facility_id_foreign"
  foreign key ("facility_id") references "facility" ("id") on update cascade on delete cascade`;
const toSuccessor = `
alter table "facility_succession" add constraint "facility_succession_successor_id_foreign"
  foreign key ("successor_id") references "facility" ("id") on update cascade on delete cascade`;
