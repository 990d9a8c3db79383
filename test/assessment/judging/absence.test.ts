import type { InventoryFacts } from '../../../src/assessment/facts/facts.ts';
import { inventoryFor } from '../../../src/assessment/judging/absence.ts';
import { anInventory, district, elsewhere, here, municipality, someFacts } from '../facts.ts';

const known = (inventories: InventoryFacts[], areaCode = district, kinds = ['KINDERWERK']) =>
  inventoryFor(someFacts({ inventories }), kinds, areaCode);

describe('an inventory confirms that there is none', () => {
  test.each([
    ['the country', 'NL00', district, true],
    ['the municipality', municipality, district, true],
    ['the district', district, district, true],
    ['the district', district, here, true],
    ['a neighbourhood', here, district, false],
    ['another municipality', 'GM9902', district, false],
    ['the district', district, elsewhere, false],
  ])('of %s (%s) for %s: %p', (_name, inventoried, asked, confirms) => {
    expect(known([anInventory(inventoried)], asked) !== null).toBe(confirms);
  });

  test('of another kind it says nothing', () => {
    expect(known([anInventory(district, { kind: 'BASISSCHOOL' })])).toBeNull();
  });

  test('that is not complete it says nothing', () => {
    expect(known([anInventory(district, { complete: false })])).toBeNull();
  });

  test.each([
    ['2026-10-15', true],
    ['2024-10-15', true],
    // 24 months and a day before 15 October 2026
    ['2024-10-14', false],
    ['2016-10-15', false],
  ])('of %s on 15 October 2026: %p', (checkedOn, confirms) => {
    expect(known([anInventory(district, { checkedOn })]) !== null).toBe(confirms);
  });

  test('of the last day of February for 24 months, to the last day of February', () => {
    const leapDay = [anInventory(district, { checkedOn: '2024-02-29' })];
    const on = (factsOn: string) =>
      inventoryFor(someFacts({ factsOn, inventories: leapDay }), ['KINDERWERK'], district);
    expect(on('2026-02-28')).not.toBeNull();
    expect(on('2026-03-01')).toBeNull();
  });
});

describe('of several inventories', () => {
  const older = anInventory(municipality, { checkedOn: '2025-01-01' });

  test('the newest speaks: what is no longer complete no longer confirms', () => {
    const newer = anInventory(district, { checkedOn: '2026-01-01', complete: false });
    expect(known([older, newer])).toBeNull();
    expect(known([newer, older])).toBeNull();
    expect(known([older, { ...newer, complete: true }])).toMatchObject({ checkedOn: '2026-01-01' });
  });

  test('of one day the one of the smallest area speaks, in whatever order they come', () => {
    const smaller = anInventory(district, { checkedOn: '2025-01-01', complete: false });
    expect(known([older, smaller])).toBeNull();
    expect(known([smaller, older])).toBeNull();
    // Of the neighbourhood that is not in it, the larger one still speaks.
    expect(known([smaller, older], 'BU99010201')).toEqual(older);
  });

  test('of one day and one area the one that doubts speaks', () => {
    const doubting = { ...older, complete: false, sourceId: 'src_other' };
    expect(known([older, doubting])).toBeNull();
    expect(known([doubting, older])).toBeNull();
  });
});

describe('of several kinds that may serve', () => {
  const kinds = ['KINDERWERK', 'BUURTHUIS'];
  const one = anInventory(district, { checkedOn: '2026-05-01' });
  const other = anInventory(district, { kind: 'BUURTHUIS', checkedOn: '2025-05-01' });

  test('all must be completely known, and the oldest look says how old the knowledge is', () => {
    expect(known([one], district, kinds)).toBeNull();
    expect(known([other], district, kinds)).toBeNull();
    expect(known([one, other], district, kinds)).toEqual(other);
  });
});
