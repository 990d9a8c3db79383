import { anonymous, operator, type Viewer } from '../../src/access/viewer.ts';
import { apiOn } from '../ask-sample.ts';
import { keyOf, sampleRelations } from './sample-relations.ts';

const api = apiOn('SAMPLE');

const fields = `id direction consensus level levelLow levelHigh confirmedOn freshness
  from { name } to { name } theme { code } frequency { code } formality { code } documentUrl status { code }
  claims { by { name } level { level code } frequency { code } on } awaiting { name }
  confidence { value halfLifeMonths } validity { from until }`;

/** The relations of a facility on the themes, as the viewer sees them. */
const relationsOf = async (text: string, themes: string[], viewer: Viewer = operator) => {
  const { data, errors } = await api.ask(
    `query ($text: String!, $themes: [String!]) { facilities(where: { text: $text }) { nodes {
      relations(where: { themes: $themes }, first: 500) { nodes { ${fields} } } } } }`,
    { text, themes },
    viewer,
  );
  expect(errors).toEqual([]);
  return data.facilities.nodes[0].relations.nodes;
};
const between = async (one: string, other: string, theme: string, viewer: Viewer = operator) =>
  (await relationsOf(one, [theme], viewer)).find(
    (relation: { from: { name: string }; to: { name: string } }) =>
      [relation.from.name, relation.to.name].includes(other),
  );
const bothAsk = async (one: string, other: string, theme: string) => ({
  asOperator: await between(one, other, theme, operator),
  asAnyone: await between(one, other, theme, anonymous),
});
const activity = 'GEZAMENLIJKE_ACTIVITEIT';

describe('what each side says', () => {
  test('is seen by the operator; anyone else sees what the two come to: here that they agree on three and a half', async () => {
    const { asOperator, asAnyone } = await bothAsk('de inktpot', 'Kinderwerk Westerkwartier', activity);
    expect(asOperator).toMatchObject({
      ...{ consensus: 'CONFIRMED', level: 3.5, levelLow: 3, levelHigh: 4, awaiting: [] },
      ...{ frequency: { code: 'WEKELIJKS' }, formality: { code: 'WERKAFSPRAAK' }, confirmedOn: '2026-05-12' },
    });
    expect(asOperator.claims).toHaveLength(2);
    expect(asOperator.claims).toContainEqual({
      ...{ by: { name: 'Kinderwerk Westerkwartier' }, level: { level: 3, code: 'COORDINATION' } },
      ...{ frequency: { code: 'WEKELIJKS' }, on: '2026-05-12' },
    });
    expect(asAnyone).toEqual({
      ...asOperator,
      ...{ levelLow: null, levelHigh: null, claims: null, awaiting: null },
    });
  });

  test('is no mean when it is more than one level apart: disputed, without a level and never confirmed', async () => {
    const { asOperator, asAnyone } = await bothAsk('kinderwerk noorderpoort', 'OBS De Vuurkiezel', activity);
    expect(asOperator).toMatchObject({
      ...{ consensus: 'DISPUTED', level: null, levelLow: 1, levelHigh: 4, confirmedOn: null },
      ...{ freshness: 'NEVER', confidence: { value: null, halfLifeMonths: 12 } },
    });
    expect(asOperator.claims.map((claim: { level: { level: number } }) => claim.level.level).sort()).toEqual([
      1, 4,
    ]);
    // That one meets the other every week, and the other once a year, would tell who said what.
    expect(asAnyone).toMatchObject({ consensus: 'DISPUTED', level: null, frequency: null, claims: null });
  });

  test('of one side is one-sided: its level, half the weight, and the operator knows who has not answered', async () => {
    const { asOperator, asAnyone } = await bothAsk(
      'kinder- en jongerenwerk',
      'Basisschool De Regenpijp',
      activity,
    );
    expect(asOperator).toMatchObject({
      ...{ consensus: 'ONE_SIDED', level: 3, awaiting: [{ name: 'Basisschool De Regenpijp' }] },
      claims: [{ by: { name: 'Kinder- en jongerenwerk Centrum' } }],
    });
    expect(asAnyone).toMatchObject({ consensus: 'ONE_SIDED', level: 3, awaiting: null, claims: null });
    // How often is the claim of the one that told it.
    expect([asOperator.frequency, asAnyone.frequency]).toEqual([{ code: 'WEKELIJKS' }, null]);
    // Half at 2026-05-12, and some five months of the twelve in which it halves have gone.
    expect(asAnyone.confidence.value).toBeGreaterThan(0.5 * 0.5 ** (6 / 12));
    expect(asAnyone.confidence.value).toBeLessThan(0.5 * 0.5 ** (5 / 12));
  });

  test('of neither side is unverified: on record, without level, weight or claims', async () => {
    const found = await between('kinderwerk oosterwaard', 'Lokaal team Oost', 'SIGNALEREN');
    expect(found).toMatchObject({
      ...{ consensus: 'UNVERIFIED', level: null, levelLow: null, claims: [], freshness: 'NEVER' },
      confidence: { value: null },
    });
    expect(found.awaiting.map(({ name }: { name: string }) => name).sort()).toEqual([
      ...['Kinderwerk Oosterwaard', 'Lokaal team Oost'],
    ]);
  });

  test('last said years ago is stale and weighs little', async () => {
    const found = await between('kinder- en jongerenwerk', "Basisschool 't Trekvogeltje", activity);
    expect(found).toMatchObject({ consensus: 'CONFIRMED', confirmedOn: '2023-05-23', freshness: 'STALE' });
    // Forty months and some: 0.5 ** (40 / 12) = 0.099
    expect(found.confidence.value).toBeCloseTo(0.095, 2);
  });

  test('may be that there is no contact: asked, and level 0', async () => {
    const found = await between('kinderwerk westerkwartier', "Basisschool 't Trekvogeltje", activity);
    expect(found).toMatchObject({ consensus: 'CONFIRMED', level: 0, levelLow: 0, levelHigh: 0 });
  });
});

test('what the sheet says comes out: every relation, its consensus and its level', async () => {
  const page = (after: string | null) =>
    api.ask(
      `query ($after: String) { relations(first: 500, after: $after) {
        totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor }
      } }`,
      { after },
    );
  const { relations: first } = (await page(null)).data;
  const { relations: second } = (await page(first.pageInfo.endCursor)).data;
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  const found = [...first.nodes, ...second.nodes].map((one) => [
    ...[keyOf(one.from.name, one.to.name, one.theme.code), one.consensus, one.level],
  ]);
  const expected = sampleRelations().map(({ from, to, theme, levels, isDisputed }) => {
    const key = keyOf(from, to, theme);
    const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
    if (levels.length === 0) return [key, 'UNVERIFIED', null];
    if (levels.length === 1) return [key, 'ONE_SIDED', mean];
    return isDisputed ? [key, 'DISPUTED', null] : [key, 'CONFIRMED', mean];
  });
  expect(first.totalCount).toBe(expected.length);
  expect(found.sort()).toEqual(expected.sort());
});

test('from and to are who does it and to whom, whichever way the sheet was written', async () => {
  const ids = (one: { name: string }[]) => one.map(({ name }) => name);
  const signals = await between('kinderwerk westerkwartier', 'Lokaal team West', 'SIGNALEREN');
  // The line says lokaal-team-west;kinderwerk-west;BACKWARD: signals run to the local team.
  expect(ids([signals.from, signals.to])).toEqual(['Kinderwerk Westerkwartier', 'Lokaal team West']);
  const [paid] = await relationsOf('kinderwerk westerkwartier', ['FINANCIERING']);
  expect(ids([paid.from, paid.to])).toEqual(['Afdeling Jeugd en Onderwijs', 'Kinderwerk Westerkwartier']);
  expect(['FORWARD', 'BACKWARD']).toContain(paid.direction);
  const together = await between('de inktpot', 'Kinderwerk Westerkwartier', activity);
  expect(together.direction).toBe('MUTUAL');
});

test('every directed relation of the sheet goes the way that was written', async () => {
  const { data } = await api.ask(
    '{ relations(where: { themes: ["SIGNALEREN", "TOELEIDING"] }, first: 500) { nodes { direction from { name } to { name } theme { code } } } }',
  );
  const found = data.relations.nodes
    .filter(({ direction }: { direction: string }) => direction !== 'MUTUAL')
    .map((one: { from: { name: string }; to: { name: string }; theme: { code: string } }) => [
      ...[one.from.name, one.to.name, one.theme.code],
    ]);
  const expected = sampleRelations()
    .filter(({ theme, row }) => ['SIGNALEREN', 'TOELEIDING'].includes(theme) && row.richting !== 'MUTUAL')
    .map(({ from, to, theme, row }) => (row.richting === 'FORWARD' ? [from, to, theme] : [to, from, theme]));
  expect(found.sort()).toEqual(expected.sort());
});
