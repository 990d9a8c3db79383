import { sql } from 'kysely';
import { apiOn } from '../ask-sample.ts';
import { everyPage, type GapList, gapsOf, idsOf, type ListedGap } from './gap-lists.ts';
import { changeRows, plainRows } from './plain-rows.ts';

const api = apiOn('SAMPLE');
let all: GapList;
beforeAll(async () => {
  // Everything was measured on one day; this gives the gaps beginnings to be ordered by.
  await changeRows(
    api.database,
    sql`update finding set since = since - (length(id) % 7) where recorded_until is null`,
  );
  all = await gapsOf(api, { where: { includeConsequences: true } });
});

describe('the list of gaps', () => {
  test('is what the assessment found short of a norm at its own level, and nothing else', async () => {
    const stored = await plainRows(
      api.database,
      sql<{ id: string }>`
        select id from finding
        where recorded_until is null and at_norm_level and verdict in ('TIGHT', 'SHORT', 'ABSENT')`,
    );
    expect(idsOf(all).toSorted()).toEqual(idsOf({ nodes: stored }).toSorted());
    expect(all.totalCount).toBe(all.nodes.length);
    expect(new Set(all.nodes.map(({ verdict }) => verdict))).toEqual(new Set(['ABSENT', 'SHORT', 'TIGHT']));
  });

  test('leaves out what only follows from another gap, unless it is asked for', async () => {
    const without = await gapsOf(api);
    const follows = all.nodes.filter(({ becauseOf }) => becauseOf);
    expect(follows).toHaveLength(4);
    expect(idsOf(without)).toEqual(idsOf({ nodes: all.nodes.filter(({ becauseOf }) => !becauseOf) }));
    expect(without.totalCount).toBe(all.totalCount - follows.length);
    expect(without.unknownCount).toBe(all.unknownCount);
    for (const { becauseOf } of follows) expect(idsOf(without)).toContain(becauseOf);
  });

  const orders: [string, (a: ListedGap, b: ListedGap) => number][] = [
    ['URGENCY', (a, b) => b.urgency - a.urgency],
    ['CHILDREN', (a, b) => (b.children.value ?? 0) - (a.children.value ?? 0)],
    ['AREA', (a, b) => compare(a.area.code, b.area.code)],
    ['SINCE', (a, b) => compare(a.since, b.since)],
  ];
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

  test.each(orders)(
    'in the order %s gives each gap once over all pages, by id among equals',
    async (orderBy, before) => {
      const where = { includeConsequences: true };
      const expected = all.nodes.toSorted((a, b) => before(a, b) || compare(a.id, b.id));
      expect(idsOf(await gapsOf(api, { where, orderBy }))).toEqual(idsOf({ nodes: expected }));
      for (const first of [1, 7]) {
        const paged = await everyPage((after) => gapsOf(api, { where, orderBy, first, after }));
        expect(idsOf({ nodes: paged })).toEqual(idsOf({ nodes: expected }));
      }
    },
  );

  test('says the same totals on every page, also on one without gaps', async () => {
    const { totalCount, unknownCount, children } = all;
    for (const first of [0, 1, 7])
      expect(await gapsOf(api, { where: { includeConsequences: true }, first })).toMatchObject({
        totalCount,
        unknownCount,
        children,
      });
  });
});

describe('a filter of gaps', () => {
  const kindOf = (gap: ListedGap) => gap.facilityKind.code;
  const lies = (code: string) => (gap: ListedGap) => gap.area.code.slice(2).startsWith(code.slice(2));
  const filters: [string, object, (gap: ListedGap) => boolean][] = [
    ['a kind', { kinds: ['DISTANCE'] }, ({ kind }) => kind === 'DISTANCE'],
    ['one of two kinds', { kinds: ['PROVISION', 'RELATION'] }, ({ kind }) => /PROVISION|RELATION/.test(kind)],
    ['a kind of facility', { facilityKinds: ['KDV'] }, (gap) => kindOf(gap) === 'KDV'],
    [
      'a kind of facility by its label',
      { facilityKinds: ['Kinderwerk'] },
      (gap) => kindOf(gap) === 'KINDERWERK',
    ],
    ['a norm by its code', { norms: ['N05', 'N01'] }, ({ norm }) => ['N05', 'N01'].includes(norm.code)],
    [
      'a norm by its id',
      { norms: ['norm_pedagogische_basis_voorbeeld_2_N23'] },
      ({ norm }) => norm.code === 'N23',
    ],
    ['a district', { areas: ['WK990102'] }, lies('WK990102')],
    ['a code in small letters', { areas: ['wk990102'] }, lies('WK990102')],
    ['a neighbourhood', { areas: ['BU99010404'] }, lies('BU99010404')],
    [
      'one of two areas',
      { areas: ['WK990102', 'BU99010404'] },
      (gap) => lies('WK990102')(gap) || lies('BU99010404')(gap),
    ],
    ['no area', { areas: [] }, () => false],
    ['another municipality', { areas: ['GM9902'] }, () => false],
    ['an urgency', { minimumUrgency: 0.263 }, ({ urgency }) => urgency >= 0.263],
    [
      'parts together',
      { areas: ['WK990104'], kinds: ['DISTANCE'], facilityKinds: ['BSO', 'KDV'], minimumUrgency: 0.05 },
      (gap) =>
        gap.kind === 'DISTANCE' &&
        lies('WK990104')(gap) &&
        ['BSO', 'KDV'].includes(kindOf(gap)) &&
        gap.urgency >= 0.05,
    ],
  ];

  test.each(filters)('by %s gives what holds, and counts it: %j', async (told, where, holds) => {
    const found = await gapsOf(api, { where: { ...where, includeConsequences: true } });
    const expected = all.nodes.filter(holds);
    expect(idsOf(found)).toEqual(idsOf({ nodes: expected }));
    expect(found.totalCount).toBe(expected.length);
    if (!/no area|another/.test(told)) expect(expected.length).toBeGreaterThan(0);
  });

  test('by a facility gives the gaps about it', async () => {
    const { id } = all.nodes.find(({ facility, becauseOf }) => facility && !becauseOf)!.facility!;
    const found = await gapsOf(api, { where: { facilities: [id] } });
    const about = all.nodes.filter(({ facility, becauseOf }) => facility?.id === id && !becauseOf);
    expect(idsOf(found)).toEqual(idsOf({ nodes: about }));
  });

  test('by a norm set gives the gaps against that set', async () => {
    const shippedSet = 'nset_pedagogische_basis_voorbeeld_2';
    expect(idsOf(await gapsOf(api, { normSet: shippedSet }))).toEqual(idsOf(await gapsOf(api)));
  });
});

test.each([
  ['where: { facilityKinds: ["KLIMHAL"] }', '"KLIMHAL" is not one of the facility kinds'],
  ['where: { areas: ["GM99"] }', '"GM99" is not an area code'],
  ['where: {}, normSet: "nset_other_1"', '"nset_other_1" is not the id of a norm set'],
  ['where: {}, first: 501', 'first is 501; it may be 0 to 500'],
  ['where: {}, first: -1', 'first is -1; it may be 0 to 500'],
  ['where: {}, after: "abc"', 'after is not a cursor of this list'],
])('gaps with %s is refused with BAD_USER_INPUT, and says why', async (args, message) => {
  const { errors } = await api.ask(`{ gaps(${args}) { totalCount } }`);
  expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT', message: expect.stringContaining(message) }]);
});

test('a cursor of one list is refused by another: it would skip what it never showed', async () => {
  const { endCursor } = (await gapsOf(api, { first: 2 })).pageInfo;
  for (const asked of [{ orderBy: 'AREA' }, { where: { kinds: ['DISTANCE'] } }])
    await expect(gapsOf(api, { ...asked, after: endCursor })).rejects.toThrow('BAD_USER_INPUT');
});

describe('how much is missing', () => {
  test('is never told of a relation that is close enough and only not confirmed by both', async () => {
    const { data, errors } =
      await api.ask(`{ gaps(first: 200, where: { areas: ["GM9901"], kinds: [RELATION] }) {
      nodes { required actual shortfall unit norm { form } ... on RelationGap { relationClass } } } }`);
    expect(errors).toEqual([]);
    type Told = { required: number; actual: number | null; shortfall: number | null; relationClass: string };
    const ofTies = data.gaps.nodes.filter(
      ({ norm }: { norm: { form: string } }) => norm.form === 'RELATION_PRESENT',
    );
    const isEnough = ({ actual, required }: Told) => actual !== null && actual >= required;
    expect(ofTies.filter(isEnough).map(({ relationClass }: Told) => relationClass)).toContain('ONE_SIDED');
    for (const told of ofTies as Told[])
      expect(told.shortfall).toBe(
        isEnough(told) || told.actual === null ? null : told.required - told.actual,
      );
  });
});
