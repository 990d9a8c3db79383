import { bringTowns } from '../../area/succession/two-towns.ts';
import { importingInto } from '../../exchange/importing.ts';
import { anInventory, aTeam, sheet } from '../../exchange/sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  for (const edition of [2015, 2024, 2025] as const) await bringTowns(importer, edition);
  const files = {
    'teams.csv': sheet([
      aTeam('werf', { werkgebied: '2015BU99030102:1' }),
      aTeam('vesting', { werkgebied: '2015GM9904' }),
      aTeam('kade', { werkgebied: '2024BU99030103:0,5' }),
      aTeam('haven', { werkgebied: '2025BU99030101' }),
      aTeam('werf-oost', { soort: 'SPEELTUIN', werkgebied: '2024BU99030105' }),
    ]),
    'inventories.csv': sheet([anInventory('SPEELTUIN', 'GM9903'), anInventory('BIBLIOTHEEK', 'GM9903')]),
  };
  await importer.bringIn('partners', files, { edition: null });
});

async function servedBy(name: string) {
  const { data, errors } = await api.ask(
    `query ($name: String!) { facilities(where: { text: $name }) { nodes {
      y2015: servesIn(edition: 2015) { ...in } y2024: servesIn(edition: 2024) { ...in } y2025: servesIn { ...in } } } }
    fragment in on ServedIn { method areas { id } }`,
    { name: `Team ${name}` },
  );
  expect(errors).toEqual([]);
  return Object.values(
    data.facilities.nodes[0] as Record<string, { method: string; areas: { id: string }[] }>,
  ).map(({ method, areas }) => [method, ...areas.map(({ id }) => id)].join(' '));
}

describe('a working area', () => {
  test('that was cut up is, in a later edition, the parts that lie in it for at least a half', async () => {
    expect(await servedBy('werf')).toEqual([
      'SAID 2015BU99030102',
      'AREA_OVERLAP 2024BU99030104 2024BU99030105',
      // Of the other part only the code is known to be the same.
      'AREA_OVERLAP 2025BU99030106',
    ]);
  });

  test('of a municipality that merged is the neighbourhoods that it was', async () => {
    expect(await servedBy('vesting')).toEqual([
      'SAID 2015BU99040101',
      'AREA_OVERLAP 2024BU99030201',
      'AREA_OVERLAP 2025BU99030201',
    ]);
  });

  test('that is the same by the flag of CBS is carried over by succession, and back by overlap', async () => {
    expect(await servedBy('kade')).toEqual([
      'AREA_OVERLAP 2015BU99030101',
      'SAID 2024BU99030103',
      'SUCCESSION 2025BU99030103',
    ]);
  });

  test('that was not there before is not known in the edition before', async () => {
    expect(await servedBy('haven')).toEqual(['UNKNOWN', 'SUCCESSION 2024BU99030101', 'SAID 2025BU99030101']);
  });

  test('whose boundary changed, nobody can tell how, is not known in the next edition', async () => {
    expect(await servedBy('werf-oost')).toEqual([
      'AREA_OVERLAP 2015BU99030102',
      'SAID 2024BU99030105',
      'UNKNOWN',
    ]);
  });
});

test('what works somewhere that cannot be told is not confirmed to be absent', async () => {
  const { data } = await api.ask(`{ municipality(code: "GM9903") { edition
    coverage(kinds: ["SPEELTUIN", "BIBLIOTHEEK"]) { serving presence { status } } } }`);
  expect(data.municipality).toEqual({
    edition: 2025,
    coverage: [
      { serving: 0, presence: { status: 'UNKNOWN' } },
      { serving: 0, presence: { status: 'ABSENT_CONFIRMED' } },
    ],
  });
});
