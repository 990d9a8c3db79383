import { sql } from 'kysely';
import { bringTowns } from '../area/succession/two-towns.ts';
import { importingInto } from '../exchange/importing.ts';
import { anInventory, sheet } from '../exchange/sheets.ts';
import { plainRows } from './plain-rows.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  await bringTowns(importer, 2015);
  await importer.bringIn(
    'partners',
    {
      'inventories.csv': sheet([
        anInventory('KINDERWERK', 'GM9903'),
        anInventory('KINDERWERK', 'GM9904'),
        anInventory('SPEELTUIN', 'GM9903'),
        anInventory('SPEELTUIN', 'GM9904'),
      ]),
    },
    { edition: null },
  );
});

const key = (id: string) => id.replace('gap_pedagogische_basis_voorbeeld_', '');

/** By area: under which name its gaps are known now, and which one before it. */
async function names(): Promise<Record<string, string>> {
  const found = await plainRows(
    api.database,
    sql<{ area: string; id: string; previous: string | null }>`
      select distinct on (f.area_id) f.area_id as area, f.id, f.previous from finding f
      where f.recorded_until is null and f.facility_id is null order by f.area_id, f.id`,
  );
  const area = (id: string | null) => id && key(id).replace(/^N\d+_/, '');
  return Object.fromEntries(
    found.map((one) => [one.area, [area(one.id), area(one.previous)].filter(Boolean).join(' was ')]),
  );
}

test('a gap of an area that is first judged is called after its code', async () => {
  expect(await names()).toMatchObject({ '2015WK990301': 'WK990301', '2015WK990401': 'WK990401' });
});

describe('after a new edition', () => {
  beforeAll(() => bringTowns(importer, 2024));

  test('the gap of an area that only got another code keeps its id', async () => {
    expect(await names()).toMatchObject({
      '2024WK990302': 'WK990401',
      '2024BU99030103': 'BU99030101',
      '2024BU99030201': 'BU99040101',
    });
  });

  test('the gap of an area whose boundary changed has a new id, with the one it had before', async () => {
    expect(await names()).toMatchObject({
      '2024WK990301': 'WK990301_2024 was WK990301',
      '2024BU99030104': 'BU99030104 was BU99030102',
      '2024BU99030105': 'BU99030105 was BU99030102',
    });
  });

  test('the gap of an area that got the old code of another has an id of its own', async () => {
    expect(await names()).toMatchObject({ '2024BU99030101': 'BU99030101_2024' });
  });

  test('gaps of a municipality that is no more are closed, and told as they were', async () => {
    const { data, errors } = await api.ask(
      '{ gaps(where: {}) { nodes { area { id municipality { id } } } } }',
    );
    expect(errors).toEqual([]);
    const municipalities = data.gaps.nodes.map(
      (gap: { area: { municipality: { id: string } } }) => gap.area.municipality.id,
    );
    expect([...new Set(municipalities)]).toEqual(['2024GM9903']);
    const [closed] = await plainRows(
      api.database,
      sql<{ count: number }>`select count(*)::int as count from finding where area_id = '2015WK990401'`,
    );
    expect(closed?.count).toBeGreaterThan(0);
  });

  test('is one and the same through the API, with the day it began', async () => {
    const { data } = await api.ask(`{ gaps(where: { areas: ["WK990302"], kinds: [PROVISION] }) {
      nodes { id previous since area { code edition } } } }`);
    expect(data.gaps.nodes).toEqual([
      {
        id: 'gap_pedagogische_basis_voorbeeld_N01_WK990401',
        ...{ previous: null, since: '2026-10-15', area: { code: 'WK990302', edition: 2024 } },
      },
    ]);
  });
});

test('by the flags of CBS too: 1 and 2 keep an id, 3 gives a new one', async () => {
  await bringTowns(importer, 2025);
  expect(await names()).toMatchObject({
    '2025WK990302': 'WK990401',
    '2025WK990301': 'WK990301_2025 was WK990301_2024',
    '2025BU99030103': 'BU99030101',
    '2025BU99030106': 'BU99030104',
    '2025BU99030105': 'BU99030105_2025 was BU99030105',
  });
});
