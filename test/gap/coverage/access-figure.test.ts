import type { AccessFound } from '../../../src/gap/coverage/access-coverage.rows.ts';
import { foundFigure, nowFigure } from '../../../src/gap/coverage/access-figure.ts';

const method = 'WITHIN_1200_METRES + ENHANCED_TWO_STEP_FLOATING_CATCHMENT + STRAIGHT_LINE';
const found = (
  access: Partial<AccessFound['access']>,
  verdict: AccessFound['verdict'] = 'MET',
): AccessFound => ({
  ...{ id: '2024BU00010101 KINDERWERK', verdict, unit: 'FTE', factsOn: '2026-10-15' },
  access: {
    ...{ per: { count: 1_000, of: 'CHILDREN' }, withinMetres: 1_200, zones: [], low: 0.5, high: 0.5 },
    ...{ spatialAccessRatio: null, otherwise: [], unreached: [] },
    ...access,
  },
});

describe('access as a figure', () => {
  test('says in what, within what distance, by which method and of which day the norm found it', () => {
    expect(foundFigure(found({}), 'FTE', 2024)).toMatchObject({
      ...{ value: 0.5, low: null, high: null, unit: 'FTE per 1,000 children', status: 'ESTIMATED' },
      ...{ period: '2026-10-15', edition: 2024, method },
    });
  });

  test('is no number where what is not known keeps the lowest and the highest apart', () => {
    const unknown = { value: null, status: 'MISSING', reason: 'UNKNOWN' };
    expect(foundFigure(found({ low: 0.4, high: 0.5 }), 'FTE', 2024)).toMatchObject({
      ...unknown,
      low: 0.4,
      high: 0.5,
    });
    expect(foundFigure(found({ low: 0.4, high: null }), 'FTE', 2024)).toMatchObject({
      ...unknown,
      low: 0.4,
      high: null,
    });
  });

  test('is one number where these are within a hundredth of each other', () => {
    expect(foundFigure(found({ low: 0.998, high: 1 }), 'FTE', 2024)).toMatchObject({
      value: 0.999,
      low: 0.998,
      high: 1,
    });
    expect(foundFigure(found({ low: 0.98, high: 1 }), 'FTE', 2024).value).toBeNull();
  });

  test('is not there without a norm, where it does not apply, and where no children live', () => {
    expect(foundFigure(null, 'FTE', 2024)).toMatchObject({ value: null, reason: 'NO_NORM' });
    expect(foundFigure(found({}, 'NOT_APPLICABLE'), 'FTE', 2024)).toMatchObject({
      value: null,
      reason: 'NOT_APPLICABLE',
    });
    const asked = { unit: 'FTE', metres: 1_200, edition: 2024, isComplete: true };
    expect(nowFigure(null, asked)).toMatchObject({ value: null, reason: 'NO_CHILDREN', method });
  });

  test('is nothing where somebody looked and nothing is within reach; where nobody did there may be more', () => {
    const asked = { unit: 'places', metres: 1_200, edition: 2024 };
    const [nothing, some] = [0, 0.02].map((value) => ({ low: value, high: value }));
    expect(nowFigure(nothing!, { ...asked, isComplete: true })).toMatchObject({
      ...{ value: 0, unit: 'places per 1,000 children' },
    });
    expect(nowFigure(some!, { ...asked, isComplete: true }).value).toBe(20);
    expect(nowFigure(nothing!, { ...asked, isComplete: false })).toMatchObject({
      value: null,
      low: 0,
      high: null,
    });
    expect(nowFigure(some!, { ...asked, isComplete: false })).toMatchObject({
      value: null,
      low: 20,
      high: null,
    });
  });
});
