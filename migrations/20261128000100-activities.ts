import { Migration } from '@mikro-orm/migrations';

/**
 * Activities of facilities, what facilities mean to children and parents, and whether municipalities anchored a kind.
 * New tables and a new, empty column; of facilities that are there nobody told yet.
 */
export class Migration20261128000100 extends Migration {
  override up(): void {
    for (const statement of statements.split(/;\n/).filter((text) => text.trim() !== ''))
      this.addSql(statement);
  }
}

const fields = `'NAME', 'KIND', 'ALSO_PROVIDES', 'ORGANISATION', 'ADDRESS', 'MUNICIPALITY', 'POINT', 'AGES', 'AUDIENCES', 'MODES', 'LOW_THRESHOLD', 'CONTRIBUTIONS', 'WEBSITE', 'VALIDITY', 'STATUS', 'CAPACITY', 'SERVES', 'IDENTIFIER', 'RELATIONS_ASKED_ON', 'IN_POST_SINCE'`;

const statements = `
create table "facility_activity" (
  "facility_id" text not null,
  "source_id" text not null,
  "key" text not null,
  "valid" daterange not null,
  "name" text not null,
  "goals" text[] not null,
  "audiences" text[] not null,
  "modes" text[] not null,
  "prevention" text null,
  "ages_from" smallint null,
  "ages_until" smallint null,
  primary key ("facility_id", "source_id", "key", "valid")
);
create index "facility_activity_source_id_index" on "facility_activity" ("source_id");
alter table "facility_activity" add constraint "facility_activity_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;
alter table "facility_activity" add constraint "facility_activity_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;
alter table "facility_activity" add constraint "facility_activity_one_at_a_time" exclude using gist (facility_id with =, source_id with =, key with =, valid with &&);

create table "anchoring" (
  "municipality_code" text not null,
  "facility_kind" text not null,
  "item" text not null,
  "source_id" text not null,
  "valid" daterange not null,
  "state" text not null,
  "document_url" text null,
  primary key ("municipality_code", "facility_kind", "item", "source_id", "valid")
);
create index "anchoring_source_id_index" on "anchoring" ("source_id");
alter table "anchoring" add constraint "anchoring_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;
alter table "anchoring" add constraint "anchoring_state_check" check ("state" in ('MET', 'NOT_MET', 'UNKNOWN'));
alter table "anchoring" add constraint "anchoring_one_at_a_time" exclude using gist (municipality_code with =, facility_kind with =, item with =, source_id with =, valid with &&);

alter table "facility" add column "contributions" text[] not null default '{}';
alter table "facility_claim" drop constraint "facility_claim_field_check";
alter table "facility_claim" add constraint "facility_claim_field_check" check ("field" in (${fields}));
alter table "facility_conflict" drop constraint "facility_conflict_field_check";
alter table "facility_conflict" add constraint "facility_conflict_field_check" check ("field" in (${fields}));
`;
