import { sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { assessMunicipalities } from '../../src/assessment/assess-municipalities.ts';
import { writing } from '../../src/database/writing.ts';
import { apiOn } from '../ask-sample.ts';
import { sampleDay } from '../prepared.ts';
import { changeRows, plainRows } from './plain-rows.ts';

const api = apiOn('SAMPLE');

interface Told {
  readonly code: string;
  readonly coverage: readonly [
    {
      readonly access: {
        readonly value: number | null;
        readonly unit: string;
        readonly method: string;
        readonly status: string;
      };
    },
  ];
}

interface Plain {
  readonly code: string;
  readonly expected: number;
  readonly found: number;
}

/** What teams that do nothing else have for each child of 0 to 15, worked out over all pairs in plain SQL. */
const plainly = (metres: number, kind: string, measure: string) => sql`
  with team as (
    select f.id, f.rd_point, coalesce(c.low, c.value) as supply from facility f
    join facility_capacity c on c.facility_id = f.id and c.measure = ${measure} and c.valid @> ${sampleDay}::date
    where f.kind = ${kind} and f.also_provides = '{}' and f.valid @> ${sampleDay}::date and exists (
      select from facility_status s where s.facility_id = f.id and s.status = 'ACTIVE' and s.valid @> ${sampleDay}::date)
  ),
  pair as (
    select n.id as area_id, n.code, team.id, team.supply, coalesce(c.value, 0) as children,
      case when d.metres <= ${metres} / 3.0 then 1 when d.metres <= ${metres} * 2 / 3.0 then 0.68
        when d.metres <= ${metres} then 0.22 else 0 end as weight
    from area n
    cross join team
    cross join lateral (select st_distance(n.rd_origin, team.rd_point) as metres) d
    left join area_figure c on c.area_id = n.id and c.indicator = 'CHILDREN_0_15'
    where n.level = 'NEIGHBOURHOOD'
  ),
  shared as (select id, sum(weight * children) as children from pair group by id)
  select pair.area_id, pair.code, 1000 * sum(pair.weight * pair.supply / nullif(shared.children, 0)) as amount
  from pair join shared on shared.id = pair.id
  group by pair.area_id, pair.code`;

/** What the assessment found beside that, of the norm about children of 4 to 12: a factor of them for each of 0 to 15. */
const found = () =>
  plainRows(
    api.database,
    sql<Plain>`
      select p.code, coalesce(p.amount, 0)::float as expected,
        ((f.details->'access'->>'low')::float * f.children / c.value)::float as found
      from (${plainly(1_200, 'KINDERWERK', 'FTE')}) as p
      join finding f on f.area_id = p.area_id and f.kind = 'ACCESS' and f.recorded_until is null
      join area_figure c on c.area_id = p.area_id and c.indicator = 'CHILDREN_0_15' and c.value > 0
      order by p.code`,
  );
const assessAgain = () =>
  writing(api.database, writerSession(operator), (rows) => assessMunicipalities(rows, sampleDay, ['GM9901']));

const expectSame = (plain: readonly Plain[]) => {
  expect(plain.map(({ expected }) => expected).filter((amount) => amount > 0).length).toBeGreaterThan(5);
  for (const { expected, found: amount } of plain) expect(amount).toBeCloseTo(expected, 6);
};

describe('what is within walking distance in the sample municipality', () => {
  test('is of every neighbourhood what the pairs of neighbourhoods and teams add up to', async () => {
    expectSame(await found());
  });

  test('is told for children of 0 to 15 within any distance, where all is known of who can reach it', async () => {
    const coverage = `{ municipality(code: "GM9901") { neighbourhoods { code
      coverage(kinds: ["KINDERWERK"]) { access(metres: 1000) { value low high unit method status } } } } }`;
    const { data, errors } = await api.ask(coverage);
    expect(errors).toEqual([]);
    const plain = await plainRows(
      api.database,
      sql<{ code: string; amount: number }>`select code, amount::float as amount
        from (${plainly(1_000, 'KINDERWERK', 'FTE')}) as p where p.amount > 0`,
    );
    const amounts = new Map(plain.map(({ code, amount }) => [code, amount]));
    const told = data.municipality.neighbourhoods.filter(
      // Of the team of Centrum, which is for children and young people, nobody says how much is for children.
      ({ coverage: [{ access }] }: Told) => access.value !== null && access.value > 0,
    );
    expect(told.length).toBeGreaterThan(4);
    for (const {
      code,
      coverage: [{ access }],
    } of told as Told[]) {
      expect(access).toMatchObject({ unit: 'FTE per 1,000 children', status: 'ESTIMATED' });
      expect(access.method).toBe('WITHIN_1000_METRES + ENHANCED_TWO_STEP_FLOATING_CATCHMENT + STRAIGHT_LINE');
      expect(access.value).toBeCloseTo(amounts.get(code)!, 6);
    }
    const { errors: refused } = await api.ask(coverage.replace('1000', '2001'));
    expect(refused[0]!.message).toBe('metres is 2001; it may be 1 to 2000');
  });

  test('is asked of all areas and kinds together, in as many statements as of one', async () => {
    const statementsOf = async (areas: string, kinds: string) =>
      (
        await api.ask(`{ municipality(code: "GM9901") { ${areas} { coverage(kinds: [${kinds}]) {
          fte { value } fteOccupied { value } rate { value } access { value } near: access(metres: 800) { value } } } } }`)
      ).statements;
    const one = await statementsOf('districts', '"KINDERWERK"');
    expect(await statementsOf('neighbourhoods', '"KINDERWERK", "BSO", "KDV", "JONGERENWERK"')).toBe(one);
    // The municipality, its areas, coverage, amounts, children, what the norm found, and three for what is near.
    expect(one).toBe(9);
  });

  test('is shared with children across the municipal border, who are not assessed', async () => {
    const before = await found();
    // Beside Glimwormbuurt, across the border: a thousand children who can walk to the team of Noorderpoort.
    await changeRows(
      api.database,
      sql`insert into area (id, code, edition, level, name, label, search_name, origin, source_id)
        select left(a.id, 4) || 'BU99020101', 'BU99020101', a.edition, a.level, 'Beyond', 'Beyond', 'beyond',
          a.origin, a.source_id
        from area a where a.code = 'BU99010202'`,
    );
    await changeRows(
      api.database,
      sql`insert into area_figure (area_id, indicator, period, value, status, source_id)
        select left(f.area_id, 4) || 'BU99020101', f.indicator, f.period, 1000, f.status, f.source_id
        from area_figure f join area a on a.id = f.area_id
        where a.code = 'BU99010202' and f.indicator = 'CHILDREN_0_15'`,
    );
    await assessAgain();
    const after = await found();
    const [was, is] = [before, after].map((all) => all.find(({ code }) => code === 'BU99010202')!.found);
    expect(is).toBeLessThan(was! / 2);
    const ofBoth = after.filter(({ code }) => code.startsWith('BU9901'));
    expect(ofBoth.map(({ code }) => code)).toEqual(before.map(({ code }) => code));
    // Those across have the municipality's factor unknown, hence the country's: 0.535 of them are of 4 to 12.
    for (const { expected, found: amount } of ofBoth)
      expect(Math.abs(amount - expected)).toBeLessThan(0.02 * expected + 1e-9);
  });

  test('leaves what nobody can walk to uncounted, and names it where it stands', async () => {
    // The team of Noorderpoort keeps its neighbourhood, and its address moves ten kilometres to the north.
    await changeRows(
      api.database,
      sql`update facility set point = st_translate(point, 0, 0.1) where name = 'Kinderwerk Noorderpoort'`,
    );
    await assessAgain();
    const { data } = await api.ask(`{ gaps(where: { areas: ["WK990102"], kinds: [ACCESS] }) { nodes {
      area { code } counted: evidence { statement } ... on AccessGap { unreached { name } } } } }`);
    const unreached = data.gaps.nodes.filter((gap: { unreached: unknown[] }) => gap.unreached.length > 0);
    expect(unreached).toHaveLength(1);
    expect(unreached[0].unreached).toEqual([{ name: 'Kinderwerk Noorderpoort' }]);
    const [stands] = await plainRows(
      api.database,
      sql<{
        code: string;
      }>`select n.code from facility f join facility_neighbourhood fn on fn.facility_id = f.id and fn.stands
        join area n on n.id = fn.neighbourhood_id where f.name = 'Kinderwerk Noorderpoort'`,
    );
    expect(unreached[0].area.code).toBe(stands?.code);
    expect(JSON.stringify(data.gaps.nodes.map((gap: { counted: unknown }) => gap.counted))).not.toContain(
      'Kinderwerk Noorderpoort',
    );
  });
});
