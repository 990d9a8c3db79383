import fc from 'fast-check';
import { foldName } from '../../../src/database/fold-name.ts';
import { nameLikeness } from '../../../src/facility/candidate/name-likeness.ts';

const likeness = (one: string, other: string) => nameLikeness(foldName(one), foldName(other));

describe('names of one place as two sources write it', () => {
  test.each([
    ['Kinderopvang Willemientje', 'Stichting Kindcentrum Willemientje', 1],
    ["Christelijke Basisschool 'T Jok", "'t Jok", 1],
    ['De Buren', 'Peuterspeelzaal de Buren', 1],
    // 26 and 14 letters are 25 and 13 pairs, of which 13 are shared: 2 x 13 / 38.
    ['Peuterschool Buikslotermeer', 'Buikslotermeer', 26 / 38],
    ['Basisschool', 'Basisschool', 1],
  ])('%s and %s are alike', (one, other, expected) => {
    expect(likeness(one, other)).toBeCloseTo(expected, 10);
  });
});

describe('names of two places', () => {
  test.each([
    ['De Schelp 1', 'De Schelp 2'],
    ['Partou Kade II', 'Partou Kade III'],
    ['De Schelp', 'De Schelp 2'],
    ['Basisschool De Zee', 'Basisschool Ommoord'],
  ])('%s and %s are not, whatever words they share', (one, other) => {
    expect(likeness(one, other)).toBe(0);
  });
});

test('likeness is 1 with itself, the same both ways and between 0 and 1', () => {
  const name = fc.string({ unit: fc.constantFrom(...'abcde 12iv'.split('')), maxLength: 20 }).map(foldName);
  fc.assert(
    fc.property(name, name, (one, other) => {
      const found = nameLikeness(one, other);
      expect(found).toBe(nameLikeness(other, one));
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1);
      expect(nameLikeness(one, one)).toBe(1);
    }),
  );
});
