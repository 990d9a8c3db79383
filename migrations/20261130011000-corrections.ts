import { Migration } from '@mikro-orm/migrations';

/**
 * What people say here of facilities and organisations is the word of one more source. Nothing changes for the claims
 * that are there; an organisation had no claims, so what is said of one is kept beside it.
 */
export class Migration20261130011000 extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table "facility_claim" drop constraint "facility_claim_basis_check"`,
  `alter table "facility_claim" add constraint "facility_claim_basis_check" check ("basis" in ('REGISTER', 'SHEET', 'STATED'))`,
  // A correction contradicts a register too, and comes with no import.
  `alter table "facility_conflict" alter column "run_id" drop not null`,
  `create table "organisation_correction" (
  "organisation_id" text not null,
  "field" text not null,
  "value" text null,
  "source_id" text not null,
  "verified_on" date not null,
  "verified_by" text not null,
  primary key ("organisation_id", "field")
)`,
  `create index "organisation_correction_source_id_index" on "organisation_correction" ("source_id")`,
  `alter table "organisation_correction" add constraint "organisation_correction_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete cascade`,
  `alter table "organisation_correction" add constraint "organisation_correction_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade`,
  `alter table "organisation_correction" add constraint "organisation_correction_field_check" check ("field" in ('NAME', 'KIND', 'WEBSITE'))`,
];
