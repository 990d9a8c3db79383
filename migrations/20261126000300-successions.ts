import { Migration } from '@mikro-orm/migrations';

/**
 * Adds what areas went over into, and by what a facility is known to serve a neighbourhood. Facilities that are there get
 * that from their recorded working areas, and gaps keep their ids; successions between editions that were loaded before are derived at the next
 * import of areas, boundaries or successions.
 */
export class Migration20261126000300 extends Migration {
  override up(): void {
    for (const statement of tables.split(/;\n/)) if (statement.trim() !== '') this.addSql(statement);
  }
}

const tables = `
create table "given_succession" (
  "from_code" text not null,
  "from_edition" smallint not null,
  "to_code" text not null,
  "to_edition" smallint not null,
  "share" double precision null,
  "basis" text not null,
  "happened_on" date null,
  "source_id" text not null,
  primary key ("from_code", "from_edition", "to_code", "to_edition")
);
alter table "given_succession" add constraint "given_succession_forward" check (from_edition < to_edition);
alter table "given_succession" add constraint "given_succession_basis_check" check ("basis" in ('GIVEN', 'ADDRESS', 'POPULATION', 'AREA_OVERLAP'));
alter table "given_succession" add constraint "given_succession_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;

create table "area_succession" (
  "from_id" text not null,
  "to_id" text not null,
  "share_of_from" double precision null,
  "share_of_to" double precision null,
  "basis" text not null,
  "happened_on" date null,
  "reason" text null,
  "source_id" text null,
  primary key ("from_id", "to_id")
);
create index "area_succession_to_id_index" on "area_succession" ("to_id");
alter table "area_succession" add constraint "area_succession_share_or_reason" check ((share_of_from is null) = (reason is not null));
alter table "area_succession" add constraint "area_succession_basis_check" check ("basis" in ('FLAG', 'GIVEN', 'ADDRESS', 'POPULATION', 'AREA_OVERLAP', 'CODE'));
alter table "area_succession" add constraint "area_succession_reason_check" check ("reason" in ('BOUNDARY_CHANGED', 'NOT_MEASURED', 'NOT_GIVEN'));
alter table "area_succession" add constraint "area_succession_from_id_foreign" foreign key ("from_id") references "area" ("id") on update cascade on delete cascade;
alter table "area_succession" add constraint "area_succession_to_id_foreign" foreign key ("to_id") references "area" ("id") on update cascade on delete cascade;
alter table "area_succession" add constraint "area_succession_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;

alter table "facility_neighbourhood" add column "serves_by" text null;
update "facility_neighbourhood" n set "serves_by" = case
  when exists (select from "facility_serves" s where s.facility_id = n.facility_id) then 'SAID' else 'STANDING' end
where n.serves;
alter table "facility_neighbourhood" add constraint "facility_neighbourhood_serves_by_check" check ("serves_by" in ('SAID', 'STANDING', 'SUCCESSION', 'AREA_OVERLAP'));
alter table "facility_neighbourhood" add constraint "facility_neighbourhood_serves_by" check (serves = (serves_by is not null));

create table "gap_area" (
  "area_id" text not null,
  "edition" smallint not null,
  "key" text not null,
  "previous_key" text null,
  primary key ("area_id")
);
alter table "gap_area" add constraint "gap_area_edition_key_unique" unique ("edition", "key");
alter table "gap_area" add constraint "gap_area_area_id_foreign" foreign key ("area_id") references "area" ("id") on update cascade on delete cascade;
insert into "gap_area" ("area_id", "edition", "key")
select distinct a.id, a.edition, a.code from "finding" f join "area" a on a.id = f.area_id where f.recorded_until is null;
alter table "finding" add column "previous" text null;
`;
