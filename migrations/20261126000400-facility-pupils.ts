import { Migration } from '@mikro-orm/migrations';

/** Pupils of school locations by year: a new table, nothing changes for data already there. */
export class Migration20261126000400 extends Migration {
  override up(): void {
    this.addSql(table);
    this.addSql(toFacility);
    this.addSql(toSource);
    this.addSql(statuses);
    this.addSql(numberOrReason);
  }
}

const table = `
create table "facility_pupils" (
  "facility_id" text not null,
  "year" smallint not null,
  "pupils" int null,
  "status" text not null,
  "source_id" text not null,
  primary key ("facility_id", "year")
)`;
const toFacility = `
alter table "facility_pupils" add constraint "facility_pupils_facility_id_foreign"
  foreign key ("facility_id") references "facility" ("id") on delete cascade`;
const toSource = `
alter table "facility_pupils" add constraint "facility_pupils_source_id_foreign"
  foreign key ("source_id") references "source" ("id") on delete cascade`;
const statuses = `
alter table "facility_pupils" add constraint "facility_pupils_status_check"
  check ("status" in ('MEASURED', 'ESTIMATED', 'WITHHELD', 'MISSING'))`;
const numberOrReason = `
alter table "facility_pupils" add constraint "facility_pupils_number_or_reason"
  check ((pupils is null) = (status in ('WITHHELD', 'MISSING')))`;
