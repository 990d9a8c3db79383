-- What the questions are about, as PostGraphile shows it: the same rows, of today, under the names of the API.
drop schema if exists bench cascade;
create schema bench;

create view bench.municipality as
select id, code, name from public.area where level = 'MUNICIPALITY';

create view bench.neighbourhood as
select id, code, name, municipality_id from public.area where level = 'NEIGHBOURHOOD';

create view bench.organisation as
select id, name from public.organisation;

create view bench.facility as
select f.id, f.name, f.search_name, f.kind, f.organisation_id, n.neighbourhood_id, a.municipality_id, f.verified_on
from public.facility f
join public.facility_neighbourhood n on n.facility_id = f.id and n.stands
join public.area a on a.id = n.neighbourhood_id
where f.valid @> current_date and not exists (
  select from public.facility_status s where s.facility_id = f.id and s.valid @> current_date and s.status = 'CLOSED');

-- Once for each of its ends, so that it is found from both.
create view bench.relation as
select r.id || '/1' as end_id, r.id, r.first_id as facility_id, r.first_id as from_id, r.second_id as to_id, r.theme, r.level
from public.relation r where upper_inf(r.recorded) and r.valid @> current_date
union all
select r.id || '/2', r.id, r.second_id, r.first_id, r.second_id, r.theme, r.level
from public.relation r where upper_inf(r.recorded) and r.valid @> current_date;

-- A connection of its own, since filters by part of a text are not among the defaults.
create function bench.municipality_facilities_named(municipality bench.municipality, part text)
returns setof bench.facility language sql stable as $$
  select * from bench.facility
  where municipality_id = municipality.id and search_name like '%' || part || '%'
  order by search_name, id
$$;

comment on view bench.municipality is '@primaryKey id
@unique code';
comment on view bench.neighbourhood is '@primaryKey id
@foreignKey (municipality_id) references bench.municipality (id)|@foreignFieldName neighbourhoods';
comment on view bench.organisation is '@primaryKey id';
comment on view bench.facility is '@primaryKey id
@foreignKey (neighbourhood_id) references bench.neighbourhood (id)|@fieldName neighbourhood|@foreignFieldName facilities
@foreignKey (municipality_id) references bench.municipality (id)|@foreignFieldName allFacilities
@foreignKey (organisation_id) references bench.organisation (id)|@fieldName organisation';
comment on view bench.relation is '@primaryKey end_id
@foreignKey (facility_id) references bench.facility (id)|@foreignFieldName relations|@fieldName facility
@foreignKey (from_id) references bench.facility (id)|@fieldName from|@foreignFieldName relationsFrom
@foreignKey (to_id) references bench.facility (id)|@fieldName to|@foreignFieldName relationsTo';
