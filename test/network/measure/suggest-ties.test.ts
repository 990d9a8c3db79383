import { type FacilityPlace, placesOf } from '../../../src/network/graph/node-places.ts';
import { suggestTies } from '../../../src/network/measure/suggest-ties.ts';
import { aFacility, aRelation, drawnGraph } from '../networks.ts';

const kinderwerk = aFacility('kinderwerk', { kind: 'KINDERWERK', wasAsked: true });
const school = aFacility('school', { kind: 'BASISSCHOOL' });
const police = aFacility('politie', { kind: 'WIJKAGENTEN' });
const library = aFacility('zbibliotheek', { kind: 'BIBLIOTHEEK' });
const at = (id: string, x: number | null, serves: string[] = []): FacilityPlace => ({ id, x, y: x, serves });
const network = (
  facilities: Parameters<typeof drawnGraph>[0],
  relations: Parameters<typeof drawnGraph>[1] = [],
  places: readonly FacilityPlace[] = [],
) => {
  const graph = drawnGraph(facilities, relations);
  return suggestTies(graph, placesOf(graph, places));
};
const pairsOf = (suggestions: ReturnType<typeof network>) =>
  suggestions.map(({ from, to }) => `${from} ${to}`);

describe('ties that are suggested', () => {
  test('are those that a kind expects and has with nobody', () => {
    const [suggestion] = network([kinderwerk, school]);
    expect(suggestion).toMatchObject({
      from: 'kinderwerk',
      to: 'school',
      metres: null,
      isKnownMissing: true,
    });
    expect(suggestion?.expected.map(({ from, partner }) => `${from} ${partner}`)).toEqual([
      'KINDERWERK BASISSCHOOL',
      'BASISSCHOOL KINDERWERK',
    ]);
  });

  test('are none where the expected tie is there, with this partner or with another of the kind', () => {
    const other = aFacility('school2', { kind: 'BASISSCHOOL' });
    const both = [aRelation(kinderwerk, school, { theme: 'SIGNALEREN', level: 3 })];
    expect(pairsOf(network([kinderwerk, school], both))).toEqual([]);
    // The other school still expects one.
    const [left] = network([kinderwerk, school, other], both);
    expect(left?.expected.map(({ from }) => from)).toEqual(['BASISSCHOOL']);
  });

  test('are still those of a partner whose only tie is too weak or not confirmed', () => {
    const other = aFacility('school2', { kind: 'BASISSCHOOL' });
    for (const weak of [{ level: 2 }, { level: 4, consensus: 'ONE_SIDED' as const }]) {
      const tied = [aRelation(kinderwerk, school, { theme: 'SIGNALEREN', ...weak })];
      const pair = network([kinderwerk, school, other], tied).find(({ to }) => to === 'school2');
      expect(pair?.expected.map(({ from }) => from)).toContain('KINDERWERK');
    }
  });

  test('are expected of partners within two kilometres or for the same neighbourhood only', () => {
    const within = (places: FacilityPlace[]) =>
      network([kinderwerk, school], [], places).map(({ metres }) => metres);
    expect(within([at('kinderwerk', 0), at('school', 1000)])).toEqual([Math.hypot(1000, 1000)]);
    expect(within([at('kinderwerk', 0), at('school', 2000)])).toEqual([]);
    expect(within([at('kinderwerk', 0, ['BU1']), at('school', 2000, ['BU1'])])).toEqual([0]);
    expect(within([at('kinderwerk', null), at('school', 2000)])).toEqual([null]);
  });

  test('are also those with two partners in common, though nobody expects them', () => {
    const pool = aFacility('zwembad', { kind: 'ZWEMBAD' });
    const ties = [kinderwerk, pool].flatMap((one) => [aRelation(one, police), aRelation(one, library)]);
    const found = network([kinderwerk, police, library, pool], ties);
    expect(found.find(({ from }) => from === 'politie')).toMatchObject({
      to: 'zbibliotheek',
      expected: [],
      sharedPartners: ['kinderwerk', 'zwembad'],
    });
    expect(pairsOf(network([kinderwerk, police, library], ties.slice(0, 2)))).not.toContain(
      'politie zbibliotheek',
    );
  });

  // Required 1, no shared partner 0, unknown distance left out: (0.5 * 1 + 0.25 * 0) / 0.75.
  test('are ranked by what is expected, how near, and whom they share; half as high when nobody was asked', () => {
    const [suggestion] = network([kinderwerk, school]);
    expect(suggestion?.score).toBeCloseTo(2 / 3, 12);
    // At the same place: (0.5 * 1 + 0.25 * 0 + 0.25 * 1) / 1.
    const near = network([kinderwerk, school], [], [at('kinderwerk', 0, ['BU1']), at('school', 0, ['BU1'])]);
    expect(near[0]?.score).toBeCloseTo(0.75, 12);
    const nobody = { ...kinderwerk, wasAsked: false };
    expect(network([nobody, school])[0]).toMatchObject({
      isKnownMissing: false,
      score: suggestion!.score / 2,
    });
  });
});
