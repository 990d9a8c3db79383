import { multiplexity } from '../../../src/network/measure/multiplexity.ts';
import { reciprocity } from '../../../src/network/measure/reciprocity.ts';
import type { Consensus } from '../../../src/relation/relation-states.ts';
import { aFacility, aRelation, drawnGraph, empty } from '../networks.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const facilities = ids.map((id) => aFacility(id));

/** One relation for each consensus, each of another pair with `a`, except where pairs are named. */
const relations = (...consensuses: readonly Consensus[]) =>
  consensuses.map((consensus, at) => aRelation(facilities[0]!, facilities[at + 1]!, { consensus }));

describe('reciprocity', () => {
  test('is the part of the pairs that anybody spoke of in which both sides did', () => {
    const graph = drawnGraph(facilities, relations('CONFIRMED', 'DISPUTED', 'ONE_SIDED', 'UNVERIFIED'));
    expect(reciprocity(graph)).toBeCloseTo(2 / 3, 12);
  });

  test('counts a pair once, and as mutual when both speak of one of its relations', () => {
    const graph = drawnGraph(facilities, [
      ...relations('CONFIRMED', 'ONE_SIDED'),
      aRelation(facilities[0]!, facilities[1]!, { id: 'other', theme: 'VEILIGHEID', consensus: 'ONE_SIDED' }),
    ]);
    expect(reciprocity(graph)).toBe(1 / 2);
  });

  test('is undefined where nobody spoke', () => {
    expect(reciprocity(drawnGraph(facilities, relations('UNVERIFIED', 'UNVERIFIED')))).toBe('NO_CLAIMS');
    expect(reciprocity(empty(3))).toBe('NO_RELATIONS');
  });
});

describe('multiplexity', () => {
  test('is the mean number of themes of a tied pair, each theme once', () => {
    const [a, b, c] = [aFacility('a'), aFacility('b'), aFacility('c')] as const;
    const graph = drawnGraph(
      [a, b, c],
      [
        aRelation(a, b, { id: '1', theme: 'SIGNALEREN' }),
        aRelation(a, b, { id: '2', theme: 'VEILIGHEID' }),
        aRelation(a, b, { id: '3', theme: 'VEILIGHEID' }),
        aRelation(b, c, { id: '4', theme: 'TAAL_VVE' }),
      ],
    );
    expect(multiplexity(graph)).toBe(3 / 2);
  });

  test('is undefined without ties', () => {
    expect(multiplexity(empty(3))).toBe('NO_RELATIONS');
  });
});
