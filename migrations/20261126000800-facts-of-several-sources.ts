import { Migration } from '@mikro-orm/migrations';

/**
 * Data already there: every facility is told by the one source it came from, and what that source said is filled in
 * from what the facility says today, so that a second source is weighed against it. Nothing shown changes.
 */
export class Migration20261126000800 extends Migration {
  override up(): void {
    for (const statement of `${tables}${fill}`.split(/;\n/).filter((one) => one.trim() !== '')) {
      this.addSql(statement);
    }
  }
}

const fields = `'NAME', 'KIND', 'ALSO_PROVIDES', 'ORGANISATION', 'ADDRESS', 'MUNICIPALITY', 'POINT', 'AGES', 'AUDIENCES', 'MODES', 'LOW_THRESHOLD', 'WEBSITE', 'VALIDITY', 'STATUS', 'CAPACITY', 'SERVES', 'IDENTIFIER', 'RELATIONS_ASKED_ON', 'IN_POST_SINCE'`;

const tables = `
create table "facility_source" (
  "source_id" text not null,
  "source_key" text not null,
  "facility_id" text not null,
  primary key ("source_id", "source_key")
);
create index "facility_source_facility_id_index" on "facility_source" ("facility_id");
alter table "facility_source" add constraint "facility_source_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;
alter table "facility_source" add constraint "facility_source_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;

create table "facility_claim" (
  "facility_id" text not null,
  "source_id" text not null,
  "field" text not null,
  "part" text not null,
  "value" jsonb not null,
  "basis" text not null,
  "verified_on" date null,
  "verified_by" text null,
  "stated_on" date not null,
  "run_id" text null,
  "holds" boolean not null,
  primary key ("facility_id", "source_id", "field", "part")
);
create index "facility_claim_source_id_index" on "facility_claim" ("source_id");
alter table "facility_claim" add constraint "facility_claim_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;
alter table "facility_claim" add constraint "facility_claim_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;
alter table "facility_claim" add constraint "facility_claim_field_check" check ("field" in (${fields}));
alter table "facility_claim" add constraint "facility_claim_basis_check" check ("basis" in ('REGISTER', 'SHEET'));

create table "facility_conflict" (
  "id" text not null,
  "facility_id" text not null,
  "field" text not null,
  "part" text not null,
  "verified_source_id" text not null,
  "verified_value" jsonb not null,
  "verified_on" date not null,
  "verified_by" text null,
  "register_source_id" text not null,
  "register_value" jsonb not null,
  "since" date not null,
  "until" date null,
  "run_id" text not null,
  primary key ("id")
);
create index "facility_conflict_facility_id_index" on "facility_conflict" ("facility_id");
create unique index facility_conflict_one_open on facility_conflict (facility_id, field, part, register_source_id) where until is null;
alter table "facility_conflict" add constraint "facility_conflict_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;
alter table "facility_conflict" add constraint "facility_conflict_verified_source_id_foreign" foreign key ("verified_source_id") references "source" ("id") on delete cascade;
alter table "facility_conflict" add constraint "facility_conflict_register_source_id_foreign" foreign key ("register_source_id") references "source" ("id") on delete cascade;
alter table "facility_conflict" add constraint "facility_conflict_field_check" check ("field" in (${fields}));

create table "facility_link" (
  "facility_id" text not null,
  "role" text not null,
  "other_id" text not null,
  "source_id" text not null,
  "valid" daterange not null,
  primary key ("facility_id", "role", "other_id", "source_id", "valid")
);
create index "facility_link_other_id_index" on "facility_link" ("other_id");
alter table "facility_link" add constraint "facility_link_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;
alter table "facility_link" add constraint "facility_link_other_id_foreign" foreign key ("other_id") references "facility" ("id") on delete cascade;
alter table "facility_link" add constraint "facility_link_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;
alter table "facility_link" add constraint "facility_link_role_check" check ("role" in ('PART', 'PREDECESSOR', 'SUCCESSOR'));
`;

/** As `gather-claims.ts` keeps them; the day is that of the newest file of the source, a register one that was complete. */
export const fill = `
insert into facility_source (source_id, source_key, facility_id) select source_id, source_key, id from facility;

insert into facility_claim (facility_id, source_id, field, part, value, basis, verified_on, verified_by, stated_on, holds)
select f.id, f.source_id, c.field, c.part, c.value,
  case when exists (select from inventory i where i.source_id = f.source_id and i.basis = 'COMPLETE_REGISTER')
    then 'REGISTER' else 'SHEET' end,
  f.verified_on, case when f.verified_on is not null then f.verified_by end,
  coalesce((select max(r.facts_on) from import_run r where r.source_id = f.source_id and r.outcome = 'LOADED'),
    f.updated_at::date),
  true
from facility f
left join organisation o on o.id = f.organisation_id
cross join lateral (
  values
    ('NAME', '', jsonb_build_object('text', f.name, 'folded', f.search_name)),
    ('KIND', '', to_jsonb(f.kind)),
    ('ALSO_PROVIDES', '', to_jsonb(f.also_provides)),
    ('ORGANISATION', '', case when o.id is not null then jsonb_build_object(
      'id', o.id, 'key', o.source_key, 'name', o.name, 'search_name', o.search_name, 'kind', o.kind,
      'website', o.website, 'identifiers', coalesce((
        select jsonb_agg(jsonb_build_object('scheme', n.scheme, 'value', n.value)) from organisation_identifier n
        where n.organisation_id = o.id and upper_inf(n.valid)), '[]')) end),
    ('ADDRESS', '', jsonb_strip_nulls(jsonb_build_object('street', f.street, 'houseNumber', f.house_number,
      'postcode', f.postcode, 'place', f.place))),
    ('MUNICIPALITY', '', to_jsonb(f.municipality_code)),
    ('POINT', '', case when f.point_from = 'SOURCE' then jsonb_build_object('longitude', st_x(f.point),
      'latitude', st_y(f.point), 'precision', f.point_precision) end),
    ('AGES', '', jsonb_strip_nulls(jsonb_build_object('from', f.ages_from, 'until', f.ages_until))),
    ('AUDIENCES', '', to_jsonb(f.audiences)),
    ('MODES', '', to_jsonb(f.modes)),
    ('LOW_THRESHOLD', '', to_jsonb(f.low_threshold)),
    ('WEBSITE', '', to_jsonb(f.website)),
    ('VALIDITY', '', jsonb_strip_nulls(jsonb_build_object('from', lower(f.valid), 'until', upper(f.valid)))),
    ('RELATIONS_ASKED_ON', '', to_jsonb(f.relations_asked_on)),
    ('IN_POST_SINCE', '', to_jsonb(f.in_post_since))
  union all
  select 'STATUS', '', to_jsonb(s.status) from facility_status s
  where s.facility_id = f.id and upper_inf(s.valid) and s.status <> 'UNKNOWN'
  union all
  select 'CAPACITY', m.measure, jsonb_build_object('measure', m.measure, 'value', m.value, 'low', m.low,
    'high', m.high, 'precision', m.precision)
  from facility_capacity m where m.facility_id = f.id and upper_inf(m.valid)
  union all
  select 'SERVES', '', jsonb_agg(jsonb_build_object('areaCode', s.area_code, 'edition', s.edition, 'share', s.share,
    'validFrom', null, 'validUntil', null))
  from facility_serves s where s.facility_id = f.id and upper_inf(s.valid)
  union all
  select 'IDENTIFIER', n.scheme, jsonb_agg(n.value order by n.value)
  from facility_identifier n where n.facility_id = f.id and upper_inf(n.valid) group by n.scheme
) as c(field, part, value)
where c.value is not null and c.value not in ('null', '[]', '{}');
`;
