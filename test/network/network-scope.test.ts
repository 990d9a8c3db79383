import { anonymous } from '../../src/access/viewer.ts';
import { facilityId } from '../../src/facility/loading/load-facilities.ts';
import { mostReached } from '../../src/network/ego-facts.rows.ts';
import { importingInto } from '../exchange/importing.ts';
import { aRelation, aTeam, type Line, sheet, teams } from '../exchange/sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  await importer.bringNowhere();
});

const idOf = (source: string, key: string) => facilityId(`src_${source}`, key);

const bring = (source: string, facilities: Line[], relations: Line[]) =>
  importer.bringIn(
    'partners',
    { 'teams.csv': sheet(facilities), 'relaties.csv': sheet(relations) },
    { source },
  );

const fields = `edgesOutside nodes { name distance isEgo isOutside degree } edges { from { name } to { name } }
  scope { area { code } edition facility { name } organisation { name } facilities { name } steps direction }`;

async function ask(scope: object, rest: object = {}) {
  const { data, errors, statements } = await api.ask(
    `query ($scope: NetworkScope!, $where: NetworkFilter, $nodesAs: NodesAs = FACILITY, $asOf: Date) {
      network(scope: $scope, where: $where, nodesAs: $nodesAs, asOf: $asOf) { ${fields} } }`,
    { scope, ...rest },
  );
  return { network: data.network, errors, statements };
}

async function networkOf(scope: object, rest: object = {}) {
  const { network, errors } = await ask(scope, rest);
  expect(errors).toEqual([]);
  return network;
}

/** `t2 1`: a name without "Team " and its distance. */
const distances = (network: { nodes: { name: string; distance: number | null }[] }) =>
  network.nodes.map(({ name, distance }) => `${name.replace('Team ', '')} ${distance}`).sort();
const pairs = (network: { edges: { from: { name: string }; to: { name: string } }[] }) =>
  network.edges
    .map(({ from, to }) =>
      [from.name, to.name]
        .sort()
        .map((name) => name.replace('Team ', ''))
        .join('-'),
    )
    .sort();

describe('the network around a facility', () => {
  const of = (key: string, rest: object = {}) => ({ facility: idOf('around', key), ...rest });

  /** t1 - t2 - t3 - t4 - t5, and t3 - t6 with t2 - t6: a triangle two steps from t1; t7 is alone. */
  beforeAll(async () => {
    const said = { niveau_van: 2, niveau_naar: 2 };
    await bring('around', teams(7), [
      aRelation('t1', 't2', { formaliteit: 'CONVENANT' }),
      aRelation('t2', 't3', { formaliteit: 'MONDELING', niveau_naar_op: '2026-10-15' }),
      aRelation('t3', 't4', said),
      aRelation('t4', 't5'),
      aRelation('t3', 't6'),
      aRelation('t2', 't6', { thema: 'DOORVERWIJZEN', richting: 'HEEN' }),
    ]);
  });

  test('is itself and who is within so many steps, one when nothing is said, with the ties among them', async () => {
    const one = await networkOf(of('t1'));
    expect(distances(one)).toEqual(['t1 0', 't2 1']);
    expect(one.scope).toEqual({
      ...{ area: null, edition: null, organisation: null, facilities: null },
      ...{ facility: { name: 'Team t1' }, steps: 1, direction: 'ALL' },
    });
    const two = await networkOf(of('t1', { steps: 2 }));
    expect(distances(two)).toEqual(['t1 0', 't2 1', 't3 2', 't6 2']);
    // t3 - t6 is a tie of two who are both at the end of the last step.
    expect(pairs(two)).toEqual(['t1-t2', 't2-t3', 't2-t6', 't3-t6']);
    expect(two.edgesOutside).toBe(1);
    expect(distances(await networkOf(of('t1', { steps: 4 })))).toEqual([
      ...['t1 0', 't2 1', 't3 2', 't4 3', 't5 4', 't6 2'],
    ]);
  });

  test('is one node when it has no tie', async () => {
    const alone = await networkOf(of('t7', { steps: 3 }));
    expect(alone).toMatchObject({ nodes: [{ name: 'Team t7', isEgo: true, degree: 0 }], edges: [] });
  });

  test('is without nodes on a day on which it was not at work', async () => {
    await bring('later', [aTeam('t1', { geldig_van: '2025-01-01' }), aTeam('t2')], [aRelation('t1', 't2')]);
    const ego = { facility: idOf('later', 't1') };
    expect((await networkOf(ego, { asOf: '2024-12-31' })).nodes).toEqual([]);
    expect(distances(await networkOf(ego, { asOf: '2025-01-01' }))).toEqual(['t1 0', 't2 1']);
  });

  test('goes one way over relations that go one way, and over mutual ones both', async () => {
    expect(distances(await networkOf(of('t2', { direction: 'OUT' })))).toEqual([
      ...['t1 1', 't2 0', 't3 1', 't6 1'],
    ]);
    const incoming = await networkOf(of('t6', { direction: 'IN' }));
    expect(distances(incoming)).toEqual(['t2 1', 't3 1', 't6 0']);
    expect(distances(await networkOf(of('t6', { direction: 'OUT' })))).toEqual(['t3 1', 't6 0']);
  });

  test('takes no step over a relation that the filter leaves out, and none over who is of another kind', async () => {
    const steps = of('t1', { steps: 4 });
    expect(distances(await networkOf(steps, { where: { minimumLevel: 3 } }))).toEqual([
      ...['t1 0', 't2 1', 't3 2', 't6 2'],
    ]);
    expect(distances(await networkOf(steps, { where: { formality: ['convenant'] } }))).toEqual([
      ...['t1 0', 't2 1'],
    ]);
    // Confirmed that very day it weighs 1; the others were last confirmed on 1 April 2024, 30 months and some before.
    const sure = { where: { minimumConfidence: 0.9 } };
    expect(distances(await networkOf(of('t2', { steps: 4 }), sure))).toEqual(['t2 0', 't3 1']);
    expect(distances(await networkOf(steps, { where: { kinds: ['BASISSCHOOL'] } }))).toEqual(['t1 0']);
  });

  test('has partners at one step more when they are asked for, without a distance', async () => {
    const wide = await networkOf(of('t1'), { where: { includeOutside: true } });
    expect(distances(wide)).toEqual(['t1 0', 't2 1', 't3 null', 't6 null']);
    expect(wide.nodes.filter(({ isOutside }: { isOutside: boolean }) => isOutside)).toHaveLength(2);
  });

  test('is the same through the facility as through its id', async () => {
    const { data, errors } = await api.ask(
      `query ($id: ID!) { facility(id: $id) { network(steps: 2, direction: OUT) { ${fields} } } }`,
      { id: idOf('around', 't2') },
    );
    expect(errors).toEqual([]);
    expect(data.facility.network).toEqual(await networkOf(of('t2', { steps: 2, direction: 'OUT' })));
  });

  test('takes one statement a step and three more, however many it reaches and for however many facilities', async () => {
    const { statements } = await ask(of('t1', { steps: 4 }));
    // The facility, its facts, four steps, and what the last step reached.
    expect(statements).toBe(7);
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Facility { network(steps: 4) { edgesOutside } } } }`;
    const ids = ['t1', 't2', 't3', 't4', 't7'].map((key) => idOf('around', key));
    expect((await api.ask(query, { ids })).statements).toBe(7);
  });

  test('is the same beside the networks of others, of whatever kind these are', async () => {
    await bring('play', [aTeam('t1'), aTeam('t2', { soort: 'SPEELPLEK' })], [aRelation('t1', 't2')]);
    const ids = ['t1', 't2'].map((key) => idOf('play', key));
    const { data, errors } = await api.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Facility { network { ${fields} } } } }`,
      { ids },
    );
    expect(errors).toEqual([]);
    const together = data.nodes.map(({ network }: { network: object }) => network);
    expect(together).toEqual([await networkOf({ facility: ids[0] }), await networkOf({ facility: ids[1] })]);
    // Nobody looks for partners at a play spot, but from one whoever it works with is reached.
    expect(together.map(distances)).toEqual([['t1 0'], ['t1 1', 't2 0']]);
  });

  test('of more nodes than can be drawn is refused, and says so', async () => {
    const many = mostReached + 1;
    const hub = Array.from({ length: many - 1 }, (_, at) => aRelation('t1', `t${at + 2}`));
    await bring('crowd', teams(many + 1), [...hub, aRelation('t2', `t${many + 1}`)]);
    const ego = { facility: idOf('crowd', `t${many + 1}`) };
    expect((await networkOf(ego)).nodes).toHaveLength(2);
    const { network, errors } = await ask({ ...ego, steps: 3 });
    expect(network).toBeNull();
    expect(errors).toEqual([
      {
        code: 'BAD_USER_INPUT',
        message: `more than 2000 facilities are within 3 steps of ${ego.facility}; ask for fewer steps or a narrower filter`,
      },
    ]);
  });
});

describe('the network around an organisation', () => {
  const run = { organisatie: 'Stichting Twee' };
  let organisation: string;
  beforeAll(async () => {
    const others = [aTeam('t3'), aTeam('t4'), aTeam('t5')];
    await bring(
      'two',
      [aTeam('t1', run), aTeam('t2', run), ...others],
      [aRelation('t1', 't3'), aRelation('t4', 't5')],
    );
    const { data } = await api.ask('{ organisations(where: { text: "twee" }) { nodes { id } } }');
    organisation = data.organisations.nodes[0].id;
  });

  test('goes from all its facilities, also those without a tie', async () => {
    const network = await networkOf({ organisation });
    expect(distances(network)).toEqual(['t1 0', 't2 0', 't3 1']);
    expect(network.scope).toMatchObject({ organisation: { name: 'Stichting Twee' }, facility: null });
    const collapsed = await networkOf({ organisation }, { nodesAs: 'ORGANISATION' });
    expect(collapsed.nodes).toMatchObject([{ name: 'Stichting Twee', isEgo: true }, { name: 'Team t3' }]);
  });

  test('is the same through the organisation as through its id', async () => {
    const { data } = await api.ask(
      `query ($id: ID!) { organisation(id: $id) { network(steps: 1) { ${fields} } } }`,
      { id: organisation },
    );
    expect(data.organisation.network).toEqual(await networkOf({ organisation }));
  });
});

describe('the network of a list', () => {
  beforeAll(() =>
    bring(
      'list',
      [...teams(3), aTeam('t4', { soort: 'SPEELPLEK' }), aTeam('t5', { status: 'CLOSED' })],
      [aRelation('t1', 't2'), aRelation('t2', 't3'), aRelation('t1', 't4')],
    ),
  );
  const list = (...keys: string[]) => ({ facilities: keys.map((key) => idOf('list', key)) });

  test('is those facilities, of whatever kind, and the ties among them', async () => {
    const network = await networkOf(list('t1', 't3', 't4', 't1'));
    expect(distances(network)).toEqual(['t1 null', 't3 null', 't4 null']);
    expect(pairs(network)).toEqual(['t1-t4']);
    expect(network.edgesOutside).toBe(2);
    expect(network.scope.facilities).toHaveLength(3);
  });

  test('leaves out who is not at work, and whom the kinds that are named leave out', async () => {
    expect(distances(await networkOf(list('t1', 't5')))).toEqual(['t1 null']);
    const teamsOnly = { where: { kinds: ['KINDERWERK'] } };
    expect(distances(await networkOf(list('t1', 't4'), teamsOnly))).toEqual(['t1 null']);
  });

  test('takes three statements, however long it is', async () => {
    const { statements } = await ask(list('t1', 't2', 't3', 't4'));
    expect(statements).toBe(3);
  });

  test('with what is no facility is refused by name', async () => {
    const { errors } = await ask({ facilities: [idOf('list', 't1'), 'fac_nobody', 'fac_none'] });
    expect(errors).toEqual([
      { code: 'BAD_USER_INPUT', message: 'facilities has what is no facility: fac_nobody, fac_none' },
    ]);
  });
});

describe('how many answered', () => {
  test('is not told of a scope that is chosen facility by facility to who may not see the claims', async () => {
    await bring('answers', teams(6), [aRelation('t1', 't2', { niveau_naar: '', niveau_naar_op: '' })]);
    const scopes = [
      { facilities: ['t1', 't2', 't3', 't4', 't5', 't6'].map((key) => idOf('answers', key)) },
      { facility: idOf('answers', 't2') },
    ];
    for (const scope of scopes) {
      const query = `query ($scope: NetworkScope!) {
        network(scope: $scope) { measures { answered notes { measure reason } } } }`;
      const [asOperator, asAnyone] = [
        await api.ask(query, { scope }),
        await api.ask(query, { scope }, anonymous),
      ];
      expect(asOperator.data.network.measures.answered).toBe(1);
      expect(asAnyone.data.network.measures.answered).toBeNull();
      expect(asAnyone.data.network.measures.notes).toContainEqual({
        ...{ measure: 'answered', reason: 'CHOSEN_NODES' },
      });
    }
  });
});

describe('a scope', () => {
  test.each([
    [{}, 'scope names no area, facility, organisation or facilities; name one of them'],
    [{ steps: 2 }, 'one of them; steps is 2, and there is no facility or organisation to take them from'],
    [
      { area: 'GM9902', facility: 'fac_x', facilities: ['fac_x', 'fac_y'], steps: 9 },
      'scope names area GM9902 and facility fac_x and 2 facilities; name one of them; steps is 9; it may be 1 to 4',
    ],
    [{ facility: 'fac_x', steps: 0 }, 'steps is 0; it may be 1 to 4'],
    [
      { area: 'GM9902', direction: 'OUT' },
      'direction is OUT, and there is no facility or organisation to go from',
    ],
    [{ organisation: 'org_x', edition: 2024 }, 'edition is 2024, and there is no area to be of it'],
    [{ facilities: [] }, 'facilities has 0 ids; it may have 1 to 500'],
    [{ facilities: Array(501).fill('fac_x') }, 'facilities has 501 ids; it may have 1 to 500'],
  ])('%j is refused, and told all that is wrong with it', async (scope, message) => {
    const { network, errors } = await ask(scope);
    expect(network).toBeNull();
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message: expect.stringContaining(message) }]);
  });

  test('that is not there has no network', async () => {
    expect(await networkOf({ facility: 'fac_nobody' })).toBeNull();
    expect(await networkOf({ organisation: 'org_nobody' })).toBeNull();
  });

  test('of an area says so, with its edition', async () => {
    expect((await networkOf({ area: 'GM9902' })).scope).toEqual({
      ...{ area: { code: 'GM9902' }, edition: 2024, facility: null, organisation: null, facilities: null },
      ...{ steps: null, direction: null },
    });
  });

  test('with a confidence that is none is refused', async () => {
    const { errors } = await ask({ area: 'GM9902' }, { where: { minimumConfidence: 1.5 } });
    expect(errors).toEqual([
      { code: 'BAD_USER_INPUT', message: 'minimumConfidence is 1.5; it may be 0 to 1' },
    ]);
  });
});
