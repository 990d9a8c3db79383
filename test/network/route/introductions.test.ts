import { whyNoRoute, whyStep, whyWeakest } from '../../../src/network/route/introduction-sentences.ts';
import {
  bestOfEachPair,
  costOf,
  costsOf,
  type IntroductionTie,
  isFresh,
  stepOf,
} from '../../../src/network/route/introduction-step.ts';
import { NoIntroductionReason } from '../../../src/network/route/introduction-terms.ts';
import {
  type IntroductionSearch,
  introductionRoutes,
  whyNone,
} from '../../../src/network/route/introductions.ts';

const day = '2026-10-15';
const partner = (id: string, kind = 'BASISSCHOOL') => ({
  id,
  name: id.toUpperCase(),
  kind,
  alsoProvides: [],
});
const aTie = (pair: string, known: Partial<IntroductionTie> = {}): IntroductionTie => ({
  id: pair,
  ...{ first: partner(pair[0]!), second: partner(pair[1]!) },
  ...{ theme: 'SIGNALEREN', consensus: 'CONFIRMED', level: 4, confirmedOn: day },
  ...known,
});
const search = (
  ties: IntroductionTie[],
  [from, to]: readonly [string, string],
  known: Partial<IntroductionSearch> = {},
): IntroductionSearch => ({
  ...{ day, ties, from: new Set([from]), to: new Set([to]), includeOneSided: false },
  expanded: new Set([from, to, ...ties.flatMap(({ first, second }) => [first.id, second.id])]),
  ...known,
});
const oneSided = { consensus: 'ONE_SIDED' } as const;

describe('a step costs', () => {
  test.each([
    // 1 / 4 and nothing; 1 / 4 and a quarter for a year, as much as level 2 today; half a year; a confirmation to come.
    [4, '2026-10-15', 0.25],
    [4, '2025-10-15', 0.5],
    [2, '2026-10-15', 0.5],
    [5, '2026-04-15', 0.325],
    [2.5, '2026-10-15', 0.4],
    [1, '2026-12-01', 1],
  ])('at level %d, confirmed on %s: %d', (level, confirmedOn, cost) => {
    expect(costOf(costsOf(aTie('ab', { level, confirmedOn }), day))).toBe(cost);
  });

  test('nothing once its confirmation is older than a year: then it is not used', () => {
    expect(isFresh(aTie('ab', { confirmedOn: '2025-10-15' }), day)).toBe(true);
    expect(isFresh(aTie('ab', { confirmedOn: '2025-10-14' }), day)).toBe(false);
  });

  test('the least that one of the relations of the pair costs', () => {
    const ties = [
      aTie('ab', { id: 'rel_1', level: 2 }),
      aTie('ab', { id: 'rel_3', level: 5 }),
      aTie('ab', { id: 'rel_2', level: 5 }),
    ];
    expect(bestOfEachPair(ties, day).map(({ id }) => id)).toEqual(['rel_2']);
  });
});

describe('a route', () => {
  test('costs the sum of its steps and is as certain as the least certain', () => {
    // 1 / 4 + 1 / 2 + 0.125 for half a year, in which a confidence of 1 becomes the square root of a half.
    const [route] = introductionRoutes(
      search([aTie('ab'), aTie('bc', { level: 2, confirmedOn: '2026-04-15' })], ['a', 'c']),
    );
    expect(route).toMatchObject({ cost: 0.875, allConfirmed: true, weakest: 2, weakestBecause: 'LEVEL' });
    expect(route?.confidence).toBeCloseTo(Math.SQRT1_2, 10);
    expect(route?.steps.map(({ from, to }) => from.id + to.id)).toEqual(['ab', 'bc']);
  });

  test('goes either way over a relation, whoever is named first', () => {
    const [route] = introductionRoutes(search([aTie('ab'), aTie('bc')], ['c', 'a']));
    expect(route?.steps.map(({ from, to }) => from.id + to.id)).toEqual(['cb', 'ba']);
  });

  test('is weakest where only one side says so, else where it costs most, by level or by age', () => {
    const over = (ties: IntroductionTie[]) => {
      const [route] = introductionRoutes(search(ties, ['a', 'c'], { includeOneSided: true }));
      return [route?.weakest, route?.weakestBecause, route?.allConfirmed];
    };
    expect(over([aTie('ab', { ...oneSided, level: 5 }), aTie('bc', { level: 1 })])).toEqual([
      1,
      'ONE_SIDED',
      false,
    ]);
    expect(over([aTie('ab', { level: 1 }), aTie('bc')])).toEqual([1, 'LEVEL', true]);
    expect(over([aTie('ab'), aTie('bc', { confirmedOn: '2025-11-15' })])).toEqual([2, 'AGE', true]);
    expect(over([aTie('ab'), aTie('bc')])).toEqual([1, 'LEVEL', true]);
  });

  test('does not go over what only one side says, unless asked', () => {
    const ties = [aTie('ab', oneSided)];
    expect(introductionRoutes(search(ties, ['a', 'b']))).toEqual([]);
    expect(introductionRoutes(search(ties, ['a', 'b'], { includeOneSided: true }))).toHaveLength(1);
  });
});

describe('there is no route', () => {
  const chain = [aTie('ab'), aTie('bc'), aTie('cd'), aTie('de'), aTie('ef')];

  test.each<[string, IntroductionTie[], readonly [string, string], Partial<IntroductionSearch>]>([
    ['ONLY_ONE_SIDED', [aTie('ab'), aTie('bc', oneSided)], ['a', 'c'], {}],
    ['TOO_FAR', chain, ['a', 'f'], {}],
    ['NO_TIES', [aTie('bc')], ['a', 'c'], {}],
    ['NO_TIES', [aTie('ab')], ['a', 'c'], {}],
    ['NOT_CONNECTED', [aTie('ab'), aTie('cd')], ['a', 'd'], {}],
    ['NOT_CONNECTED', [aTie('ab'), aTie('cd')], ['a', 'd'], { expanded: new Set(['a', 'b', 'd']) }],
    ['NOT_FOUND', [aTie('ab'), aTie('cd')], ['a', 'd'], { expanded: new Set(['a', 'd']) }],
    ['NO_TIES', [aTie('ab', oneSided), aTie('cd')], ['a', 'd'], {}],
  ])('%s', (reason, ties, ends, known) => {
    expect(introductionRoutes(search(ties, ends, known))).toEqual([]);
    expect(whyNone(search(ties, ends, known))).toBe(reason);
  });

  test('and the sentence says so in both languages, with names', () => {
    const facts = { from: 'A', to: 'B', kind: null, area: null, who: 'B' };
    for (const reason of Object.values(NoIntroductionReason)) {
      const [nl, en] = [whyNoRoute({ ...facts, reason }, 'NL'), whyNoRoute({ ...facts, reason }, 'EN')];
      expect(nl).not.toBe(en);
      for (const sentence of [nl, en]) expect(sentence).toMatch(/^(B |[A-Z].* B\b).*\.$/);
    }
  });
});

describe('a step is explained', () => {
  const school = stepOf(
    aTie('ab', { level: 2.5, confirmedOn: '2026-05-12', first: partner('a', 'KINDERWERK') }),
    'a',
    day,
  );

  test('by what they do, how closely, since when, and whom to ask for', () => {
    expect(whyStep(school, 'NL')).toBe(
      'A en B werken samen: signaleren, niveau 2,5 van 5 (tussen "informeren elkaar" en "stemmen af"). Beide zeggen dat, het laatst op 12 mei 2026. Vraag bij B naar: intern begeleider.',
    );
    expect(whyStep(school, 'EN')).toBe(
      'A and B work together: early signalling, level 2.5 of 5 (between "cooperation" and "coordination"). Both say so, last on 12 May 2026. At B ask for: school care coordinator.',
    );
  });

  test('without telling which of the two said so', () => {
    const claimed = aTie('ab', oneSided);
    const [there, back] = [stepOf(claimed, 'a', day), stepOf(claimed, 'b', day)];
    expect(whyStep(there, 'NL')).toContain('Eén van beide zegt dat op 15 oktober 2026.');
    expect(whyStep(back, 'EN')).toContain('One of the two says so, on 15 October 2026.');
    expect(whyWeakest(there, 'ONE_SIDED', 'NL')).toBe(
      'Het zwakst is de stap van A naar B: maar één van beide zegt dat zij samenwerken.',
    );
  });

  test('as the weakest by its level or by its age', () => {
    expect(whyWeakest(school, 'LEVEL', 'EN')).toContain('level 2.5 of 5');
    expect(whyWeakest(school, 'AGE', 'EN')).toContain('12 May 2026');
  });
});
