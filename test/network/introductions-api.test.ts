import { readSample } from '../../sample/invent/read.ts';
import { noClaims } from '../../src/access/claim-scope.ts';
import { anonymous, operator, readerSession, type Viewer } from '../../src/access/viewer.ts';
import { openReading } from '../../src/database/reading.ts';
import { facilityId } from '../../src/facility/loading/load-facilities.ts';
import { gatherTies } from '../../src/network/route/gather-ties.rows.ts';
import { apiOn } from '../ask-sample.ts';
import { sampleDay } from '../prepared.ts';
import { keyOf, sampleRelations } from '../relation/sample-relations.ts';

const api = apiOn('SAMPLE');

const idOf = (key: string) => facilityId('src_voorbeeldstad', key);
const fields = `asOf lookedAt isComplete noneBecause { reason explanation } routes { cost confidence allConfirmed
  weakestStep { number because explanation step { to { id } } }
  steps { cost why from { id name } to { id name kind { code } } contactRole { code }
    relation { consensus level confirmedOn theme { code } claims { on } levelLow } } }`;
interface Wish {
  readonly from: string;
  readonly to?: string;
  readonly toKind?: string;
  readonly area?: string;
  readonly includeOneSided?: boolean;
  readonly asOf?: string;
}
const question = `query ($from: ID!, $to: ID, $toKind: String, $area: AreaCode, $includeOneSided: Boolean = false, $asOf: Date) {
  introductions(from: $from, to: $to, toKind: $toKind, area: $area, includeOneSided: $includeOneSided, asOf: $asOf) { ${fields} } }`;
const ask = (wish: Wish, viewer: Viewer = anonymous) => api.ask(question, { ...wish }, viewer);
async function introductions(wish: Wish, viewer: Viewer = anonymous) {
  const { data, errors, statements } = await ask(wish, viewer);
  expect(errors).toEqual([]);
  expect(statements).toBeLessThanOrEqual(7);
  return data.introductions;
}
type Step = {
  from: { name: string };
  to: { name: string };
  relation: { consensus: string; level: number; confirmedOn: string; theme: { code: string } };
};
const stepsOf = (found: { routes: { steps: Step[] }[] }) => found.routes.flatMap(({ steps }) => steps);

describe('introductions', () => {
  test('go over relations of the sheets that both sides confirmed in the past twelve months', async () => {
    const confirmed = new Set(
      sampleRelations()
        .filter(({ levels, isDisputed }) => levels.length === 2 && !isDisputed && Math.min(...levels) >= 1)
        .filter(({ row }) => [row.niveau_van_op!, row.niveau_naar_op!].sort()[1]! >= '2025-10-15')
        .map(({ from, to, theme }) => keyOf(from, to, theme)),
    );
    const found = await introductions({ from: idOf('school-vuurkiezel'), to: idOf('kinderwerk-noord') });
    expect(found).toMatchObject({ asOf: sampleDay, isComplete: true, noneBecause: null });
    expect(found.routes).toHaveLength(3);
    for (const { from, to, relation } of stepsOf(found)) {
      expect(confirmed).toContain(keyOf(from.name, to.name, relation.theme.code));
    }
    for (const { steps } of found.routes) {
      expect([steps[0].from.name, steps.at(-1).to.name]).toEqual([
        'OBS De Vuurkiezel',
        'Kinderwerk Noorderpoort',
      ]);
    }
  });

  test('come in order of cost, which is 1 / level and a quarter for each year since', async () => {
    const { routes } = await introductions({ from: idOf('school-vuurkiezel'), to: idOf('kinderwerk-noord') });
    const costs = routes.map(({ cost }: { cost: number }) => cost);
    expect(costs).toEqual([...costs].sort((one, other) => one - other));
    // OBS De Vuurkiezel and the neighbourhood police: level 2, on 6 September: 1 month and 9 of 31 days.
    const [first] = routes[0].steps;
    expect(first.relation).toMatchObject({ level: 2, confirmedOn: '2026-09-06' });
    expect(first.cost).toBeCloseTo(1 / 2 + (0.25 * (1 + 9 / 31)) / 12, 4);
    expect(first.contactRole.code).toBe('WIJKAGENT');
  });

  test('tell everyone the same, and nobody who does not see claims which side said what', async () => {
    for (const includeOneSided of [false, true]) {
      const wish = { from: idOf('school-weversklos'), to: idOf('lokaal-team-oost'), includeOneSided };
      const [all, some] = [await introductions(wish, operator), await introductions(wish)];
      const hidden = { claims: null, levelLow: null };
      for (const { relation } of stepsOf(some)) expect(relation).toMatchObject(hidden);
      const shown = (found: object) =>
        JSON.parse(JSON.stringify(found), (key, value) => (key in hidden ? undefined : value));
      expect(shown(all)).toEqual(shown(some));
    }
  });

  test('over what one side says are told to be there, and given when asked', async () => {
    const wish = { from: idOf('school-weversklos'), to: idOf('lokaal-team-oost') };
    expect((await introductions(wish)).noneBecause.reason).toBe('ONLY_ONE_SIDED');
    const { routes } = await introductions({ ...wish, includeOneSided: true });
    expect(routes[0]).toMatchObject({
      allConfirmed: false,
      weakestStep: { number: 1, because: 'ONE_SIDED' },
      steps: [{ relation: { consensus: 'ONE_SIDED', theme: { code: 'SIGNALEREN' } } }],
    });
    // Half at first, a half life of twelve months: 5 months and 26 of 30 days.
    expect(routes[0].confidence).toBeCloseTo(0.5 * 0.5 ** ((5 + 26 / 30) / 12), 3);
  });

  test('lead to the nearest of a kind or a sector that works in the area, and to no other', async () => {
    const { data } = await api.ask(`{ area(code: "WK990105") {
      facilities(where: { groups: ["JEUGDHULP"] }, first: 100) { nodes { id } } } }`);
    const standing = data.area.facilities.nodes.map(({ id }: { id: string }) => id);
    const found = await introductions({
      from: idOf('school-dobbersteen'),
      toKind: 'JEUGDHULP',
      area: 'wk990105',
    });
    for (const { steps } of found.routes) {
      expect(['JEUGDHULP_TEAM', 'GECERTIFICEERDE_INSTELLING']).toContain(steps.at(-1).to.kind.code);
      // The youth team of the centre works elsewhere.
      expect(steps.at(-1).to.id).not.toBe(idOf('jeugdteam-de-strekdam'));
    }
    expect(standing).not.toContain(idOf('jeugdteam-de-strekdam'));
    const anywhere = await introductions({ from: idOf('school-dobbersteen'), toKind: 'jeugdhulp' });
    expect(anywhere.routes[0].steps.at(-1).to.id).toBe(idOf('jeugdteam-de-strekdam'));
    expect(anywhere.routes[0].cost).toBeLessThan(found.routes[0].cost);
  });

  test('begin at any facility of an organisation, and end at any', async () => {
    const { data } = await api.ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Facility { organisation { id } } } }`,
      { ids: [idOf('kinderwerk-noord'), idOf('lokaal-team-oost')] },
    );
    const [from, to] = data.nodes.map((node: { organisation: { id: string } }) => node.organisation.id);
    const of = (organisation: string) =>
      new Set(
        readSample()
          .facilities.filter(({ organisatie_sleutel: key }) => key === organisation)
          .map(({ sleutel }) => idOf(sleutel!)),
      );
    const found = await introductions({ from, to });
    expect(found.routes.length).toBeGreaterThan(0);
    for (const { steps } of found.routes) {
      expect(of('kwartier')).toContain(steps[0].from.id);
      expect(of('toegang')).toContain(steps.at(-1).to.id);
      for (const step of steps.slice(1)) expect(of('kwartier')).not.toContain(step.from.id);
    }
  });

  test('that are not there have a reason, with names', async () => {
    const reasonOf = async (wish: Wish) => (await introductions(wish)).noneBecause;
    expect(
      await reasonOf({ from: idOf('school-dobbersteen'), toKind: 'KINDERWERK', area: 'WK990105' }),
    ).toEqual({
      reason: 'NO_SUCH_KIND_IN_AREA',
      explanation: 'Er is geen kinderwerk in Wijk 05 Nieuw-Zuid (Voorbeeldstad) bekend.',
    });
    expect(await reasonOf({ from: idOf('kinderwerk-zuid'), to: idOf('school-komeet') })).toEqual({
      reason: 'NOT_AT_WORK',
      explanation: 'Kinderwerk Nieuw-Zuid is op die dag niet aan het werk.',
    });
    expect(
      await reasonOf({ from: idOf('school-komeet'), to: idOf('speelplek-vuurkiezelplein') }),
    ).toMatchObject({ reason: 'NOT_ASKED' });
  });

  test('are of the day that is asked: years later every confirmation is too old', async () => {
    const wish = { from: idOf('school-vuurkiezel'), to: idOf('kinderwerk-noord'), asOf: '2029-01-01' };
    expect((await introductions(wish)).noneBecause.reason).toBe('NO_TIES');
  });

  test.each<[Wish, string]>([
    [{ from: 'fac_nobody', to: 'org_nobody' }, 'from is "fac_nobody", which is no facility or organisation'],
    [{ from: idOf('school-komeet'), to: '2024WK990105' }, 'to is "2024WK990105"'],
    [{ from: idOf('school-komeet') }, 'give either to or toKind'],
    [{ from: idOf('school-komeet'), to: idOf('school-komeet'), toKind: 'SPORT' }, 'give either to or toKind'],
    [{ from: idOf('school-komeet'), to: idOf('school-komeet') }, 'are the same'],
    [{ from: idOf('school-komeet'), to: idOf('school-inktpot'), area: 'GM9901' }, 'area goes with toKind'],
    [{ from: idOf('school-komeet'), toKind: 'PIZZA' }, '"PIZZA" is not one of the facility kinds or groups'],
    [{ from: idOf('school-komeet'), toKind: 'SPORT', area: 'WK990199' }, 'WK990199'],
    [{ from: idOf('school-komeet'), toKind: 'SPORT', area: 'NL00' }, 'NL00'],
  ])('refuse %j, naming what is wrong', async (wish, message) => {
    const { errors, data } = await ask(wish);
    expect(data.introductions).toBeNull();
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    expect(errors[0]?.message).toContain(message);
  });

  test('stop looking when it becomes too many, and say so', async () => {
    const reading = openReading(api.database, readerSession(anonymous));
    const view = { asOf: sampleDay, knownAt: null, claims: noClaims };
    const around = { starts: [idOf('kinderwerk-west')], isEnd: () => false, isEnough: () => false };
    const gathered = (limits: { facilities: number; ties: number }) =>
      gatherTies(reading.rows, around, view, limits);
    const whole = await gathered({ facilities: 2_000, ties: 20_000 });
    expect(whole.isComplete).toBe(true);
    const few = await gathered({ facilities: 5, ties: 20_000 });
    expect(few.isComplete).toBe(false);
    expect([...few.expanded].length).toBe(5);
    expect(few.ties.length).toBeLessThan(whole.ties.length);
    expect(await gathered({ facilities: 5, ties: 20_000 })).toEqual(few);
    const less = await gathered({ facilities: 2_000, ties: 4 });
    expect(less).toMatchObject({ isComplete: false });
    expect(less.expanded.size).toBe(0);
    await reading.end();
  });
});
