import { capacityOf, type StoredCapacity } from '../../src/facility/capacity.ts';

const team = { asOf: '2026-11-24', sourceId: 'src_sheet' };
const said = (more: Partial<StoredCapacity>): StoredCapacity => ({
  measure: 'FTE',
  value: null,
  low: null,
  high: null,
  precision: 'EXACT',
  ...more,
});

test('a capacity that nobody told is missing, not zero, and has no source', () => {
  const { fte, fteOccupied, persons, places, hoursPerWeek } = capacityOf(team, []);
  for (const figure of [fte, fteOccupied, persons, places, hoursPerWeek]) {
    expect(figure).toMatchObject({ value: null, status: 'MISSING', reason: 'UNKNOWN', sourceId: null });
  }
});

test('a vacancy is a capacity of zero that was told', () => {
  const { fteOccupied } = capacityOf(team, [said({ measure: 'FTE_OCCUPIED', value: 0 })]);
  expect(fteOccupied).toMatchObject({ value: 0, status: 'MEASURED', precision: 'EXACT', unit: 'FTE' });
});

test('a number that was rounded is measured, one that was estimated says so', () => {
  const { places, persons } = capacityOf(team, [
    said({ measure: 'PLACES', value: 60, precision: 'ROUNDED_5' }),
    said({ measure: 'PERSONS', value: 12, precision: 'ESTIMATE' }),
  ]);
  expect(places).toMatchObject({ value: 60, status: 'MEASURED', precision: 'ROUNDED_5', unit: 'places' });
  expect(persons).toMatchObject({ value: 12, status: 'ESTIMATED', precision: 'ESTIMATE', unit: 'persons' });
});

test('of a low and a high no middle is made', () => {
  const { persons } = capacityOf(team, [
    said({ measure: 'PERSONS', low: 200, high: 500, precision: 'ORDER_OF_MAGNITUDE' }),
  ]);
  expect(persons).toMatchObject({
    value: null,
    low: 200,
    high: 500,
    status: 'ESTIMATED',
    reason: 'ONLY_LOW_AND_HIGH',
    period: '2026-11-24',
    sourceId: 'src_sheet',
  });
});
