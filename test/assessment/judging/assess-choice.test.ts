import type { Facts } from '../../../src/assessment/facts/facts.ts';
import { assessChoice } from '../../../src/assessment/judging/assess-choice.ts';
import { aNearest, anArea, anInventory, district, here, municipality, someFacts, there } from '../facts.ts';
import { aChoiceNorm } from '../norms.ts';

const [sport, scouting, pool] = ['SPORTVERENIGING', 'SCOUTING', 'ZWEMBAD'];
const inventories = [sport, scouting, pool].map((kind) => anInventory(municipality, { kind }));
const at = (kind: string | undefined, metres: number, code = here) => aNearest(code, metres, { kind });
const verdicts = (facts: Facts) =>
  Object.fromEntries(
    assessChoice(aChoiceNorm(), facts).map(({ areaId, verdict, actual }) => [
      areaId.slice(4),
      [verdict, actual],
    ]),
  );

describe('two of three kinds within two kilometres', () => {
  test.each<[string, Facts['nearest'], string, number]>([
    ['two kinds, one of them just at it', [at(sport, 2_000), at(pool, 10)], 'MET', 2],
    ['one, and another a metre beyond', [at(sport, 2_001), at(pool, 10)], 'SHORT', 1],
    ['none within it, though there are some', [at(sport, 2_001)], 'SHORT', 0],
    ['none anywhere', [], 'ABSENT', 0],
  ])('with %s', (_what, nearest, verdict, actual) => {
    expect(verdicts(someFacts({ nearest, inventories }))[here]).toEqual([verdict, actual]);
  });

  test('is not known while one of the missing kinds was not looked for', () => {
    const nearest = [at(sport, 10)];
    expect(verdicts(someFacts({ nearest, inventories: inventories.slice(0, 2) }))[here]).toEqual([
      'UNKNOWN',
      1,
    ]);
    // Whether all sports clubs are known does not matter where one is near.
    expect(verdicts(someFacts({ nearest, inventories: inventories.slice(1) }))[here]).toEqual(['SHORT', 1]);
  });

  test('does not count where no children live, and is not known without a boundary', () => {
    const areas = [anArea(here, { children0to15: 0 }), anArea(there, { hasOrigin: false })];
    expect(verdicts(someFacts({ areas, inventories }))).toEqual({
      [here]: ['NOT_APPLICABLE', null],
      [there]: ['UNKNOWN', null],
    });
  });

  test('is judged above by the children who have it: half of them, where eight in ten are asked', () => {
    const nearest = [at(sport, 10), at(pool, 10)];
    expect(verdicts(someFacts({ nearest, inventories }))).toMatchObject({
      [here]: ['MET', 2],
      [there]: ['ABSENT', 0],
      [district]: ['SHORT', 50],
      [municipality]: ['SHORT', 50],
    });
  });

  test('is ABSENT above too only where none of the kinds is anywhere', () => {
    expect(verdicts(someFacts({ inventories }))).toMatchObject({
      [there]: ['ABSENT', 0],
      [district]: ['ABSENT', 0],
    });
    expect(verdicts(someFacts({ nearest: [at(sport, 2_001)], inventories }))).toMatchObject({
      [here]: ['SHORT', 0],
      [there]: ['ABSENT', 0],
      [district]: ['SHORT', 0],
    });
  });
});
