import { Migration } from '@mikro-orm/migrations';

/** Rounds of surveys and who was asked in them: new tables, nothing changes for data already there. */
export class Migration20261127000300 extends Migration {
  override up(): void {
    for (const statement of statements.split(/;\n/).filter((text) => text.trim() !== ''))
      this.addSql(statement);
  }
}

const statements = `
create table "survey_round" (
  "source_id" text not null,
  "code" text not null,
  "theme" text not null,
  "scale" text not null,
  "levels" text not null,
  "ties" text not null,
  "is_roster" boolean not null,
  "asked_on" date not null,
  primary key ("source_id", "code", "theme")
);
alter table "survey_round" add constraint "survey_round_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;
alter table "survey_round" add constraint "survey_round_ties_check" check ("ties" in ('DIRECTED', 'CONFIRMED', 'REPORTED'));

create table "survey_invitation" (
  "source_id" text not null,
  "round" text not null,
  "theme" text not null,
  "facility_id" text not null,
  "has_answered" boolean null,
  primary key ("source_id", "round", "theme", "facility_id")
);
create index "survey_invitation_facility_id_index" on "survey_invitation" ("facility_id");
alter table "survey_invitation" add constraint "survey_invitation_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;
alter table "survey_invitation" add constraint "survey_invitation_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;
`;
