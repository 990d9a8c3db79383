import { Migration } from '@mikro-orm/migrations';

/** Agreements of many. New tables; nothing that is there changes: no relation becomes a coalition by itself. */
export class Migration20261127000400 extends Migration {
  override up(): void {
    for (const statement of statements.split(/;\n/).filter((text) => text.trim() !== ''))
      this.addSql(statement);
  }
}

const statements = `
create table "coalition" (
  "id" text not null,
  "name" text not null,
  "theme" text not null,
  "formality" text null,
  "document_url" text null,
  "source_id" text not null,
  primary key ("id")
);
create index "coalition_source_id_index" on "coalition" ("source_id");
alter table "coalition" add constraint "coalition_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;

create table "coalition_member" (
  "coalition_id" text not null,
  "facility_id" text not null,
  "valid" daterange not null,
  primary key ("coalition_id", "facility_id", "valid")
);
create index "coalition_member_facility_id_index" on "coalition_member" ("facility_id");
alter table "coalition_member" add constraint "coalition_member_coalition_id_foreign" foreign key ("coalition_id") references "coalition" ("id") on delete cascade;
alter table "coalition_member" add constraint "coalition_member_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;
alter table "coalition_member" add constraint "coalition_member_once_at_a_time" exclude using gist (coalition_id with =, facility_id with =, valid with &&);
`;
