import { distanceFigure } from '../../../src/facility/place/distance.ts';

/** A point has no precision of its own. */
const given = { precision: null };

test('the distance to an address is measured in a straight line, in whole metres', () => {
  expect(
    distanceFigure({ distanceMetres: 686.57, pointPrecision: 'ADDRESS', sourceId: 'src_a' }, given),
  ).toMatchObject({
    value: 687,
    unit: 'metres',
    method: 'STRAIGHT_LINE',
    status: 'MEASURED',
    sourceId: 'src_a',
  });
});

test.each([
  ['to the middle of a postcode', 'PC4', null],
  ['from the middle of a postcode', 'ADDRESS', 'PC6'],
] as const)('the distance %s is an estimate', (_, pointPrecision, precision) => {
  expect(
    distanceFigure({ distanceMetres: 686.57, pointPrecision, sourceId: 'src_a' }, { precision }),
  ).toMatchObject({ status: 'ESTIMATED', precision: 'ESTIMATE' });
});

test('a list that is not near a point has no distances', () => {
  expect(distanceFigure({ pointPrecision: 'ADDRESS', sourceId: 'src_a' }, null)).toBeNull();
});
