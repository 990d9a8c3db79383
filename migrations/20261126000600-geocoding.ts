import { Migration } from '@mikro-orm/migrations';

/**
 * Points that were found for facilities rather than told. Of what is there already: every point came with its source,
 * and says so from now on; no point moves. A facility of which only the four digits of the postcode are known counts
 * as one without a place from the next assessment on.
 */
export class Migration20261126000600 extends Migration {
  override up(): void {
    for (const statement of statements.split(/;\n/).filter((text) => text.trim() !== ''))
      this.addSql(statement);
  }
}

const statements = `
create table "pc4_point" (
  "pc4" text not null,
  "source_id" text not null,
  "point" geometry(Point,4326) not null,
  primary key ("pc4", "source_id")
);
alter table "pc4_point" add constraint "pc4_point_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;

create table "postcode_neighbourhood" (
  "edition" smallint not null,
  "postcode" text not null,
  "neighbourhood_code" text not null,
  "source_id" text not null,
  "addresses" int not null,
  "house_numbers" integer[] null,
  primary key ("edition", "postcode", "neighbourhood_code", "source_id")
);
create index "postcode_neighbourhood_postcode_index" on "postcode_neighbourhood" ("postcode");
alter table "postcode_neighbourhood" add constraint "postcode_neighbourhood_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;

create table "known_point" (
  "scheme" text not null,
  "value" text not null,
  "source_id" text not null,
  "postcode" text not null,
  "point" geometry(Point,4326) not null,
  primary key ("scheme", "value", "source_id", "postcode")
);
create index "known_point_postcode_index" on "known_point" ("postcode");
alter table "known_point" add constraint "known_point_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;

create table "geocoded_address" (
  "address" text not null,
  "source_id" text not null,
  "point" geometry(Point,4326) null,
  "precision" text null,
  "asked_on" date not null,
  primary key ("address", "source_id")
);
alter table "geocoded_address" add constraint "geocoded_address_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;
alter table "geocoded_address" add constraint "geocoded_address_precision_check" check ("precision" in ('ADDRESS', 'PC6', 'PC4', 'NEIGHBOURHOOD'));

alter table "facility" add "point_from" text null;
alter table "facility" add constraint "facility_point_from_check" check ("point_from" in ('SOURCE', 'POINT_FILE', 'POSTCODE_TABLE', 'GEOCODER', 'PC4_POINT'));
update "facility" set "point_from" = 'SOURCE' where "point" is not null;
create index "facility_postcode_index" on "facility" ("postcode");
drop index "facility_without_point";
create index facility_unlocated on facility (municipality_code) where point is null or point_precision = 'PC4';
`;
