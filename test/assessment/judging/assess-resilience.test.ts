import type { NormFacts } from '../../../src/assessment/facts/norm-facts.ts';
import { assessResilience } from '../../../src/assessment/judging/assess-resilience.ts';
import type { FacilityFacts, RelationFacts } from '../../../src/network/graph/network-facts.ts';
import { anArea, areaId, district, here, someFacts } from '../facts.ts';
import { aResilienceNorm } from '../norms.ts';
import { aNode, anEdge, aSchool } from '../tie-facts.ts';

type Known = Readonly<Record<string, Partial<FacilityFacts>>>;

/** The network of the district: its facilities by id, and pairs that both sides confirm; `x` stands outside it. */
function network(ids: string, pairs: string, known: Known = {}, relation: Partial<RelationFacts> = {}) {
  const node = (id: string) => aNode(id, known[id]);
  return {
    id: areaId(district),
    facilities: ids.split(' ').map(node),
    relations: pairs
      .split(' ')
      .filter((pair) => pair !== '')
      .map((pair) => pair.split('-') as [string, string])
      .map(([one, other]) => anEdge(node(one), node(other), relation)),
  };
}
const judged = (drawn: ReturnType<typeof network>, known: Partial<NormFacts> = {}) =>
  assessResilience(aResilienceNorm(known), someFacts({ networks: [drawn] }));
/** By facility: the verdict, what is the matter, how many are cut off. */
const told = (...asked: Parameters<typeof judged>) =>
  Object.fromEntries(
    judged(...asked).map(({ facilityId, verdict, actual, details }) => [
      facilityId ?? 'area',
      [verdict, details.fragility?.is ?? null, actual],
    ]),
  );
const met = (actual = 0) => ['MET', null, actual];

describe('without a facility', () => {
  test('more than the norm allows lose touch: a cut point, and the sole hub where most pairs hang on it', () => {
    // A star of six: without a the five others are apart. 5 x 4 / 2 = 10 pairs, all through a; the largest part is one.
    const star = judged(network('a b c d e f', 'a-b a-c a-d a-e a-f'));
    expect(star[0]).toMatchObject({
      ...{ facilityId: 'a', kind: 'FRAGILITY', verdict: 'SHORT', required: 1, actual: 4, ratio: 0.25 },
      details: { fragility: { is: 'SOLE_HUB', pairs: 10, pairsOnlyThrough: 10, nodes: 6, answered: 6 } },
    });
    expect(star[0]?.details.fragility?.cutOff.map(({ id }) => id)).toEqual(['c', 'd', 'e', 'f']);
    // A triangle and a row of three behind it: without c, two of seven; 6 x 5 / 2 = 15 pairs, 4 x 2 = 8 of them.
    const row = network('a b c d e f g', 'a-b b-c c-a a-f f-g g-b c-d d-e');
    expect(told(row)).toMatchObject({ c: ['SHORT', 'SOLE_HUB', 2], d: met(1), a: met(), e: met() });
    // Eight in a ring and two behind one of them: 9 x 8 / 2 = 36 pairs, 7 x 2 = 14 of them.
    const ring = network('a b c d e f g h i j', 'a-b b-c c-d d-e e-f f-g g-h h-a a-i i-j');
    expect(told(ring)).toMatchObject({ a: ['SHORT', 'CUT_POINT', 2], i: met(1), b: met() });
  });

  test('of seven organisations kinderwerk holds two and the school one', () => {
    // The golden case of the networks: kinderwerk k, school s, jongerenwerk j, politie p, jeugdhulp h, bibliotheek b, sport x.
    const seven = network('k s j p h b z', 'k-s k-j k-p k-h s-h s-b');
    expect(told(seven)).toEqual({
      ...{ k: ['SHORT', 'SOLE_HUB', 2], s: met(1), j: met(), p: met(), h: met(), b: met() },
      z: ['ABSENT', 'ISOLATION', null],
    });
  });

  test('as many may be cut off as the norm says', () => {
    const star = network('a b c d e f', 'a-b a-c a-d a-e a-f');
    expect(told(star, { value: 4 }).a).toEqual(met(4));
    expect(judged(star, { value: 3.5 })[0]).toMatchObject({ verdict: 'TIGHT', ratio: 0.875 });
  });

  test('who has a partner outside the area may be in touch along it, and outside nobody is counted', () => {
    const ties = 'a-b b-c a-c a-d a-e';
    expect(told(network('a b c d e', ties)).a).toEqual(['SHORT', 'SOLE_HUB', 2]);
    expect(told(network('a b c d e', `${ties} d-x x-b`)).a).toEqual(met(1));
    expect(told(network('a b c d e', 'a-b b-c c-d d-e e-a a-x a-y')).a).toEqual(met());
  });

  test('only ties count that both sides confirm, on the themes of the norm; money and governance only when asked', () => {
    const ties = 'a-b b-c c-d d-e';
    const isolated = (relation: Partial<RelationFacts>, known: Partial<NormFacts> = {}) =>
      told(network('a b c d e', ties, {}, relation), known).a?.[1] === 'ISOLATION';
    expect(isolated({})).toBe(false);
    expect(isolated({ consensus: 'ONE_SIDED' })).toBe(true);
    expect(isolated({ theme: 'FINANCIERING' })).toBe(true);
    expect(isolated({ theme: 'FINANCIERING' }, { themes: ['FINANCIERING'] })).toBe(false);
    expect(isolated({}, { themes: ['VEILIGHEID'] })).toBe(true);
  });

  test('those hang on ties that are its evidence', () => {
    const [gap] = judged(network('a b c d e f', 'a-b b-c c-a a-d d-e a-f'));
    expect(gap?.evidence.slice(1)).toEqual([
      ...['d', 'f'].map((other) => ({
        statement: {
          nl: `a – ${other}: relatie over signaleren: door beide bevestigd`,
          en: `a – ${other}: relation about early signalling: confirmed by both`,
        },
        ...{ sourceId: 'src_sheet', row: `rel_a_${other}`, retrievedOn: null },
      })),
    ]);
  });
});

describe('who has no tie that both sides confirm', () => {
  const ring = 'a-b b-c c-d d-a';

  test('stands alone when it was asked, and else that is a question', () => {
    const found = (known: Partial<FacilityFacts>) => told(network('a b c d e', ring, { e: known })).e;
    expect(found({})).toEqual(['ABSENT', 'ISOLATION', null]);
    expect(found({ wasAsked: false, hasAnswered: false })).toEqual(['UNKNOWN', null, null]);
  });

  test('is told once in a municipality: where it stands', () => {
    const other = 'WK990102';
    const drawn = network('a b c d e', ring);
    const facts = someFacts({
      areas: [...someFacts().areas, anArea(other)],
      networks: [drawn, { ...drawn, id: areaId(other) }],
      expecting: [aSchool('e', { neighbourhoodId: areaId(here) })],
    });
    const alone = assessResilience(aResilienceNorm(), facts).filter(({ verdict }) => verdict === 'ABSENT');
    expect(alone.map(({ areaId: id, evidence }) => [id, evidence.at(-1)?.retrievedOn])).toEqual([
      [areaId(district), '2026-10-15'],
    ]);
  });
});

describe('of a district', () => {
  test('of which fewer than 70 % told of their ties it is one question, with how many did', () => {
    const silent = { wasAsked: false, hasAnswered: false };
    const some = (count: number) =>
      judged(
        network(
          'a b c d e f g h i j',
          'a-b a-c a-d',
          Object.fromEntries([...'jihgfedcba'].slice(0, count).map((id) => [id, silent])),
        ),
      );
    expect(some(3).map(({ facilityId }) => facilityId)).toHaveLength(10);
    expect(some(4)).toMatchObject([
      { verdict: 'UNKNOWN', facilityId: null, details: { fragility: { is: null, nodes: 10, answered: 6 } } },
    ]);
  });

  test('with fewer than five facilities there is no network to fall apart', () => {
    expect(told(network('a b c d', 'a-b a-c a-d'))).toEqual({ area: ['NOT_APPLICABLE', null, null] });
    expect(assessResilience(aResilienceNorm(), someFacts())).toMatchObject([{ verdict: 'NOT_APPLICABLE' }]);
  });

  test('only facilities of the kinds of the norm are judged, under the first that they provide', () => {
    const known = { a: { kind: 'LOKAAL_TEAM', alsoProvides: ['BASISSCHOOL'] }, b: { kind: 'WIJKAGENTEN' } };
    const found = judged(network('a b c d e', 'a-b b-c c-d d-e', known), {
      facilityKinds: ['BASISSCHOOL', 'LOKAAL_TEAM'],
    });
    expect(found.map(({ facilityId, facilityKind }) => [facilityId, facilityKind])).toEqual([
      ...['a', 'c', 'd', 'e'].map((id) => [id, 'BASISSCHOOL']),
    ]);
  });
});
