import type { Facts } from '../../../src/assessment/facts/facts.ts';
import type { SupplyFacts } from '../../../src/assessment/facts/supply-facts.ts';
import { assessHours } from '../../../src/assessment/judging/assess-hours.ts';
import {
  anArea,
  anInventory,
  areaId,
  aSupply,
  district,
  elsewhere,
  here,
  municipality,
  someFacts,
  there,
} from '../facts.ts';
import { anHoursNorm } from '../norms.ts';

/** Early education that stands in the municipality and offers a child so many hours a week. */
const place = (id: string, hours: number | null, known: Partial<SupplyFacts> = {}) =>
  aSupply(id, {
    ...{ kinds: ['PEUTEROPVANG_VE'], measure: 'HOURS_PER_WEEK', low: hours, high: hours },
    ...known,
  });
const complete = [anInventory(municipality, { kind: 'PEUTEROPVANG_VE' })];
const found = (supplies: readonly SupplyFacts[], known: Partial<Facts> = {}, norm = anHoursNorm()) =>
  assessHours(
    norm,
    someFacts({
      areas: [anArea(municipality), anArea(district), anArea(here), anArea(there)],
      inventories: complete,
      supplies,
      ...known,
    }),
  )[0]!;

describe('960 hours of early education in a year and a half of 40 weeks a year', () => {
  test.each([
    // Over 60 weeks 16 hours a week are 960, and 12.8 are 768: eight tenths of it.
    [16, 960, 'MET', 1],
    [15.9, 954, 'TIGHT', 0.99375],
    [12.8, 768, 'TIGHT', 0.8],
    [12.75, 765, 'SHORT', 0.796875],
    [0, 0, 'SHORT', 0],
  ])('%d hours a week are %d: %s', (hours, actual, verdict, ratio) => {
    const finding = found([place('a', hours)]);
    expect(finding).toMatchObject({ verdict, ratio, required: 960, counted: 1 });
    expect(finding.actual).toBeCloseTo(actual, 10);
  });

  test('are judged where a child is offered least, and that place is named; of two the first by id', () => {
    expect(found([place('a', 20), place('c', 10), place('b', 10)])).toMatchObject({
      ...{ verdict: 'SHORT', actual: 600, otherId: 'b', counted: 3 },
    });
    expect(found([place('a', 20), place('b', 16)])).toMatchObject({
      verdict: 'MET',
      actual: 960,
      otherId: null,
    });
  });

  test('are too few where one is known to offer fewer, whatever is not known of the others', () => {
    const known = found([place('a', 10), place('b', null)], { inventories: [] });
    expect(known).toMatchObject({ verdict: 'SHORT', actual: 600, otherId: 'a' });
  });

  test('are met only where all that there are reach them', () => {
    expect(found([place('a', 20), place('b', null)])).toMatchObject({
      ...{ verdict: 'UNKNOWN', actual: null, details: { amount: { notTold: ['b'] } } },
    });
    expect(found([place('a', 20)], { inventories: [] }).verdict).toBe('UNKNOWN');
    // An order of magnitude that begins below it.
    expect(found([place('a', 20), place('b', null, { low: 10, high: 20 })]).verdict).toBe('UNKNOWN');
  });

  test('are ABSENT where somebody looked and there is no place, and not known where nobody did', () => {
    expect(found([])).toMatchObject({ verdict: 'ABSENT', actual: 0 });
    expect(found([], { inventories: [] }).verdict).toBe('UNKNOWN');
  });

  test('are those of places in the municipality, also of one without a point', () => {
    const near = place('near', 10, { standsIn: areaId(elsewhere), municipalityCode: 'GM9902' });
    expect(found([place('a', 16), near]).verdict).toBe('MET');
    expect(found([place('a', 16), place('lost', 10, { standsIn: null })])).toMatchObject({ otherId: 'lost' });
  });

  test('are not too few in a district for a place of the municipality of which nobody knows where it is', () => {
    const inDistrict = (supplies: readonly SupplyFacts[]) =>
      found(supplies, {}, anHoursNorm({ level: 'DISTRICT' }));
    const lost = place('lost', 10, { standsIn: null });
    expect(inDistrict([lost]).verdict).toBe('UNKNOWN');
    expect(inDistrict([place('a', 20), lost]).verdict).toBe('UNKNOWN');
    expect(inDistrict([place('a', 12), lost])).toMatchObject({ verdict: 'SHORT', actual: 720, otherId: 'a' });
  });
});
