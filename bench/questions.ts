/** A question in three tongues: of the API, of PostGraphile on `peer/views.sql`, and as one statement by hand. */
export interface Question {
  readonly name: string;
  readonly asks: string;
  readonly ours: string;
  readonly peer: string;
  /** Gives the text of the answer; `$1` is the variable. */
  readonly floor: string;
  /** The variables of one request, of so many municipalities. */
  readonly variable: (at: number, municipalities: number) => string;
}

const municipality = (at: number, municipalities: number) =>
  `GM${String((at % municipalities) + 1).padStart(4, '0')}`;

/** A JSON object from text that is JSON already; `json_build_object` takes half as long again. */
const object = (fields: Readonly<Record<string, string>>) =>
  `'{' || ${Object.entries(fields)
    .map(([name, value]) => `'"${name}":' || ${value}`)
    .join(` || ',' || `)} || '}'`;
const list = (item: string, order: string) =>
  `'[' || coalesce(string_agg(${item}, ',' order by ${order}), '') || ']'`;
const text = (column: string) => `coalesce(to_json(${column})::text, 'null')`;
const number = (column: string) => `coalesce(${column}::text, 'null')`;
const data = (fields: Readonly<Record<string, string>>) => object({ data: object(fields) });

const isThere = `f.valid @> current_date and not exists (select from facility_status s
  where s.facility_id = f.id and s.valid @> current_date and s.status = 'CLOSED')`;

const relationsOf = `lateral (select ${list(
  object({
    level: number('r.level'),
    theme: object({ code: text('r.theme') }),
    from: object({ id: text('one.id'), name: text('one.name') }),
    to: object({ id: text('other.id'), name: text('other.name') }),
  }),
  'r.id',
)} as nodes from (
    select * from relation where first_id = f.id union all select * from relation where second_id = f.id
  ) r join facility one on one.id = r.first_id join facility other on other.id = r.second_id
  where upper_inf(r.recorded) and r.valid @> current_date)`;

const facilitiesOf = `lateral (select ${list(
  object({
    id: text('f.id'),
    name: text('f.name'),
    kind: object({ code: text('f.kind') }),
    organisation: object({ name: text('o.name') }),
    relations: object({ nodes: 'relations.nodes' }),
  }),
  'f.search_name, f.id',
)} as nodes from facility_neighbourhood n join facility f on f.id = n.facility_id
  left join organisation o on o.id = f.organisation_id cross join ${relationsOf} relations
  where n.neighbourhood_id = a.id and n.stands and ${isThere})`;

export const questions: readonly Question[] = [
  {
    name: 'Q1',
    asks: 'one municipality: neighbourhoods, their facilities, organisations, relations and partners',
    ours: `query($code: AreaCode!) { municipality(code: $code) { name neighbourhoods { code name
      facilities(first: 100) { nodes { id name kind { code } organisation { name }
        relations(first: 500) { nodes { level theme { code } from { id name } to { id name } } } } } } } }`,
    peer: `query($code: String!) { municipality: municipalityByCode(code: $code) { name
      neighbourhoods(orderBy: CODE_ASC) { nodes { code name
        facilities(orderBy: [SEARCH_NAME_ASC, ROW_ID_ASC]) { nodes { id: rowId name kind organisation { name }
          relations(orderBy: ROW_ID_ASC) { nodes { level theme from { id: rowId name } to { id: rowId name } } } } } } } } }`,
    floor: `select ${data({
      municipality: object({
        name: text('m.name'),
        neighbourhoods: list(
          object({
            code: text('a.code'),
            name: text('a.name'),
            facilities: object({ nodes: 'facilities.nodes' }),
          }),
          'a.code',
        ),
      }),
    })} as answer
      from area m join area a on a.municipality_id = m.id and a.level = 'NEIGHBOURHOOD'
      cross join ${facilitiesOf} facilities
      where m.code = $1 and m.edition = 2024 group by m.id`,
    variable: municipality,
  },
  {
    name: 'Q3',
    asks: 'the facilities of one kind in a neighbourhood, whose they are and when they were last verified',
    ours: `query($code: AreaCode!) { facilities(where: { areas: [$code], kinds: ["BASISSCHOOL"] }) {
      nodes { id name organisation { name } verified { on } } } }`,
    peer: `query($code: String!) { neighbourhoods: allNeighbourhoods(condition: { code: $code }) { nodes {
      facilities(condition: { kind: "BASISSCHOOL" }, orderBy: [SEARCH_NAME_ASC, ROW_ID_ASC]) {
        nodes { id: rowId name organisation { name } verifiedOn } } } } }`,
    floor: `select ${data({
      facilities: object({
        nodes: list(
          object({
            id: text('f.id'),
            name: text('f.name'),
            organisation: object({ name: text('o.name') }),
            verified: object({ on: text('f.verified_on') }),
          }),
          'f.search_name, f.id',
        ),
      }),
    })} as answer
      from area a join facility_neighbourhood n on n.neighbourhood_id = a.id and n.stands
      join facility f on f.id = n.facility_id left join organisation o on o.id = f.organisation_id
      where a.code = $1 and a.edition = 2024 and f.kind = 'BASISSCHOOL' and ${isThere}`,
    variable: (at, municipalities) =>
      `${municipality(at, municipalities).replace('GM', 'BU')}0${(at % 6) + 1}0${(at % 7) + 1}`,
  },
  {
    name: 'Q5',
    asks: 'a page of twenty of the facilities of a municipality by a part of their name, with how many there are',
    ours: `query($code: AreaCode!) { facilities(where: { areas: [$code], text: "kompas" }, first: 20) { totalCount
      nodes { id name kind { code } organisation { name } neighbourhood { code name } } } }`,
    peer: `query($code: String!) { municipality: municipalityByCode(code: $code) {
      facilitiesNamed(part: "kompas", first: 20) { totalCount nodes { id: rowId name kind organisation { name } neighbourhood { code name } } } } }`,
    floor: `with found as (
        select f.*, n.neighbourhood_id from area m
        join area a on a.municipality_id = m.id and a.level = 'NEIGHBOURHOOD'
        join facility_neighbourhood n on n.neighbourhood_id = a.id and n.stands join facility f on f.id = n.facility_id
        where m.code = $1 and m.edition = 2024 and f.search_name like '%kompas%' and ${isThere}
      ), page as (select * from found order by search_name, id limit 20)
      select ${data({
        facilities: object({
          totalCount: '(select count(*) from found)::text',
          nodes: list(
            object({
              id: text('f.id'),
              name: text('f.name'),
              kind: object({ code: text('f.kind') }),
              organisation: object({ name: text('o.name') }),
              neighbourhood: object({ code: text('a.code'), name: text('a.name') }),
            }),
            'f.search_name, f.id',
          ),
        }),
      })} as answer
      from page f left join organisation o on o.id = f.organisation_id join area a on a.id = f.neighbourhood_id`,
    variable: municipality,
  },
];
