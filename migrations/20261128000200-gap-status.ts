import { Migration } from '@mikro-orm/migrations';

/** What was decided about gaps: a new table, nothing changes for data already there; every gap is OPEN. */
export class Migration20261128000200 extends Migration {
  override up(): void {
    for (const statement of statements.split(/;\n/).filter((text) => text.trim() !== ''))
      this.addSql(statement);
  }
}

const statements = `
create table "gap_status" (
  "gap_id" text not null,
  "recorded_from" timestamptz not null,
  "recorded_until" timestamptz null,
  "status" text not null,
  "reason" text null,
  primary key ("gap_id", "recorded_from")
);
alter table "gap_status" add constraint "gap_status_status_check" check ("status" in ('OPEN', 'ACKNOWLEDGED', 'ACTION_PLANNED', 'RESOLVED', 'ACCEPTED', 'FALSE_POSITIVE'));
create unique index gap_status_one_present on gap_status (gap_id) where recorded_until is null;
`;
