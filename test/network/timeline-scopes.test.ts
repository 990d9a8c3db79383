import { anonymous, operator, type Viewer } from '../../src/access/viewer.ts';
import { facilityId } from '../../src/facility/loading/load-facilities.ts';
import { mostReached } from '../../src/network/ego-facts.rows.ts';
import { apiOn } from '../ask-sample.ts';
import { type Importer, importerInto } from '../exchange/nowhere.ts';
import { aMember, aRelation, aTeam, type Line, sheet, teams } from '../exchange/sheets.ts';
import { asked } from '../exchange/surveys.ts';

const api = apiOn('EMPTY');
let importer: Importer;
let organisation: string;
beforeAll(async () => {
  importer = importerInto(api.database);
  await importer.bringNowhere();
  await importer.bringIn(
    'partners',
    { 'teams.csv': sheet(many), 'relaties.csv': sheet(relations), 'coalities.csv': sheet(members) },
    { source: 'years' },
  );
  // Of these six were asked, and all but t4 answered; t5 says that there is no contact with t6.
  await importer.bringIn(
    'survey',
    {
      'wie.csv': sheet(
        ['t1', 't2', 't3', 't4', 't5', 't6'].map((sleutel) => ({
          ...{ sleutel, geantwoord: sleutel === 't4' ? 'nee' : 'ja' },
        })),
      ),
      'lijnen.csv': 'van;naar;niveau\nt1;t2;3\nt5;t6;0\n',
    },
    { source: 'years', ...asked() },
  );
  const { data } = await api.ask('{ organisations(where: { text: "drie" }) { nodes { id } } }');
  organisation = data.organisations.nodes[0].id;
}, 60_000);
afterAll(() => importer.end());

const idOf = (key: string) => facilityId('src_years', key);

/** Numbers from 0 to 1 that look drawn by lot and are the same each time (Park and Miller, 1988). */
function lots(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** The first of a month between January 2023 and December 2026. */
const monthAt = (at: number) => `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`;

/** Forty teams of four years, of which some begin, end or close in between, or are play spots. */
const many: Line[] = (() => {
  const lot = lots(7);
  return Array.from({ length: 40 }, (_, at) =>
    aTeam(`t${at + 1}`, {
      ...{ werkgebied: at % 3 === 0 ? 'BU99020201' : 'WK990201' },
      ...{
        geldig_van: at % 4 === 1 ? monthAt(lot(24)) : '',
        geldig_tot: at % 5 === 3 ? monthAt(24 + lot(24)) : '',
      },
      ...{
        soort: at % 10 === 9 ? 'SPEELPLEK' : 'KINDERWERK',
        organisatie: at % 13 === 0 ? 'Stichting Drie' : '',
      },
    }),
  );
})();

/** Each pair that is drawn works together for one period, which has no end for a quarter of them. */
const relations: Line[] = (() => {
  const lot = lots(11);
  const pairs = new Set<string>();
  while (pairs.size < 110) {
    const [one, other] = [lot(40) + 1, lot(40) + 1];
    if (one < other) pairs.add(`t${one} t${other}`);
  }
  return [...pairs].map((pair) => {
    const [from = '', to = ''] = pair.split(' ');
    const begin = lot(30);
    const theme = ['GEZAMENLIJKE_ACTIVITEIT', 'SIGNALEREN', 'DOORVERWIJZEN'][lot(3)] ?? '';
    const oneSided: Line = lot(3) === 0 ? { niveau_naar: '', niveau_naar_op: '' } : {};
    return aRelation(from, to, {
      ...{ thema: theme, richting: theme === 'DOORVERWIJZEN' ? 'HEEN' : 'MUTUAL' },
      ...{ niveau_van: 1 + lot(5), niveau_naar: 1 + lot(5), formaliteit: lot(2) === 0 ? 'CONVENANT' : '' },
      ...{ geldig_van: monthAt(begin), geldig_tot: lot(4) === 0 ? '' : monthAt(begin + 1 + lot(16)) },
      ...{ niveau_van_op: monthAt(begin), niveau_naar_op: monthAt(begin) },
      ...oneSided,
    });
  });
})();

/** Two tables, at which some sit for a part of the years. */
const members: Line[] = [
  aMember('Tafel', 't1', { tot: '2026-01-01' }),
  aMember('Tafel', 't5'),
  aMember('Tafel', 't8', { vanaf: '2025-01-01' }),
  aMember('Tafel', 't40', { vanaf: '2024-06-01', tot: '2025-06-01' }),
  aMember('Overleg', 't2', { thema: 'ARMOEDE', afspraak: '' }),
  aMember('Overleg', 't3', { thema: 'ARMOEDE', afspraak: '', tot: '2025-03-01' }),
  aMember('Overleg', 't14', { thema: 'ARMOEDE', afspraak: '', vanaf: '2025-09-01' }),
];

const measures = `measures { nodes edges density averageDegree degreeCentralisation components isolates
  confirmedPercent invited answered reciprocity cutPoints betweennessCentralisation notes { measure reason }
  advanced { transitivity averageClustering eiIndex multiplexity averagePathLength modularity } }`;
const used = `scope { area { code } edition facility { id } organisation { id } facilities { id } steps direction }`;

async function timeline(variables: object, period: string, viewer: Viewer = operator) {
  const { data, errors, statements } = await api.ask(
    `query ($scope: NetworkScope!, $where: NetworkFilter, $nodesAs: NodesAs = FACILITY, $knownAt: DateTime) {
      networkTimeline(scope: $scope, where: $where, nodesAs: $nodesAs, knownAt: $knownAt, ${period}) {
        ${used} points { asOf ${measures} } } }`,
    { ...variables },
    viewer,
  );
  return { timeline: data.networkTimeline, errors, statements };
}

async function networkOn(asOf: string, variables: object, viewer: Viewer) {
  const { data, errors } = await api.ask(
    `query ($scope: NetworkScope!, $where: NetworkFilter, $nodesAs: NodesAs = FACILITY, $knownAt: DateTime, $asOf: Date) {
      network(scope: $scope, where: $where, nodesAs: $nodesAs, knownAt: $knownAt, asOf: $asOf) { ${used} ${measures} } }`,
    { ...variables, asOf },
    viewer,
  );
  expect(errors).toEqual([]);
  return data.network;
}

const quarters = 'from: "2023-01-01", to: "2026-10-01"';
const around = (key: string, rest: object = {}) => ({ scope: { facility: idOf(key), ...rest } });
const list = { scope: { facilities: ['t1', 't2', 't3', 't5', 't8', 't10', 't14', 't30', 't40'].map(idOf) } };
const byOrganisation = (rest: object = {}) => ({ scope: { organisation, ...rest } });

describe.each<[string, () => object, Viewer]>([
  ['of an area', () => ({ scope: { area: 'WK990201' } }), operator],
  ['of an area, to who may not see the claims', () => ({ scope: { area: 'GM9902' } }), anonymous],
  [
    'of an area with its coalitions',
    () => ({ scope: { area: 'WK990201' }, where: { expandCoalitions: true } }),
    operator,
  ],
  [
    'of an area with its coalitions and partners elsewhere',
    () => ({ scope: { area: 'BU99020201' }, where: { expandCoalitions: true, includeOutside: true } }),
    operator,
  ],
  [
    'of coalitions on paper',
    () => ({ scope: { area: 'GM9902' }, where: { expandCoalitions: true, formality: ['CONVENANT'] } }),
    operator,
  ],
  ['around a facility', () => around('t1', { steps: 2 }), operator],
  ['around a facility, to who may not see the claims', () => around('t2', { steps: 3 }), anonymous],
  ['around a facility that began later', () => around('t2', { steps: 1 }), operator],
  ['around a facility that ended', () => around('t4', { steps: 4 }), operator],
  ['around a play spot', () => around('t10', { steps: 2 }), operator],
  ['around a facility, out', () => around('t5', { steps: 3, direction: 'OUT' }), operator],
  ['around a facility, in', () => around('t5', { steps: 3, direction: 'IN' }), operator],
  [
    'around a facility, closely tied and partners outside',
    () => ({ ...around('t1', { steps: 2 }), where: { minimumLevel: 3, includeOutside: true } }),
    operator,
  ],
  [
    'around a facility, over what was confirmed lately',
    () => ({ ...around('t1', { steps: 4 }), where: { minimumConfidence: 0.3 } }),
    operator,
  ],
  [
    'around a facility with its coalitions',
    () => ({ ...around('t1', { steps: 2 }), where: { expandCoalitions: true } }),
    operator,
  ],
  ['around an organisation', () => byOrganisation({ steps: 2 }), operator],
  [
    'around an organisation, as organisations',
    () => ({ ...byOrganisation(), nodesAs: 'ORGANISATION' }),
    anonymous,
  ],
  ['of a list', () => list, operator],
  ['of a list, to who may not see the claims', () => list, anonymous],
  [
    'of a list, of kinds that are named',
    () => ({ ...list, where: { kinds: ['KINDERWERK'], includeOutside: true } }),
    operator,
  ],
  ['of a list with its coalitions', () => ({ ...list, where: { expandCoalitions: true } }), operator],
])('a timeline %s', (_, variables, viewer) => {
  test('says on each day what the network of that day says', async () => {
    const { timeline: told, errors } = await timeline(variables(), quarters, viewer);
    expect(errors).toEqual([]);
    expect(told.points).toHaveLength(16);
    // Every third, the first and the last among them: each asks for a network of its own.
    const looked = told.points.filter((_point: unknown, at: number) => at % 3 === 0);
    for (const { asOf, measures: said } of looked) {
      const { scope, measures: expected } = await networkOn(asOf, variables(), viewer);
      expect({ asOf, scope: told.scope, said }).toEqual({ asOf, scope, said: expected });
    }
    const different = looked.map(({ measures: said }: { measures: object }) => JSON.stringify(said));
    expect(new Set(different).size).toBeGreaterThan(2);
  });
});

describe('a timeline', () => {
  const edgesOf = ({ points }: { points: { measures: { edges: number } }[] }) =>
    points.map((point) => point.measures.edges);

  test('of an ego changes as its ties come and go', async () => {
    const { timeline: told } = await timeline(around('t1', { steps: 2 }), quarters);
    expect(new Set(edgesOf(told)).size).toBeGreaterThan(5);
  });

  test('of an ego before anything was recorded is that ego', async () => {
    const early = { ...around('t1', { steps: 2 }), knownAt: '2020-01-01T00:00:00Z' };
    const { timeline: told } = await timeline(early, quarters);
    for (const { measures: said } of told.points) expect(said).toMatchObject({ nodes: 1, edges: 0 });
  });

  test('has no nodes on the days on which its ego was not at work', async () => {
    const { timeline: told } = await timeline(around('t2'), quarters);
    const nodes = told.points.map((point: { measures: { nodes: number } }) => point.measures.nodes);
    expect(nodes[0]).toBe(0);
    expect(nodes.at(-1)).toBeGreaterThan(1);
  });

  test('with coalitions has the pairs of who sat at a table on the day', async () => {
    const pair = { scope: { facilities: [idOf('t5'), idOf('t8')] }, where: { themes: ['SIGNALEREN'] } };
    const period = 'from: "2024-10-01", to: "2025-04-01"';
    const { timeline: without } = await timeline(pair, period);
    const { timeline: told } = await timeline(
      { ...pair, where: { ...pair.where, expandCoalitions: true } },
      period,
    );
    // t8 sits at it since 1 January 2025.
    expect([edgesOf(without), edgesOf(told)]).toEqual([
      [0, 0, 0],
      [0, 1, 1],
    ]);
  });

  test('counts who answered a survey without a claim, as a network does', async () => {
    const { timeline: told } = await timeline(
      { scope: { facilities: ['t1', 't3', 't4'].map(idOf) } },
      'from: "2022-01-01", to: "2022-01-01"',
    );
    // Before any relation began; asked three, of whom t4 did not answer.
    expect(told.points[0].measures).toMatchObject({ invited: 3, answered: 2 });
  });

  test.each<[string, () => object, number]>([
    // The area; its facilities and their relations.
    ['an area', () => ({ scope: { area: 'GM9902' } }), 3],
    // The facility; itself, two steps, and what the last of these reached.
    ['an ego', () => around('t1', { steps: 2 }), 5],
    ['an organisation', () => byOrganisation({ steps: 2 }), 5],
    // The facilities; their facts and relations.
    ['a list', () => list, 3],
    // And who sat at which table.
    ['an area with coalitions', () => ({ scope: { area: 'GM9902' }, where: { expandCoalitions: true } }), 4],
  ])('of %s takes as many statements for sixty points as for one', async (_, variables, count) => {
    const one = await timeline(variables(), 'from: "2025-06-01", to: "2025-06-01", step: MONTH');
    const sixty = await timeline(variables(), 'from: "2022-01-01", to: "2026-12-01", step: MONTH');
    expect([one.timeline.points.length, sixty.timeline.points.length]).toEqual([1, 60]);
    expect([one.statements, sixty.statements]).toEqual([count, count]);
  });

  test('around a facility of more nodes than can be drawn on a day is refused, and says on which', async () => {
    const most = mostReached + 1;
    const hub = Array.from({ length: most - 1 }, (_, at) =>
      aRelation('t1', `t${at + 2}`, { geldig_van: '2025-01-01' }),
    );
    await importer.bringIn(
      'partners',
      { 'teams.csv': sheet(teams(most)), 'relaties.csv': sheet(hub) },
      { source: 'crowd' },
    );
    const ego = facilityId('src_crowd', 't2');
    const { timeline: told, errors } = await timeline(
      { scope: { facility: ego, steps: 2 } },
      'from: "2024-01-01", to: "2026-01-01", step: YEAR',
    );
    expect(told).toBeNull();
    expect(errors).toEqual([
      {
        code: 'BAD_USER_INPUT',
        message: `more than 2000 facilities are within 2 steps of ${ego} on 2025-01-01; ask for fewer steps or a narrower filter`,
      },
    ]);
    const before = await timeline(
      { scope: { facility: ego, steps: 2 } },
      'from: "2023-01-01", to: "2024-12-31", step: YEAR',
    );
    expect(before.timeline.points).toMatchObject([{ measures: { nodes: 1 } }, { measures: { nodes: 1 } }]);
  });
});
