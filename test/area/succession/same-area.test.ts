import { areTogetherTheSame } from '../../../src/area/succession/same-area.ts';

test.each<[string, [number | null, number | null][], boolean]>([
  ['one area under another code', [[100, 100]], true],
  ['one area drawn with another pen', [[96.2, 97]], true],
  [
    'an area cut in two',
    [
      [60, 100],
      [40, 99],
    ],
    true,
  ],
  ['an area that was merged into a larger one', [[100, 20]], false],
  ['an area of which a part went elsewhere', [[60, 100]], false],
  ['an area whose share nobody knows', [[null, null]], false],
  [
    'an area that went over whole into something of which nobody knows what else is in it',
    [[100, null]],
    false,
  ],
  ['an area that went nowhere', [], false],
])('%s: %j', (_title, shares, expected) => {
  const successors = shares.map(([share, shareOfNewer]) => ({ share, shareOfNewer }));
  expect(areTogetherTheSame(successors)).toBe(expected);
});
