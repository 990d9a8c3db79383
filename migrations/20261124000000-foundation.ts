import { Migration } from '@mikro-orm/migrations';

/**
 * The first one: no data is there yet. Needs the right to make extensions and roles (roles belong to the whole
 * cluster, so they may be there already). Row policies join these roles when people sign in.
 */
export class Migration20261124000000 extends Migration {
  override up(): void {
    const each = (script: string) => script.split(/;\n/).filter((statement) => statement.trim() !== '');
    for (const statement of each(extensions)) this.addSql(statement);
    this.addSql(roles);
    for (const statement of [...each(tables), ...each(grants)]) this.addSql(statement);
  }
}

const extensions = `
create extension if not exists postgis;
create extension if not exists btree_gist;
`;

/** app_login connects and may nothing; it takes the role of app_reader or app_writer for one transaction. */
const roles = `
do $$
declare
  wanted text;
  -- From 16 on, who makes a role is a member of it and still may not take it.
  may_take constant text := case when current_setting('server_version_num')::int < 160000 then 'member' else 'set' end;
begin
  foreach wanted in array array['app_reader', 'app_writer', 'app_login'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin noinherit', wanted);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
  if not pg_has_role('app_login', 'app_reader', 'member') or not pg_has_role('app_login', 'app_writer', 'member') then
    grant app_reader, app_writer to app_login;
  end if;
  if not pg_has_role('app_reader', may_take) or not pg_has_role('app_writer', may_take) then
    grant app_reader, app_writer to current_user;
  end if;
end $$;
`;

/** From now on, later tables too. */
const grants = `
grant usage on schema public to app_reader, app_writer;
grant select on all tables in schema public to app_reader, app_writer;
grant insert, update, delete on all tables in schema public to app_writer;
alter default privileges in schema public grant select on tables to app_reader, app_writer;
alter default privileges in schema public grant insert, update, delete on tables to app_writer;
`;

const tables = `
create table "source" (
  "id" text not null,
  "name" text not null,
  "publisher" text not null,
  "licence" text not null,
  "attribution" text not null,
  "url" text null,
  "is_sample" boolean not null default false,
  "retrieved_on" date null,
  "still_valid_on" date null,
  primary key ("id")
);

create table "import_run" (
  "id" text not null,
  "source_id" text not null,
  "dataset" text not null,
  "edition" smallint null,
  "facts_on" date not null,
  "files" jsonb not null,
  "outcome" text not null,
  "rejected_because" text null,
  "lines" int not null,
  "inserted" int not null,
  "updated" int not null,
  "unchanged" int not null,
  "closed" int not null,
  "errors" int not null,
  "assumed" int not null,
  "notes" int not null,
  "started_at" timestamptz not null,
  "finished_at" timestamptz not null,
  primary key ("id")
);
create index "import_run_source_id_started_at_index" on "import_run" ("source_id", "started_at");
alter table "import_run" add constraint "import_run_outcome_check" check ("outcome" in ('LOADED', 'UNCHANGED', 'REJECTED'));
alter table "import_run" add constraint "import_run_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;

create table "import_issue" (
  "run_id" text not null,
  "ordinal" int not null,
  "severity" text not null,
  "code" text not null,
  "file" text not null,
  "line" int null,
  "column_name" text null,
  "value" text null,
  "message" text not null,
  "assumed" text null,
  "repair" text null,
  primary key ("run_id", "ordinal")
);
alter table "import_issue" add constraint "import_issue_severity_check" check ("severity" in ('ERROR', 'ASSUMED', 'NOTE'));
alter table "import_issue" add constraint "import_issue_run_id_foreign" foreign key ("run_id") references "import_run" ("id") on delete cascade;

create table "change_log" (
  "subject_id" text not null,
  "field" text not null,
  "changed_at" timestamptz not null,
  "old_value" text null,
  "new_value" text null,
  "run_id" text null,
  primary key ("subject_id", "field", "changed_at")
);
create index "change_log_changed_at_index" on "change_log" ("changed_at");

create table "area" (
  "id" text not null,
  "code" text not null,
  "edition" smallint not null,
  "level" text not null,
  "name" text not null,
  "label" text not null,
  "parent_id" text null,
  "municipality_id" text null,
  "change_flag" smallint null,
  "boundary" geometry(MultiPolygon,4326) null,
  "origin" geometry(Point,4326) null,
  "rd_origin" geometry(Point,28992) generated always as (st_transform(origin, 28992)) stored null,
  "origin_precision" text null,
  "search_name" text not null,
  "source_id" text not null,
  "boundary_source_id" text null,
  primary key ("id")
);
create index "area_parent_id_index" on "area" ("parent_id");
create index "area_municipality_id_index" on "area" ("municipality_id");
create index area_boundary_gist on area using gist (boundary);
alter table "area" add constraint "area_edition_code_unique" unique ("edition", "code");
alter table "area" add constraint "area_boundary_valid" check (st_isvalid(boundary));
alter table "area" add constraint "area_level_check" check ("level" in ('COUNTRY', 'MUNICIPALITY', 'DISTRICT', 'NEIGHBOURHOOD'));
alter table "area" add constraint "area_origin_precision_check" check ("origin_precision" in ('POPULATION_WEIGHTED', 'POINT_ON_SURFACE'));
alter table "area" add constraint "area_parent_id_foreign" foreign key ("parent_id") references "area" ("id") on delete set null;
alter table "area" add constraint "area_municipality_id_foreign" foreign key ("municipality_id") references "area" ("id") on delete set null;
alter table "area" add constraint "area_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;
alter table "area" add constraint "area_boundary_source_id_foreign" foreign key ("boundary_source_id") references "source" ("id") on delete set null;

create table "area_figure" (
  "area_id" text not null,
  "indicator" text not null,
  "period" smallint not null,
  "value" double precision null,
  "status" text not null,
  "reason" text null,
  "source_id" text not null,
  primary key ("area_id", "indicator", "period")
);
alter table "area_figure" add constraint "area_figure_value_or_reason" check ((value is null) = (status in ('WITHHELD', 'MISSING')));
alter table "area_figure" add constraint "area_figure_status_check" check ("status" in ('MEASURED', 'ESTIMATED', 'WITHHELD', 'MISSING'));
alter table "area_figure" add constraint "area_figure_area_id_foreign" foreign key ("area_id") references "area" ("id") on delete cascade;
alter table "area_figure" add constraint "area_figure_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;

create table "organisation" (
  "id" text not null,
  "name" text not null,
  "search_name" text not null,
  "kind" text null,
  "website" text null,
  "source_id" text not null,
  "source_key" text not null,
  "version" int not null default 1,
  "updated_at" timestamptz not null default now(),
  primary key ("id")
);
create index "organisation_search_name_index" on "organisation" ("search_name");
alter table "organisation" add constraint "organisation_source_id_source_key_unique" unique ("source_id", "source_key");
alter table "organisation" add constraint "organisation_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;

create table "organisation_identifier" (
  "organisation_id" text not null,
  "scheme" text not null,
  "value" text not null,
  "valid" daterange not null,
  primary key ("organisation_id", "scheme", "value", "valid")
);
create index "organisation_identifier_scheme_value_index" on "organisation_identifier" ("scheme", "value");
alter table "organisation_identifier" add constraint "organisation_identifier_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete cascade;

create table "facility" (
  "id" text not null,
  "name" text not null,
  "search_name" text not null,
  "kind" text not null,
  "also_provides" text[] not null default '{}',
  "organisation_id" text null,
  "street" text null,
  "house_number" text null,
  "postcode" text null,
  "place" text null,
  "municipality_code" text null,
  "point" geometry(Point,4326) null,
  "rd_point" geometry(Point,28992) generated always as (st_transform(point, 28992)) stored null,
  "point_precision" text null,
  "ages_from" smallint null,
  "ages_until" smallint null,
  "audiences" text[] not null default '{}',
  "modes" text[] not null default '{}',
  "low_threshold" text[] not null default '{}',
  "website" text null,
  "valid" daterange not null default '(,)',
  "relations_asked_on" date null,
  "verified_on" date null,
  "verified_by" text null,
  "in_post_since" date null,
  "source_id" text not null,
  "source_key" text not null,
  "version" int not null default 1,
  "updated_at" timestamptz not null default now(),
  primary key ("id")
);
create index "facility_search_name_index" on "facility" ("search_name");
create index "facility_kind_index" on "facility" ("kind");
create index "facility_organisation_id_index" on "facility" ("organisation_id");
create index facility_without_point on facility (municipality_code) where point is null;
create index facility_kind_point_gist on facility using gist (kind, rd_point);
alter table "facility" add constraint "facility_source_id_source_key_unique" unique ("source_id", "source_key");
alter table "facility" add constraint "facility_point_precision_check" check ("point_precision" in ('ADDRESS', 'PC6', 'PC4', 'NEIGHBOURHOOD'));
alter table "facility" add constraint "facility_organisation_id_foreign" foreign key ("organisation_id") references "organisation" ("id") on delete set null;
alter table "facility" add constraint "facility_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;

create table "facility_status" (
  "facility_id" text not null,
  "valid" daterange not null,
  "status" text not null,
  primary key ("facility_id", "valid")
);
create index facility_status_by_facility on facility_status (facility_id) include (valid, status);
alter table "facility_status" add constraint "facility_status_one_at_a_time" exclude using gist (facility_id with =, valid with &&);
alter table "facility_status" add constraint "facility_status_status_check" check ("status" in ('PLANNED', 'ACTIVE', 'PAUSED', 'CLOSED', 'UNKNOWN'));
alter table "facility_status" add constraint "facility_status_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;

create table "facility_capacity" (
  "facility_id" text not null,
  "measure" text not null,
  "valid" daterange not null,
  "value" double precision null,
  "low" double precision null,
  "high" double precision null,
  "precision" text not null,
  primary key ("facility_id", "measure", "valid")
);
alter table "facility_capacity" add constraint "facility_capacity_one_at_a_time" exclude using gist (facility_id with =, measure with =, valid with &&);
alter table "facility_capacity" add constraint "facility_capacity_measure_check" check ("measure" in ('FTE', 'FTE_OCCUPIED', 'PERSONS', 'PLACES', 'HOURS_PER_WEEK'));
alter table "facility_capacity" add constraint "facility_capacity_precision_check" check ("precision" in ('EXACT', 'ROUNDED_5', 'ESTIMATE', 'ORDER_OF_MAGNITUDE'));
alter table "facility_capacity" add constraint "facility_capacity_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;

create table "facility_serves" (
  "facility_id" text not null,
  "area_code" text not null,
  "edition" smallint not null,
  "valid" daterange not null,
  "share" double precision null,
  primary key ("facility_id", "area_code", "edition", "valid")
);
create index "facility_serves_area_code_edition_index" on "facility_serves" ("area_code", "edition");
alter table "facility_serves" add constraint "facility_serves_one_at_a_time" exclude using gist (facility_id with =, area_code with =, edition with =, valid with &&);
alter table "facility_serves" add constraint "facility_serves_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;

create table "facility_identifier" (
  "facility_id" text not null,
  "scheme" text not null,
  "value" text not null,
  "valid" daterange not null,
  primary key ("facility_id", "scheme", "value", "valid")
);
create index "facility_identifier_scheme_value_index" on "facility_identifier" ("scheme", "value");
alter table "facility_identifier" add constraint "facility_identifier_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;

create table "facility_neighbourhood" (
  "facility_id" text not null,
  "neighbourhood_id" text not null,
  "valid" daterange not null,
  "edition" smallint not null,
  "stands" boolean not null,
  "serves" boolean not null,
  "share" double precision null,
  primary key ("facility_id", "neighbourhood_id", "valid")
);
create index "facility_neighbourhood_neighbourhood_id_index" on "facility_neighbourhood" ("neighbourhood_id");
alter table "facility_neighbourhood" add constraint "facility_neighbourhood_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;
alter table "facility_neighbourhood" add constraint "facility_neighbourhood_neighbourhood_id_foreign" foreign key ("neighbourhood_id") references "area" ("id") on delete cascade;

create table "inventory" (
  "source_id" text not null,
  "facility_kind" text not null,
  "area_code" text not null,
  "edition" smallint not null,
  "checked_on" date not null,
  "complete" boolean not null,
  "basis" text not null,
  "checked_by" text null,
  "unlocated" int not null default 0,
  primary key ("source_id", "facility_kind", "area_code", "edition", "checked_on")
);
create index "inventory_area_code_facility_kind_index" on "inventory" ("area_code", "facility_kind");
alter table "inventory" add constraint "inventory_basis_check" check ("basis" in ('COMPLETE_REGISTER', 'STATED_BY_MUNICIPALITY'));
alter table "inventory" add constraint "inventory_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;

create table "relation" (
  "id" text not null,
  "version" int not null,
  "first_id" text not null,
  "second_id" text not null,
  "theme" text not null,
  "direction" text not null,
  "first_level" smallint null,
  "first_frequency" text null,
  "first_claimed_on" date null,
  "second_level" smallint null,
  "second_frequency" text null,
  "second_claimed_on" date null,
  "consensus" text not null,
  "level" double precision null,
  "level_low" smallint null,
  "level_high" smallint null,
  "confirmed_on" date null,
  "formality" text null,
  "document_url" text null,
  "status" text null,
  "valid" daterange not null,
  "recorded" tstzrange not null default tstzrange(now(), NULL::timestamp with time zone),
  "source_id" text not null,
  primary key ("id", "version")
);
create index "relation_second_id_index" on "relation" ("second_id");
create index "relation_first_id_second_id_index" on "relation" ("first_id", "second_id");
alter table "relation" add constraint "relation_not_with_itself" check (first_id < second_id);
alter table "relation" add constraint "relation_once_at_a_time" exclude using gist (first_id with =, second_id with =, theme with =, valid with &&, recorded with &&);
alter table "relation" add constraint "relation_level_on_scale" check (first_level >= 0 and first_level <= 5 and second_level >= 0 and second_level <= 5);
alter table "relation" add constraint "relation_direction_check" check ("direction" in ('MUTUAL', 'FORWARD', 'BACKWARD'));
alter table "relation" add constraint "relation_consensus_check" check ("consensus" in ('CONFIRMED', 'DISPUTED', 'ONE_SIDED', 'UNVERIFIED'));
alter table "relation" add constraint "relation_first_id_foreign" foreign key ("first_id") references "facility" ("id") on delete cascade;
alter table "relation" add constraint "relation_second_id_foreign" foreign key ("second_id") references "facility" ("id") on delete cascade;
alter table "relation" add constraint "relation_source_id_foreign" foreign key ("source_id") references "source" ("id") on delete cascade;

create table "norm_set" (
  "id" text not null,
  "code" text not null,
  "version" int not null,
  "name" text not null,
  "municipality_code" text null,
  "is_example" boolean not null,
  "adopted_on" date null,
  "valid" daterange not null default '(,)',
  "basis" text not null,
  "fingerprint" text not null,
  primary key ("id")
);
alter table "norm_set" add constraint "norm_set_code_version_municipality_code_unique" unique ("code", "version", "municipality_code");

create table "norm" (
  "id" text not null,
  "norm_set_id" text not null,
  "code" text not null,
  "name_nl" text not null,
  "name_en" text not null,
  "form" text not null,
  "facility_kinds" text[] not null,
  "partner_kind" text null,
  "themes" text[] not null default '{}',
  "minimum_level" smallint null,
  "value" double precision not null,
  "unit" text not null,
  "metric" text null,
  "share_percent" double precision null,
  "ages_from" smallint not null,
  "ages_until" smallint not null,
  "level" text not null,
  "minimum_children" int null,
  "legal_status" text not null,
  "basis" text not null,
  primary key ("id")
);
create index "norm_norm_set_id_index" on "norm" ("norm_set_id");
alter table "norm" add constraint "norm_norm_set_id_code_unique" unique ("norm_set_id", "code");
alter table "norm" add constraint "norm_form_check" check ("form" in ('MINIMUM_COUNT', 'MAXIMUM_DISTANCE', 'RELATION_PRESENT'));
alter table "norm" add constraint "norm_metric_check" check ("metric" in ('STRAIGHT_LINE', 'WALK_ESTIMATE', 'ROAD'));
alter table "norm" add constraint "norm_level_check" check ("level" in ('COUNTRY', 'MUNICIPALITY', 'DISTRICT', 'NEIGHBOURHOOD'));
alter table "norm" add constraint "norm_legal_status_check" check ("legal_status" in ('STATUTORY', 'BILL', 'NATIONAL_GUIDELINE', 'MUNICIPAL_POLICY', 'MUNICIPAL_EXAMPLE', 'OBSERVED_AVERAGE', 'EXAMPLE'));
alter table "norm" add constraint "norm_norm_set_id_foreign" foreign key ("norm_set_id") references "norm_set" ("id");

create table "finding" (
  "id" text not null,
  "recorded_from" timestamptz not null,
  "recorded_until" timestamptz null,
  "norm_id" text not null,
  "municipality_code" text not null,
  "area_id" text not null,
  "kind" text not null,
  "facility_kind" text not null,
  "partner_kind" text null,
  "facility_id" text null,
  "verdict" text not null,
  "relation_class" text null,
  "at_norm_level" boolean not null,
  "because_of" text null,
  "required" double precision not null,
  "actual" double precision null,
  "ratio" double precision null,
  "children" double precision null,
  "children_low" double precision null,
  "children_high" double precision null,
  "other_id" text null,
  "relation_id" text null,
  "counted" int null,
  "unlocated" int null,
  "urgency" double precision null,
  "urgency_parts" jsonb null,
  "evidence" jsonb not null,
  "since" date not null,
  "since_reason" text not null,
  "facts_on" date not null,
  primary key ("id", "recorded_from")
);
create index "finding_norm_id_index" on "finding" ("norm_id");
create index "finding_facility_id_index" on "finding" ("facility_id");
create index finding_present_by_municipality on finding (municipality_code, verdict) where recorded_until is null;
create index finding_present_by_area on finding (area_id, facility_kind) where recorded_until is null;
create unique index finding_one_present on finding (id) where recorded_until is null;
alter table "finding" add constraint "finding_kind_check" check ("kind" in ('PROVISION', 'DISTANCE', 'RELATION'));
alter table "finding" add constraint "finding_verdict_check" check ("verdict" in ('MET', 'TIGHT', 'SHORT', 'ABSENT', 'NOT_APPLICABLE', 'UNKNOWN'));
alter table "finding" add constraint "finding_relation_class_check" check ("relation_class" in ('NO_PARTNER_IN_AREA', 'UNKNOWN', 'NO_RELATION', 'LAPSED', 'ONE_SIDED', 'DISPUTED', 'TOO_WEAK', 'UNVERIFIED'));
alter table "finding" add constraint "finding_since_reason_check" check ("since_reason" in ('FACT_CHANGED', 'NORM_CHANGED', 'FIRST_MEASURED'));
alter table "finding" add constraint "finding_norm_id_foreign" foreign key ("norm_id") references "norm" ("id");
alter table "finding" add constraint "finding_area_id_foreign" foreign key ("area_id") references "area" ("id") on delete cascade;
alter table "finding" add constraint "finding_facility_id_foreign" foreign key ("facility_id") references "facility" ("id") on delete cascade;
alter table "finding" add constraint "finding_other_id_foreign" foreign key ("other_id") references "facility" ("id") on delete set null;

create table "assessment" (
  "municipality_code" text not null,
  "norm_set_id" text not null,
  "edition" smallint not null,
  "facts_on" date not null,
  "assessed_at" timestamptz not null,
  primary key ("municipality_code", "norm_set_id")
);
`;
