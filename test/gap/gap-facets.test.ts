import { anonymous } from '../../src/access/viewer.ts';
import { leastUrgencyOf } from '../../src/gap/explanation/urgency-class.ts';
import { apiOn } from '../ask-sample.ts';

const api = apiOn('SAMPLE');

const facets = `facets {
  kinds { kind count } areas { area { code } count } facilityKinds { facilityKind { code } count }
  urgencies { urgency count } statuses { status count } owners { owner organisation { id } count }
}`;
const nodes = `nodes {
  id kind urgency status facilityKind { code } organisation { id }
  area { code level parent { code } municipality { code } }
}`;

async function ask(query: string, variables = {}) {
  const { data, errors, statements } = await api.ask(query, variables, anonymous);
  expect(errors).toEqual([]);
  return { ...data, statements };
}
const gapsWith = (where: object, selection: string) =>
  ask(`query ($where: GapFilter!) { gaps(where: $where, first: 500) { ${selection} } }`, { where });

/** The same count by hand: how often each value occurs, the most first, then by value. */
function counted(values: readonly string[]): [string, number][] {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, same]): [string, number] => [
    value,
    same.length,
  ]);
  return counts.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
type Node = any;
const urgencyOf = ({ urgency }: Node) =>
  urgency >= leastUrgencyOf.HIGH ? 'HIGH' : urgency >= leastUrgencyOf.MEDIUM ? 'MEDIUM' : 'LOW';
const districtOf = ({ area }: Node) => (area.level === 'NEIGHBOURHOOD' ? area.parent.code : area.code);
const ownerOf = (gap: Node) => gap.organisation?.id ?? gap.area.municipality.code;

describe('the facets of a list of gaps', () => {
  test('count what is in the list, the most first', async () => {
    const { gaps } = await gapsWith({ areas: ['GM9901'] }, `${facets} ${nodes}`);
    const { kinds, areas, facilityKinds, urgencies, statuses, owners } = gaps.facets;
    expect(kinds.map((one: Node) => [one.kind, one.count])).toEqual(
      counted(gaps.nodes.map((gap: Node) => gap.kind)),
    );
    expect(areas.map((one: Node) => [one.area.code, one.count])).toEqual(counted(gaps.nodes.map(districtOf)));
    expect(facilityKinds.map((one: Node) => [one.facilityKind.code, one.count])).toEqual(
      counted(gaps.nodes.map((gap: Node) => gap.facilityKind.code)),
    );
    expect(urgencies.map((one: Node) => [one.urgency, one.count])).toEqual(
      counted(gaps.nodes.map(urgencyOf)),
    );
    expect(statuses).toEqual([{ status: 'OPEN', count: gaps.nodes.length }]);
    expect(owners.map((one: Node) => [one.owner, one.count])).toEqual(counted(gaps.nodes.map(ownerOf)));
    for (const facet of [kinds, areas, facilityKinds, urgencies]) expect(facet.length).toBeGreaterThan(1);
  });

  test('name the organisation whose facilities lack relations; the rest is the municipality’s', async () => {
    const { gaps } = await gapsWith({ areas: ['GM9901'] }, facets);
    const own = gaps.facets.owners.filter(({ organisation }: Node) => organisation);
    expect(own.length).toBeGreaterThan(1);
    for (const { owner, organisation } of own) expect(organisation.id).toBe(owner);
    expect(
      gaps.facets.owners.filter(({ organisation }: Node) => !organisation).map(({ owner }: Node) => owner),
    ).toEqual(['GM9901']);
  });

  test('are filters too: each value gives as many gaps as it says', async () => {
    const { gaps } = await gapsWith({ areas: ['GM9901'] }, facets);
    for (const { owner, count } of gaps.facets.owners) {
      const found = await gapsWith(
        { areas: ['GM9901'], owners: [owner.replace('GM', 'gm')] },
        `totalCount ${nodes}`,
      );
      expect([found.gaps.totalCount, new Set(found.gaps.nodes.map(ownerOf))]).toEqual([
        count,
        new Set([owner]),
      ]);
    }
    for (const { urgency, count } of gaps.facets.urgencies) {
      const found = await gapsWith({ areas: ['GM9901'], urgencies: [urgency] }, 'totalCount unknownCount');
      // What nobody could judge has no urgency, so it is in no class.
      expect(found.gaps).toEqual({ totalCount: count, unknownCount: 0 });
    }
  });

  test('are one statement, for a list and for many areas at once', async () => {
    const bare = await gapsWith({ areas: ['GM9901'] }, 'nodes { id }');
    const counting = 'facets { kinds { kind count } statuses { status count } urgencies { urgency count } }';
    expect((await gapsWith({ areas: ['GM9901'] }, `nodes { id } ${counting}`)).statements).toBe(
      bare.statements + 1,
    );
    const under = (selection: string) =>
      ask(`{ municipality(code: "GM9901") { districts { code gaps { nodes { id } ${selection} } } } }`);
    const [without, withFacets] = [await under(''), await under(`totalCount ${counting}`)];
    expect(withFacets.statements).toBe(without.statements + 2);
    for (const { gaps } of withFacets.municipality.districts) {
      const total = gaps.facets.kinds.reduce((sum: number, { count }: Node) => sum + count, 0);
      expect(total).toBe(gaps.totalCount);
    }
  });

  test('of a list without gaps are empty', async () => {
    const { gaps } = await gapsWith({ areas: [] }, facets);
    for (const facet of Object.values(gaps.facets)) expect(facet).toEqual([]);
  });
});
