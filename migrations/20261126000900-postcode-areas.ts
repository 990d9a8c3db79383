import { Migration } from '@mikro-orm/migrations';

/**
 * Areas of the four digits of a postcode, and their figures. Of what is there already nothing changes: points of four
 * digits that were brought in before stay, and are used where no area is known.
 */
export class Migration20261126000900 extends Migration {
  override up(): void {
    for (const statement of statements.split(/;\n/).filter((text) => text.trim() !== ''))
      this.addSql(statement);
  }
}

const statements = `
create table "postcode_area" (
  "edition" smallint not null,
  "pc4" text not null,
  "boundary" geometry(MultiPolygon,4326) not null,
  "point" geometry(Point,4326) not null,
  "source_id" text not null,
  primary key ("edition", "pc4")
);
create index "postcode_area_pc4_index" on "postcode_area" ("pc4");
create index postcode_area_boundary_gist on postcode_area using gist (boundary);
alter table "postcode_area" add constraint "postcode_area_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;
alter table "postcode_area" add constraint postcode_area_boundary_valid check (st_isvalid(boundary));

create table "postcode_area_figure" (
  "pc4" text not null,
  "indicator" text not null,
  "period" smallint not null,
  "value" double precision null,
  "method" text null,
  "status" text not null,
  "reason" text null,
  "source_id" text not null,
  primary key ("pc4", "indicator", "period")
);
alter table "postcode_area_figure" add constraint "postcode_area_figure_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;
alter table "postcode_area_figure" add constraint "postcode_area_figure_status_check" check ("status" in ('MEASURED', 'ESTIMATED', 'WITHHELD', 'MISSING'));
alter table "postcode_area_figure" add constraint postcode_area_figure_value_or_reason check ((value is null) = (status in ('WITHHELD', 'MISSING')));
`;
