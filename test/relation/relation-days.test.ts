import { importingInto } from '../exchange/importing.ts';
import { aRelation, sheet } from '../exchange/sheets.ts';

const { api, importer } = importingInto('SAMPLE');

/** What De Inktlijn and kinderwerk do together: level 2 until 2026, level 3 since. */
const ask = async (day: { asOf?: string; knownAt?: string } = {}) => {
  const { data, errors } = await api.ask(
    `query ($asOf: Date, $knownAt: DateTime) { facilities(where: { text: "de inktlijn" }) { nodes {
      relations(where: { kinds: ["KINDERWERK"], themes: ["GEZAMENLIJKE_ACTIVITEIT"] }, asOf: $asOf, knownAt: $knownAt) {
        nodes { id version level validity { from until } freshness confidence { value } }
      }
    } } }`,
    day,
  );
  expect(errors).toEqual([]);
  return data.facilities.nodes[0].relations.nodes;
};

describe('a relation that became closer', () => {
  test('is two periods: each day has one of them', async () => {
    const [then] = await ask({ asOf: '2024-06-01' });
    const [now] = await ask();
    expect(then).toMatchObject({ level: 2, validity: { from: '2024-02-01', until: '2026-01-01' } });
    expect(now).toMatchObject({ level: 3, validity: { from: '2026-01-01', until: null } });
    expect(then.id).not.toBe(now.id);
    expect(await ask({ asOf: '2025-12-31' })).toHaveLength(1);
    expect(await ask({ asOf: '2024-01-31' })).toEqual([]);
  });

  test('weighs what it weighed on that day', async () => {
    const [soon] = await ask({ asOf: '2024-05-16' });
    const [late] = await ask({ asOf: '2025-04-16' });
    // Confirmed on 2024-04-16: a month later 0.5 ** (1 / 12), a year later half.
    expect(soon).toMatchObject({ freshness: 'FRESH', confidence: { value: expect.closeTo(0.944, 2) } });
    expect(late).toMatchObject({ freshness: 'AGING', confidence: { value: expect.closeTo(0.5, 2) } });
  });

  test('of a facility that was asked about on a day has the relations of that day', async () => {
    const { data } = await api.ask(
      `{ facilities(where: { text: "kinderwerk oosterwaard" }, asOf: "2024-06-01") { nodes {
        relations(first: 100) { totalCount } now: relations(asOf: "2026-10-15", first: 100) { totalCount }
      } } }`,
    );
    const [{ relations, now }] = data.facilities.nodes;
    // The vacancy: most partners were lost in 2025; what is paid for, on record or said by others remains.
    expect(relations.totalCount).toBeGreaterThan(15);
    expect(now.totalCount).toBe(3);
  });
});

test('what was recorded at a moment can be asked again after it was changed', async () => {
  const line = aRelation('kinderwerk-west', 'school-inktlijn', {
    ...{ niveau_van: 5, niveau_van_op: '2026-10-10', niveau_naar: 5, niveau_naar_op: '2026-10-10' },
    geldig_van: '2026-01-01',
  });
  const [before] = await ask();
  const moment = new Date().toISOString();
  const run = await importer.bringIn(
    'partners',
    { 'relaties.csv': sheet([line]) },
    { source: 'voorbeeldstad' },
  );
  expect(run).toMatchObject({ outcome: 'LOADED', updated: 1 });

  const [now] = await ask();
  expect(now).toMatchObject({ id: before.id, level: 5, version: before.version + 1 });
  expect(await ask({ knownAt: moment })).toEqual([before]);
  expect(await ask({ knownAt: '2020-01-01T00:00:00Z' })).toEqual([]);
  // Its own page shows what is known now.
  const { data } = await api.ask('query ($id: ID!) { node(id: $id) { ... on Relation { level version } } }', {
    id: before.id,
  });
  expect(data.node).toEqual({ level: 5, version: before.version + 1 });
});
