import { sql } from 'kysely';
import { anonymous } from '../../../src/access/viewer.ts';
import { expectedTiesOf } from '../../../src/relation/expected-ties.ts';
import { apiOn } from '../../ask-sample.ts';
import { plainRows } from '../plain-rows.ts';

const api = apiOn('SAMPLE');
// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
type Shown = any;

async function facilities(where: string, selection: string, first = 100) {
  const { data, errors, statements } = await api.ask(
    `{ facilities(where: { ${where} status: [ACTIVE] }, first: ${first}) { nodes { id name kind { code } ${selection} } } }`,
    {},
    anonymous,
  );
  expect(errors).toEqual([]);
  return { nodes: data.facilities.nodes as Shown[], statements };
}
const expecting = `expectedPartners {
  from { code } partnerKind { code } expectation minimumLevel themes { code } verdict relationClass
  candidateCount candidates { id } relation { id level consensus theme { code } }
}`;

describe('expected partners of a facility', () => {
  test('are those its kind expects, with the level and themes that are expected', async () => {
    const { nodes } = await facilities('kinds: ["BASISSCHOOL"]', expecting);
    expect(nodes.length).toBeGreaterThan(5);
    const ties = expectedTiesOf('BASISSCHOOL');
    for (const { expectedPartners } of nodes) {
      expect(
        expectedPartners.map((one: Shown) => [one.partnerKind.code, one.expectation, one.minimumLevel]),
      ).toEqual(ties.map((tie) => [tie.partner, tie.expectation, tie.minimumLevel]));
    }
  });

  test('are met where a confirmed tie on one of the themes is close enough, and nowhere else', async () => {
    const { nodes } = await facilities('kinds: ["BASISSCHOOL"]', expecting);
    const found = nodes.flatMap(({ id, expectedPartners }) =>
      expectedPartners
        .filter((one: Shown) => one.partnerKind.code === 'LOKAAL_TEAM' && one.verdict === 'MET')
        .map(() => id),
    );
    // By hand: AFSPRAKEN_CASUSOVERLEG at level 3 with a local team.
    const stored = await plainRows(
      api.database,
      sql<{ id: string }>`
        select distinct f.id from facility f
        join relation r on f.id in (r.first_id, r.second_id)
        join facility o on o.id in (r.first_id, r.second_id) and o.id <> f.id
          and (o.kind = 'LOKAAL_TEAM' or 'LOKAAL_TEAM' = any(o.also_provides))
        where f.id = any(${nodes.map(({ id }) => id)}::text[]) and r.theme = 'AFSPRAKEN_CASUSOVERLEG'
          and r.consensus = 'CONFIRMED' and r.level_low >= 3
          and upper_inf(r.recorded) and r.valid @> '2026-10-15'::date`,
    );
    expect(stored.length).toBeGreaterThan(1);
    expect(found.toSorted()).toEqual(stored.map(({ id }) => id).toSorted());
  });

  test('name at most ten who work where it works, and how many there are', async () => {
    const { nodes } = await facilities('kinds: ["LOKAAL_TEAM"]', expecting);
    const schools = nodes.map(({ id, expectedPartners }) => ({
      id,
      ...expectedPartners.find((one: Shown) => one.partnerKind.code === 'BASISSCHOOL'),
    }));
    for (const { id, candidateCount, candidates } of schools) {
      const [stored] = await plainRows(
        api.database,
        sql<{ count: number }>`
          select count(distinct b.facility_id)::int as count
          from facility_neighbourhood a
          join facility_neighbourhood b on b.neighbourhood_id = a.neighbourhood_id and b.serves
          join facility f on f.id = b.facility_id and f.kind = 'BASISSCHOOL'
          join facility_status s on s.facility_id = f.id and s.status = 'ACTIVE' and s.valid @> '2026-10-15'::date
          where a.facility_id = ${id} and a.serves and a.edition = 2024 and a.valid @> '2026-10-15'::date
            and b.valid @> '2026-10-15'::date and f.valid @> '2026-10-15'::date and f.id <> ${id}`,
      );
      expect(candidateCount).toBe(stored?.count);
      expect(candidates).toHaveLength(Math.min(10, candidateCount));
    }
    expect(Math.max(...schools.map(({ candidateCount }) => candidateCount))).toBeGreaterThan(2);
  });

  test('are none for a kind of which nothing is expected', async () => {
    const { nodes } = await facilities('kinds: ["WIJKAGENTEN"]', expecting);
    expect(nodes.length).toBeGreaterThan(0);
    for (const { expectedPartners } of nodes) expect(expectedPartners).toEqual([]);
  });
});

test('gaps of a facility are those about itself, the same as in the list, also what follows from another', async () => {
  const { nodes } = await facilities('kinds: ["BASISSCHOOL"]', 'gaps { id kind facility { id } }');
  const listed = await api.ask(
    `query ($schools: [ID!]!) { gaps(where: { facilities: $schools, includeConsequences: true }, first: 500) {
      nodes { id facility { id } } } }`,
    { schools: nodes.map(({ id }) => id) },
  );
  const ids = (gaps: Shown[]) => gaps.map(({ id }) => id).toSorted();
  const found = nodes.flatMap(({ gaps }) => gaps);
  expect(found.length).toBeGreaterThan(5);
  expect(ids(found)).toEqual(ids(listed.data.gaps.nodes));
  for (const { id, gaps } of nodes) for (const gap of gaps) expect(gap.facility.id).toBe(id);
});

test('the number of statements does not grow with the number of facilities', async () => {
  const both = `${expecting} gaps { id explanation }`;
  const one = await facilities('kinds: ["BASISSCHOOL"]', both, 1);
  const many = await facilities('', both, 100);
  expect(many.nodes).toHaveLength(100);
  // The one school of the first has no gap, so its norm is not looked up.
  expect(many.statements - one.statements).toBeLessThanOrEqual(1);
  expect(many.statements).toBeLessThanOrEqual(10);
});
