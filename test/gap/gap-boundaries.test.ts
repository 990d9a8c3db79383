import { anonymous } from '../../src/access/viewer.ts';
import { bringTowns } from '../area/succession/two-towns.ts';
import { importingInto } from '../exchange/importing.ts';
import { anInventory, sheet } from '../exchange/sheets.ts';

/** Judged on the areas of 2015 in June 2026, and on those of 2024 in October; nobody has children's work or a library. */
const { api, importer } = importingInto('EMPTY');
const [earlier, later, lastDay] = ['2026-06-01', '2026-10-15', '2028-12-31'];

// biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for
const changes = new Map<string, any>();
const short = (id: string) => id.replace('gap_pedagogische_basis_voorbeeld_', '');

beforeAll(async () => {
  await bringTowns(importer, 2015, { today: earlier, factsOn: earlier });
  const looked = ['GM9903', 'GM9904'].flatMap((code) =>
    ['KINDERWERK', 'BIBLIOTHEEK'].map((kind) => anInventory(kind, code, { nagegaan_op: earlier })),
  );
  await importer.bringIn(
    'partners',
    { 'inventories.csv': sheet(looked) },
    { edition: null, today: earlier, factsOn: earlier },
  );
  await bringTowns(importer, 2024, { today: later, factsOn: later });
  const { data, errors } = await api.ask(
    `{ gapDifference(where: { norms: ["N01", "N04", "N12"] }, between: { from: "${earlier}", to: "${lastDay}" }) { changes(first: 100) { nodes {
      id change reason verdictBefore verdictAfter previous { id } after { area { code edition } } } } } }`,
    {},
    anonymous,
    lastDay,
  );
  expect(errors).toEqual([]);
  for (const node of data.gapDifference.changes.nodes) changes.set(short(node.id), node);
}, 120_000);

describe('the difference in gaps over two editions', () => {
  test('says of an area that was cut otherwise that before and after cannot be compared', () => {
    // Wijk 01 Oudstad has another boundary in 2024.
    expect(changes.get('N01_WK990301')).toMatchObject({ change: 'CLOSED', reason: 'BOUNDARY' });
    expect(changes.get('N01_WK990301_2024')).toMatchObject({ change: 'OPENED', reason: 'BOUNDARY' });
  });

  test('names the gap of the area that it mostly was', () => {
    const { previous, after } = changes.get('N01_WK990301_2024');
    expect(short(previous.id)).toBe('N01_WK990301');
    expect(after.area).toEqual({ code: 'WK990301', edition: 2024 });
  });

  test('says nothing of an area that only got another code', () => {
    expect(changes.has('N01_WK990401')).toBe(false);
  });

  test('says so of each area and municipality that went over into others, and of no other', () => {
    const closed = [...changes].filter(([, { change }]) => change === 'CLOSED');
    expect(closed.map(([id, { reason }]) => `${id} ${reason}`)).toEqual([
      'N01_WK990301 BOUNDARY',
      'N04_BU99030102 BOUNDARY',
      'N12_GM9903 BOUNDARY',
      // Vesting is no more.
      'N12_GM9904 BOUNDARY',
    ]);
  });
});
