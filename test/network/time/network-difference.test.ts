import { anonymous, operator, type Viewer } from '../../../src/access/viewer.ts';
import { type Api, openApi } from '../../ask-sample.ts';
import { type Importer, importerInto } from '../../exchange/nowhere.ts';
import { aRelation, aTeam, type Line, sheet } from '../../exchange/sheets.ts';

let api: Api;
let importer: Importer;
/** When the first sheet had come in, and the second had not. */
let reported: string;
beforeAll(async () => {
  api = await openApi('EMPTY');
  importer = importerInto(api.database);
  await importer.bringNowhere();
  await bringIn('teams.csv', [
    ...'abcdef'.split('').map((key) => aTeam(key, { werkgebied: 'WK990201' })),
    aTeam('new', { werkgebied: 'WK990201', geldig_van: '2026-02-01' }),
    aTeam('gone', { werkgebied: 'WK990201', geldig_tot: '2026-02-01' }),
    aTeam('moved', { werkgebied: 'WK990202' }),
    aTeam('police', { soort: 'WIJKAGENTEN', werkgebied: 'WK990201' }),
  ]);
  await bringIn('werkgebieden.csv', [
    { team: 'moved', gebied: 'WK990201', aandeel: '', geldig_van: '2026-01-01', geldig_tot: '' },
  ]);
  await bringIn('relaties.csv', first);
  reported = new Date().toISOString();
  await bringIn('relaties.csv', second);
}, 60_000);
afterAll(async () => {
  importer.end();
  await api.close();
});

const bringIn = async (file: string, lines: readonly Line[]) => {
  const run = await importer.bringIn('partners', { [file]: sheet(lines) }, { source: 'nergens' });
  expect(run).toMatchObject({
    outcome: 'LOADED',
    issues: expect.not.arrayContaining([{ severity: 'ERROR' }]),
  });
};

const none = { niveau_van: 0, niveau_naar: 0 };
const loose = { niveau_van: 1, niveau_naar: 1 };
const close = { niveau_van: 5, niveau_naar: 5 };
const oneSided = { niveau_naar: '', niveau_naar_op: '' };
const confirmedIn2025 = { niveau_van_op: '2025-01-10', niveau_naar_op: '2025-02-10' };

/** The sheet of which a report was made, about 1 June 2025. */
const first = [
  aRelation('a', 'b'),
  aRelation('a', 'c', { geldig_tot: '2026-02-01' }),
  aRelation('a', 'd'),
  aRelation('a', 'e'),
  aRelation('b', 'e', none),
  aRelation('c', 'd', { geldig_van: '2026-04-01' }),
  aRelation('c', 'e', oneSided),
  aRelation('d', 'e'),
  aRelation('b', 'f'),
  aRelation('a', 'f', oneSided),
  aRelation('c', 'f', confirmedIn2025),
  aRelation('e', 'f'),
  aRelation('gone', 'a'),
];

/** The sheet that came in later. */
const second = [
  aRelation('a', 'b', { geldig_tot: '2026-03-01' }),
  aRelation('a', 'd', { geldig_tot: '2025-01-01' }),
  aRelation('a', 'e', none),
  aRelation('b', 'c', { geldig_van: '2026-01-15' }),
  aRelation('b', 'd'),
  aRelation('b', 'e'),
  aRelation('c', 'e'),
  aRelation('d', 'e', close),
  aRelation('b', 'f', { geldig_tot: '2026-01-01' }),
  aRelation('b', 'f', { ...close, geldig_van: '2026-01-01' }),
  aRelation('a', 'f', { niveau_naar: 5 }),
  aRelation('e', 'f', { geldig_tot: '2026-05-01' }),
  aRelation('e', 'f', { ...loose, geldig_van: '2026-05-01' }),
  aRelation('d', 'f', { geldig_van: '2026-01-01' }),
  aRelation('d', 'f', { geldig_van: '2026-01-01', thema: 'SIGNALEREN' }),
  aRelation('new', 'a', { geldig_van: '2026-03-01' }),
  aRelation('moved', 'a', { geldig_van: '2024-03-01' }),
  aRelation('police', 'a', { geldig_van: '2026-03-01' }),
];

const tieFields = `change reason wasForeseen happenedOn from { name } to { name } levelBefore levelAfter
  themesGained { code } themesLost { code } explanation inEnglish: explanation(language: EN)`;
const ask = async (
  between: object,
  {
    viewer = operator,
    where = null,
    kinds = null,
  }: { viewer?: Viewer; where?: object | null; kinds?: readonly string[] | null } = {},
) => {
  const { data, errors, statements } = await api.ask(
    `query ($between: NetworkMomentsInput!, $where: NetworkFilter, $kinds: [TieChangeKind!]) {
      networkDifference(scope: { area: "WK990201" }, between: $between, where: $where) {
        ties(kinds: $kinds) { ${tieFields} } nodesGained { reason node { name degree } } nodesLost { reason node { name degree } }
        before { asOf knownAt nodes { id } edges { from { id } to { id } } measures { edges density } }
        after { asOf knownAt nodes { id } edges { from { id } to { id } } measures { edges density } }
        measures { measure before after change } stability { jaccard reason commonNodes tiesBefore tiesAfter kept }
        explanation inEnglish: explanation(language: EN)
      } }`,
    { between, where, kinds },
    viewer,
  );
  expect(errors).toEqual([]);
  return { ...data.networkDifference, statements };
};
interface Tie {
  readonly change: string;
  readonly from: { readonly name: string };
  readonly to: { readonly name: string };
  readonly explanation: string;
  readonly inEnglish: string;
}
/** `a b`, of Team a and Team b. */
const pairOf = ({ from, to }: Tie) =>
  [from.name, to.name]
    .map((name) => name.replace('Team ', ''))
    .sort()
    .join(' ');
const toldOf = (ties: readonly Tie[]) =>
  Object.fromEntries(ties.map((tie) => [`${pairOf(tie)} ${tie.change}`, tie]));

describe('a report of then beside what is known now', () => {
  const then = { from: '2025-06-01', to: '2026-10-15' };

  test('tells of each tie what became of it, and whether it happened, was recorded late or was corrected', async () => {
    const { ties } = await ask({ ...then, knownFrom: reported });
    const told = toldOf(ties);
    const real = { reason: 'REAL_CHANGE', wasForeseen: false };
    expect(told['a b LOST']).toMatchObject({
      ...real,
      happenedOn: '2026-03-01',
      levelBefore: 3,
      levelAfter: null,
    });
    expect(told['a c LOST']).toMatchObject({ ...real, wasForeseen: true, happenedOn: '2026-02-01' });
    // It was over before the report was made, and nobody had said so.
    expect(told['a d LOST']).toMatchObject({ reason: 'LATE_RECORD', wasForeseen: null, happenedOn: null });
    expect(told['a e LOST']).toMatchObject({ reason: 'CORRECTION', wasForeseen: null, happenedOn: null });
    expect(told['b c GAINED']).toMatchObject({ ...real, happenedOn: '2026-01-15', levelAfter: 3 });
    expect(told['b d GAINED']).toMatchObject({ reason: 'LATE_RECORD', wasForeseen: null, happenedOn: null });
    // It had been said that there was no contact.
    expect(told['b e GAINED']).toMatchObject({ reason: 'CORRECTION', wasForeseen: null });
    expect(told['c d GAINED']).toMatchObject({ ...real, wasForeseen: true, happenedOn: '2026-04-01' });
    expect(told['c e CONFIRMED']).toMatchObject({ reason: 'LATE_RECORD', levelBefore: 3, levelAfter: 3 });
    expect(told['d e STRENGTHENED']).toMatchObject({ reason: 'CORRECTION', levelBefore: 3, levelAfter: 5 });
    expect(told['b f STRENGTHENED']).toMatchObject({ ...real, happenedOn: '2026-01-01', levelAfter: 5 });
    expect(told['a f DISPUTED']).toMatchObject({ reason: 'LATE_RECORD', levelBefore: 3, levelAfter: null });
    // Confirmed for the last time on 10 February 2025; nothing was written since.
    expect(told['c f EXPIRED']).toMatchObject({ ...real, wasForeseen: true, happenedOn: '2026-02-11' });
    expect(told['d f GAINED']).toMatchObject({
      themesGained: [{ code: 'SIGNALEREN' }, { code: 'GEZAMENLIJKE_ACTIVITEIT' }],
      themesLost: [],
    });
    expect(told['e f WEAKENED']).toMatchObject({ ...real, happenedOn: '2026-05-01', levelAfter: 1 });
    expect(Object.keys(told)).toHaveLength(15);
  });

  test('says so in Dutch and English', async () => {
    const told = toldOf((await ask({ ...then, knownFrom: reported })).ties);
    const of = (key: string) =>
      [told[key]?.explanation, told[key]?.inEnglish].map((text) =>
        text?.replace(/Team [a-f] (en|and) Team [a-f]/, 'A & B'),
      );
    expect(of('a c LOST')).toEqual([
      'A & B werken niet meer samen: gezamenlijke activiteiten. Dat is zo sinds 1 februari 2026. Het was vooraf al vastgelegd.',
      'A & B no longer work together: joint activities. It has been so since 1 February 2026. That was on record beforehand.',
    ]);
    expect(of('b d GAINED')[0]).toBe(
      'A & B werken samen: gezamenlijke activiteiten. Dat was op 1 juni 2025 al zo; het is pas daarna vastgelegd.',
    );
    expect(of('d e STRENGTHENED')[0]).toBe(
      'A & B werken nauwer samen: van niveau 3 naar 5. Wat over 1 juni 2025 was vastgelegd, is daarna verbeterd.',
    );
    expect(of('d e STRENGTHENED')[1]).toBe(
      'A & B work together more closely: from level 3 to 5. What was recorded of 1 June 2025 was corrected since.',
    );
  });

  test('takes as many statements as if nothing had changed, and at most thirteen', async () => {
    const some = await ask({ ...then, knownFrom: reported });
    const nothing = await ask({
      from: '2020-01-01',
      to: '2021-01-01',
      knownFrom: '2020-01-01T00:00:00Z',
      knownTo: reported,
    });
    expect(nothing.ties).toEqual([]);
    expect(nothing.statements).toBeLessThanOrEqual(some.statements);
    // The area; four networks of two each; the records of then and of now; who came and who left.
    expect(some.statements).toBe(13);
  });

  test('tells who may not see the claims no more of a dispute than that there is one', async () => {
    const closer = { where: { minimumLevel: 3 }, kinds: ['DISPUTED', 'LOST'] };
    const ours = toldOf((await ask({ ...then, knownFrom: reported }, closer)).ties);
    const theirs = toldOf(
      (await ask({ ...then, knownFrom: reported }, { ...closer, viewer: anonymous })).ties,
    );
    // The lower claim is 3; to others a dispute counts as 1, whatever was said.
    expect(ours['a f DISPUTED']).toMatchObject({ reason: 'LATE_RECORD', levelAfter: null });
    expect(theirs['a f DISPUTED']).toBeUndefined();
    expect(theirs['a f LOST']).toMatchObject({ reason: 'LATE_RECORD', levelBefore: 3, levelAfter: null });
    expect(theirs['a f LOST']?.explanation).toContain('telt met dit filter niet meer mee');
    const all = [operator, anonymous].map((viewer) => ask({ ...then, knownFrom: reported }, { viewer }));
    const [everything, theirEverything] = await Promise.all(all);
    expect(theirEverything?.ties).toEqual(everything?.ties);
  });

  test('is the same drawn as a timeline by either record', async () => {
    for (const knownAt of [null, reported]) {
      const { data } = await api.ask(
        `query ($knownAt: DateTime) {
          networkTimeline(scope: { area: "WK990201" }, from: "2025-06-01", to: "2026-10-15", step: MONTH, knownAt: $knownAt) {
            points { asOf measures { nodes edges confirmedPercent answered } } }
        }`,
        { knownAt },
      );
      expect(data.networkTimeline.points).toHaveLength(17);
      for (const { asOf, measures } of data.networkTimeline.points) {
        const { data: alone } = await api.ask(
          `query ($asOf: Date, $knownAt: DateTime) { network(scope: { area: "WK990201" }, asOf: $asOf, knownAt: $knownAt) {
            measures { nodes edges confirmedPercent answered } } }`,
          { asOf, knownAt },
        );
        expect([asOf, measures]).toEqual([asOf, alone.network.measures]);
      }
    }
  });
});

test('two days as they are recorded now differ by what happened alone', async () => {
  const { ties, before, after } = await ask({ from: '2025-06-01', to: '2026-10-15' });
  for (const tie of ties) expect(tie).toMatchObject({ reason: 'REAL_CHANGE', wasForeseen: null });
  expect([before.knownAt, after.knownAt]).toEqual([null, null]);
  expect(Object.keys(toldOf(ties)).sort()).toEqual([
    'a b LOST',
    'a c LOST',
    'b c GAINED',
    'b f STRENGTHENED',
    'c d GAINED',
    'c f EXPIRED',
    'd f GAINED',
    'e f WEAKENED',
  ]);
});

test('one day as it was recorded twice differs by what was written alone', async () => {
  const { ties } = await ask({ from: '2025-06-01', to: '2025-06-01', knownFrom: reported });
  const reasons = Object.fromEntries(
    Object.entries(toldOf(ties)).map(([key, tie]) => [key, (tie as Tie & { reason: string }).reason]),
  );
  expect(reasons).toEqual({
    ...{ 'a d LOST': 'LATE_RECORD', 'b d GAINED': 'LATE_RECORD', 'c e CONFIRMED': 'LATE_RECORD' },
    ...{ 'a f DISPUTED': 'LATE_RECORD' },
    ...{ 'a e LOST': 'CORRECTION', 'b e GAINED': 'CORRECTION', 'd e STRENGTHENED': 'CORRECTION' },
  });
});

test('a moment beside itself is no difference, with all ties kept', async () => {
  const { ties, nodesGained, nodesLost, stability, measures } = await ask({
    from: '2026-10-15',
    to: '2026-10-15',
  });
  expect([ties, nodesGained, nodesLost]).toEqual([[], [], []]);
  expect(stability).toMatchObject({ jaccard: 1, reason: null });
  for (const { change } of measures) expect(change ?? 0).toBe(0);
});

describe('nodes come first', () => {
  test('who came or left is told with why, and its ties are no change of the others', async () => {
    const { nodesGained, nodesLost, ties } = await ask({ from: '2025-06-01', to: '2026-10-15' });
    expect(nodesGained).toEqual(
      expect.arrayContaining([
        { reason: 'OPENED', node: { name: 'Team new', degree: 1 } },
        { reason: 'SCOPE_ENTERED', node: { name: 'Team moved', degree: 1 } },
        { reason: 'FIRST_TIE', node: { name: 'Team police', degree: 1 } },
      ]),
    );
    expect(nodesGained).toHaveLength(3);
    expect(nodesLost).toEqual([{ reason: 'CLOSED', node: { name: 'Team gone', degree: 1 } }]);
    expect(ties.map(pairOf).filter((pair: string) => /new|moved|police|gone/.test(pair))).toEqual([]);
  });

  test('a partner elsewhere came with its first tie', async () => {
    const { nodesGained } = await ask(
      { from: '2025-06-01', to: '2025-07-01', knownFrom: '2020-01-01T00:00:00Z' },
      { where: { includeOutside: true } },
    );
    expect(nodesGained).toEqual([{ reason: 'FIRST_TIE', node: { name: 'Team moved', degree: 1 } }]);
  });
});

test('the later edges are the earlier ones less what was lost, with what was gained, among the nodes of both', async () => {
  const { before, after, ties, stability } = await ask({
    from: '2025-06-01',
    to: '2026-10-15',
    knownFrom: reported,
  });
  const ids = (network: { nodes: { id: string }[] }) => new Set(network.nodes.map(({ id }) => id));
  const common = new Set([...ids(before)].filter((id) => ids(after).has(id)));
  const pairs = (network: { edges: { from: { id: string }; to: { id: string } }[] }) =>
    network.edges.filter(({ from, to }) => common.has(from.id) && common.has(to.id)).length;
  const count = (kind: string) => ties.filter(({ change }: Tie) => change === kind).length;
  expect(pairs(after)).toBe(pairs(before) - count('LOST') + count('GAINED'));
  const kept = pairs(before) - count('LOST');
  expect(stability).toEqual({
    ...{ commonNodes: common.size, tiesBefore: pairs(before), tiesAfter: pairs(after), kept, reason: null },
    jaccard: kept / (kept + count('LOST') + count('GAINED')),
  });
});

test('a tie that passes the filter at one moment alone came or went, and is not said to have begun or ended', async () => {
  const between = { from: '2025-06-01', to: '2026-10-15' };
  const [closer] = (await ask(between, { where: { minimumLevel: 4 } })).ties;
  expect(closer).toMatchObject({ change: 'GAINED', happenedOn: '2026-01-01', levelAfter: 5 });
  expect(closer.explanation).toMatch(/^De samenwerking van .* telt met dit filter nu mee: /);
  expect(closer.inEnglish).toMatch(/^The collaboration of .* now passes this filter: /);
  const { ties } = await ask(between, { where: { minimumLevel: 2 }, kinds: ['LOST'] });
  const looser = toldOf(ties)['e f LOST'];
  expect(looser).toMatchObject({
    change: 'LOST',
    happenedOn: '2026-05-01',
    levelBefore: 3,
    levelAfter: null,
  });
  expect(looser?.explanation).toMatch(/^De samenwerking van .* telt met dit filter niet meer mee/);
  expect(looser?.inEnglish).toMatch(/^The collaboration of .* no longer passes this filter/);
});

test('kinds of change can be asked for, and the measures stand side by side', async () => {
  const { ties, measures, before, after } = await ask(
    { from: '2025-06-01', to: '2026-10-15' },
    { kinds: ['EXPIRED', 'STRENGTHENED'] },
  );
  expect(ties.map(({ change }: Tie) => change)).toEqual(['EXPIRED', 'STRENGTHENED']);
  expect(measures).toContainEqual({
    measure: 'density',
    ...{ before: before.measures.density, after: after.measures.density },
    change: after.measures.density - before.measures.density,
  });
});

test('without a tie at either moment stability is null, with the reason', async () => {
  const { stability } = await ask({ from: '2020-01-01', to: '2021-01-01' });
  expect(stability).toMatchObject({ jaccard: null, reason: 'NO_RELATIONS', tiesBefore: 0, tiesAfter: 0 });
  expect(stability.commonNodes).toBeGreaterThan(0);
});

describe('moments that cannot be compared', () => {
  test.each([
    [
      { from: '2026-10-15', to: '2025-06-01' },
      'between goes from 2026-10-15 to 2025-06-01, which is earlier',
    ],
    [
      { from: '2025-06-01', to: '2026-10-15', knownTo: '2026-01-01T00:00:00Z' },
      'between has knownFrom now (it was left out) and knownTo 2026-01-01T00:00:00.000Z, which is earlier',
    ],
    [
      {
        from: '2025-06-01',
        to: '2026-10-15',
        knownFrom: '2026-02-01T00:00:00Z',
        knownTo: '2026-01-01T00:00:00Z',
      },
      'between has knownFrom 2026-02-01T00:00:00.000Z and knownTo 2026-01-01T00:00:00.000Z, which is earlier',
    ],
  ])('%j are refused by name', async (between, message) => {
    const { data, errors } = await api.ask(
      `query ($between: NetworkMomentsInput!) {
        networkDifference(scope: { area: "WK990201" }, between: $between) { explanation } }`,
      { between },
    );
    expect(data).toEqual({ networkDifference: null });
    expect(errors).toEqual([{ code: 'BAD_USER_INPUT', message }]);
  });
});
