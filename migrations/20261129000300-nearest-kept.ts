import { Migration } from '@mikro-orm/migrations';

/**
 * Nearest distances are kept. Nothing changes for data already there: what is not kept is asked of the index, and the
 * next assessment keeps it. Whoever changes a place in any way takes back in the same transaction that it is kept.
 */
export class Migration20261129000300 extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table "nearest_kept" (
    "area_id" text not null, "kind" text not null, "edition" smallint not null, "facility_id" text not null,
    "metres" double precision not null, primary key ("area_id", "kind"))`,
  `create table "nearest_days" (
    "edition" smallint not null, "kind" text not null, "days" daterange not null, primary key ("edition", "kind"))`,
  // Of a row that comes there is no old one, and of one that goes no new one: its parts are null.
  `create function places_changed() returns trigger language plpgsql as $$
  begin
    if tg_table_name = 'area' then
      delete from nearest_days where edition in (old.edition, new.edition);
    elsif tg_table_name = 'facility' then
      delete from nearest_days where kind = any(old.also_provides || old.kind || new.also_provides || new.kind);
    else
      delete from nearest_days where kind in (
        select unnest(f.also_provides || f.kind) from facility f where f.id in (old.facility_id, new.facility_id));
    end if;
    return null;
  end $$`,
  `create trigger places_changed
    after insert or delete or update of kind, also_provides, point, point_precision, valid on facility
    for each row execute function places_changed()`,
  `create trigger places_changed
    after insert or delete or update of facility_id, status, valid on facility_status
    for each row execute function places_changed()`,
  `create trigger places_changed
    after insert or delete or update of level, edition, origin on area
    for each row execute function places_changed()`,
];
