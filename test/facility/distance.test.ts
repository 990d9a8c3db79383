import { distanceFigure } from '../../src/facility/distance.ts';

test('the distance to an address is measured in a straight line, in whole metres', () => {
  expect(
    distanceFigure({ distanceMetres: 686.57, pointPrecision: 'ADDRESS', sourceId: 'src_a' }),
  ).toMatchObject({
    value: 687,
    unit: 'metres',
    method: 'STRAIGHT_LINE',
    status: 'MEASURED',
    sourceId: 'src_a',
  });
});

test('the distance to the middle of a postcode is an estimate', () => {
  expect(distanceFigure({ distanceMetres: 686.57, pointPrecision: 'PC4', sourceId: 'src_a' })).toMatchObject({
    status: 'ESTIMATED',
    precision: 'ESTIMATE',
  });
});

test('a list that is not near a point has no distances', () => {
  expect(distanceFigure({ pointPrecision: 'ADDRESS', sourceId: 'src_a' })).toBeNull();
});
