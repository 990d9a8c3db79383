import { distanceAsked } from '../../src/scenario/distance-asked.ts';
import { aCountNorm, aDistanceNorm } from '../assessment/norms.ts';

const near = aDistanceNorm();
const far = aDistanceNorm({ code: 'N05', value: 1_200, agesFrom: 4, agesUntil: 12 });
const asked = { kind: 'KINDERWERK', metres: null, norm: null };

describe('the distance within which children are to have a kind', () => {
  test('is that of its only norm that is judged', () => {
    const off = aDistanceNorm({ code: 'N06', switchedOff: 'Not here.' });
    expect(distanceAsked([aCountNorm(), near, off], asked)).toBe(near);
  });

  test('is that of the norm that is named, or other metres for the same children', () => {
    expect(distanceAsked([near, far], { ...asked, norm: 'N05' })).toEqual(far);
    expect(distanceAsked([near, far], { ...asked, norm: 'N05', metres: 500 })).toEqual({
      ...far,
      value: 500,
    });
  });

  test('by metres alone is of all children of 0 to 15', () => {
    expect(distanceAsked([near, far], { ...asked, metres: 500 })).toMatchObject({
      ...{ value: 500, facilityKinds: ['KINDERWERK'], agesFrom: 0, agesUntil: 15 },
    });
  });

  test.each([
    [[near, far], asked, 'there are several distance norms for KINDERWERK: name one of N04, N05, or metres'],
    [[near], { ...asked, kind: 'BSO' }, 'there is no distance norm for BSO: give metres'],
    [[near, aCountNorm()], { ...asked, norm: 'N01' }, 'norm: "N01" is no distance norm for KINDERWERK'],
  ])('is asked for where it is not clear', (norms, question, said) => {
    expect(distanceAsked(norms, question)).toBe(said);
  });
});
