import { type AreaWithChildren, childrenOnce, shownChildren } from '../../src/gap/children-once.ts';

const area = (areaId: string, children: number | null, parentId: string | null = 'WK'): AreaWithChildren => ({
  ...{ areaId, parentId, municipalityId: 'GM', children },
});

test('an area with several gaps counts once, with the most children that a norm speaks of', () => {
  expect(childrenOnce([area('BU1', 120), area('BU1', 200), area('BU2', 30)])).toEqual({
    ...{ children: 230, known: 2, of: 2 },
  });
});

test('an area inside another one that counts does not count again', () => {
  const areas = [area('BU1', 120), area('WK', 400, 'GM'), area('BU9', 50, 'WK9')];
  expect(childrenOnce(areas)).toEqual({ children: 450, known: 2, of: 2 });
});

test('an area without a figure counts as an area, not as nought', () => {
  expect(childrenOnce([area('BU1', null), area('BU2', 30)])).toEqual({ children: 30, known: 1, of: 2 });
  expect(childrenOnce([area('BU1', null)])).toEqual({ children: null, known: 0, of: 1 });
});

test('a total is rounded to 5, and not told below 10', () => {
  expect([9, 10, 12, 13, null].map(shownChildren)).toEqual([null, 10, 10, 15, null]);
});
