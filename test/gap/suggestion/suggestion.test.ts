import { sql } from 'kysely';
import { anonymous } from '../../../src/access/viewer.ts';
import { apiOn } from '../../ask-sample.ts';
import { changeRows, plainRows } from '../plain-rows.ts';

const api = apiOn('SAMPLE');
const fields = `id kind required area { code } facility { id name } partnerKind { code }
  ... on RelationGap { relationClass }
  ... on DistanceGap { nearest { id } }
  suggestion {
    text question facility { id name kind { code } alsoProvides { code } }
    partner { id name } introducedBy { id name } distanceMetres ask { organisation { id } role { code } }
  }`;

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
type Shown = any;
async function gaps(where = '', first = 500): Promise<{ nodes: Shown[]; statements: number }> {
  const { data, errors, statements } = await api.ask(
    `{ gaps(where: { includeConsequences: true ${where} }, first: ${first}) { nodes { ${fields} } } }`,
    {},
    anonymous,
  );
  expect(errors).toEqual([]);
  return { nodes: data.gaps.nodes, statements };
}
let all: Shown[];
beforeAll(async () => {
  all = (await gaps()).nodes;
});
const withClass = (relationClass: string) => all.filter((gap) => gap.relationClass === relationClass);

test('every gap has a suggestion, a question and a role to ask', () => {
  expect(all.length).toBeGreaterThan(30);
  for (const { suggestion } of all) {
    expect(suggestion.text).toMatch(/\.$/);
    expect(suggestion.question).toMatch(/\?$/);
    expect(suggestion.ask.role.code).toMatch(/^[A-Z_]+$/);
  }
});

test('too few: the nearest of the kind that does not work in the area yet, with how far it is', async () => {
  const [gap] = all.filter(({ kind }) => kind === 'PROVISION');
  // By hand: from the origin of the district to every kinderwerk with an address that serves none of its parts.
  const [nearest] = await plainRows(
    api.database,
    sql<{ id: string; metres: number }>`
      select f.id, round(st_distance(f.rd_point, a.rd_origin))::int as metres
      from facility f, area a
      where a.code = ${gap.area.code} and f.kind = 'KINDERWERK' and f.rd_point is not null
        and upper_inf(f.valid) and not exists (
          select from facility_neighbourhood fn join area n on n.id = fn.neighbourhood_id
          where fn.facility_id = f.id and fn.serves and n.parent_id = a.id and upper_inf(fn.valid))
      order by metres limit 1`,
  );
  expect(gap.suggestion).toMatchObject({
    facility: { id: nearest?.id },
    distanceMetres: nearest?.metres,
    partner: null,
    introducedBy: null,
  });
});

test('too far: the nearest there is, the same that the gap names', () => {
  const far = all.filter(({ kind, nearest }) => kind === 'DISTANCE' && nearest);
  expect(far.length).toBeGreaterThan(10);
  for (const { nearest, suggestion } of far) expect(suggestion.facility.id).toBe(nearest.id);
});

test('no relation: a partner in the area, and somebody both confirm to work with', async () => {
  const introduced = withClass('NO_RELATION').filter(({ suggestion }) => suggestion.introducedBy);
  expect(introduced.map(({ facility }) => facility.name)).toContain('Basisschool De Dobbersteen');
  for (const { facility, suggestion } of introduced) {
    for (const end of [facility.id, suggestion.partner.id]) {
      const pair = [end, suggestion.introducedBy.id].sort();
      const [tie] = await plainRows(
        api.database,
        sql<{ count: number }>`
          select count(*)::int as count from relation
          where first_id = ${pair[0]} and second_id = ${pair[1]} and consensus = 'CONFIRMED' and level >= 1
            and upper_inf(recorded) and valid @> '2026-10-15'::date`,
      );
      expect(tie?.count).toBeGreaterThan(0);
    }
  }
});

test('no relation where nobody of the kind works: who could come', () => {
  const [gap] = withClass('NO_RELATION').filter(({ area }) => area.code === 'WK990106');
  expect(gap.suggestion.partner).toBeNull();
  expect(gap.suggestion.facility.kind.code).toBe('KINDERWERK');
  expect(gap.suggestion.distanceMetres).toBeGreaterThan(0);
});

test('a relation that is not as it should be: the other end, and nobody to introduce them', () => {
  for (const relationClass of ['LAPSED', 'ONE_SIDED', 'DISPUTED', 'TOO_WEAK']) {
    const found = withClass(relationClass);
    expect(found.length).toBeGreaterThan(0);
    for (const { suggestion } of found) {
      expect(suggestion.partner).not.toBeNull();
      expect(suggestion.introducedBy).toBeNull();
    }
  }
});

test('a tie that is in dispute or of one side introduces nobody', async () => {
  const [gap] = withClass('NO_RELATION').filter(({ suggestion }) => suggestion.introducedBy);
  await changeRows(
    api.database,
    sql`update relation set consensus = 'ONE_SIDED' where consensus = 'CONFIRMED'`,
  );
  const { nodes } = await gaps(`facilities: ["${gap.facility.id}"]`);
  await changeRows(
    api.database,
    sql`update relation set consensus = 'CONFIRMED'
      where consensus = 'ONE_SIDED' and first_level is not null and second_level is not null`,
  );
  expect(nodes[0].suggestion.introducedBy).toBeNull();
  expect(nodes[0].suggestion.partner).not.toBeNull();
});

test('the number of statements does not grow with the number of gaps', async () => {
  const few = await gaps('areas: ["WK990102"]');
  const many = await gaps();
  expect(many.nodes.length).toBeGreaterThan(4 * few.nodes.length);
  // Kinds of gaps that the district has not ask things of their own, once.
  expect(many.statements).toBeLessThanOrEqual(few.statements + 3);
  expect(many.statements).toBeLessThanOrEqual(13);
});

test('of many at one address, such as that of a school, it is the first by id', async () => {
  const [gap] = all.filter(({ kind, suggestion }) => kind === 'PROVISION' && suggestion.facility);
  const { id, kind } = gap.suggestion.facility;
  await changeRows(
    api.database,
    sql`update facility set kind = ${kind.code}, also_provides = '{}',
      point = (select point from facility where id = ${id})
      where point is not null and point_precision = 'ADDRESS'`,
  );
  const [first] = await plainRows(
    api.database,
    sql<{ id: string; count: number }>`
      select min(f.id) as id, count(*)::int as count from facility f
      where f.rd_point = (select rd_point from facility where id = ${id}) and upper_inf(f.valid) and not exists (
        select from facility_neighbourhood fn join area n on n.id = fn.neighbourhood_id
        where fn.facility_id = f.id and fn.serves and n.parent_id = ${`2024${gap.area.code}`} and upper_inf(fn.valid))
        and exists (select from facility_status s where s.facility_id = f.id and s.status = 'ACTIVE' and upper_inf(s.valid))`,
  );
  expect(first?.count).toBeGreaterThan(3);
  const { nodes } = await gaps(`areas: ["${gap.area.code}"]`);
  expect(nodes.find((one) => one.id === gap.id).suggestion.facility.id).toBe(first?.id);
});
