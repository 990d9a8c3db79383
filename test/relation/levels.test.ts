import { levels, readLevel } from '../../src/relation/levels.ts';

describe('a level of collaboration', () => {
  test.each([
    [3, 3],
    ['3', 3],
    [' 0 ', 0],
    ['COORDINATION', 3],
    ['coordination', 3],
    ['stemmen af', 3],
    ['Coördineren', 3],
    ['werken als een team', 5],
    ['geen contact', 0],
  ])('%j reads as %i', (text, level) => {
    expect(readLevel(text)).toBe(level);
  });

  test.each([2.5, -1, 6, '3,5', '03', '', 'vaak', Number.NaN])('%j is no level', (text) => {
    expect(readLevel(text)).toBeNull();
  });

  test('levels run from 0 to 5 in the order of the scale', () => {
    expect(levels.terms.map((term) => term.level)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(levels.terms.map((term) => term.nl)).toEqual([
      'geen contact',
      'kennen elkaar',
      'informeren elkaar',
      'stemmen af',
      'beslissen samen',
      'werken als één team',
    ]);
  });
});
