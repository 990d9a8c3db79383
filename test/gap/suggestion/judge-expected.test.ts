import type { InventoryFacts } from '../../../src/assessment/facts/facts.ts';
import type { TieFacts } from '../../../src/assessment/facts/tie-facts.ts';
import { kindsMeantBy } from '../../../src/facility/term/facility-kinds.ts';
import { type ExpectedFacts, judgeExpected } from '../../../src/gap/suggestion/judge-expected.ts';
import type { ExpectedTie } from '../../../src/relation/expected-ties.ts';

const expected: ExpectedTie = {
  ...{ from: 'KINDERWERK', partner: 'SPORT', expectation: 'EXPECTED' },
  ...{ themes: ['TALENTONTWIKKELING', 'TOELEIDING'], minimumLevel: 2 },
};
const aTie = (tie: Partial<TieFacts> = {}): TieFacts => ({
  ...{ relationId: 'rel_1', facilityId: 'fac_own', otherId: 'fac_club', otherKinds: ['SPORTVERENIGING'] },
  ...{
    theme: 'TOELEIDING',
    consensus: 'CONFIRMED',
    levelLow: 2,
    levelHigh: 3,
    formality: null,
    isCurrent: true,
    sourceId: 's',
  },
  ...tie,
});
const facts = (given: Partial<ExpectedFacts> = {}): ExpectedFacts => ({
  ...{ factsOn: '2026-10-15', inventories: [], municipalityCode: 'GM9901', wasAsked: false },
  ...{ partners: 2, partnersWereAsked: false, ties: [] },
  ...given,
});
const complete = (kind: string, checkedOn = '2026-01-01'): InventoryFacts => ({
  ...{ kind, areaCode: 'GM9901', complete: true, checkedOn, unlocated: 0, sourceId: 's' },
});
const allSport = kindsMeantBy('SPORT').map((kind) => complete(kind));

test.each<[string, Partial<ExpectedFacts>, string, string | null]>([
  ['a confirmed tie with any kind of the sector meets it', { ties: [aTie()] }, 'MET', null],
  ['the lower claim counts', { ties: [aTie({ levelLow: 1 })] }, 'SHORT', 'TOO_WEAK'],
  ['one side is not enough', { ties: [aTie({ consensus: 'ONE_SIDED' })] }, 'SHORT', 'ONE_SIDED'],
  ['nor are two that differ', { ties: [aTie({ consensus: 'DISPUTED' })] }, 'SHORT', 'DISPUTED'],
  ['what is over lapsed', { ties: [aTie({ isCurrent: false })] }, 'SHORT', 'LAPSED'],
  [
    'of two ties the better counts',
    { ties: [aTie({ isCurrent: false }), aTie({ relationId: 'rel_2' })] },
    'MET',
    null,
  ],
  [
    'a tie with another kind is none',
    { ties: [aTie({ otherKinds: ['BIBLIOTHEEK'] })] },
    'UNKNOWN',
    'UNKNOWN',
  ],
  [
    'a tie on another theme is none',
    { ties: [aTie({ theme: 'VEILIGHEID' })], wasAsked: true },
    'ABSENT',
    'NO_RELATION',
  ],
  ['nobody asked is not known', {}, 'UNKNOWN', 'UNKNOWN'],
  ['asked itself, it has none', { wasAsked: true }, 'ABSENT', 'NO_RELATION'],
  ['every partner asked, it has none', { partnersWereAsked: true }, 'ABSENT', 'NO_RELATION'],
  [
    'no partner of any kind of the sector, and all looked for, is nobody to work with',
    { partners: 0, inventories: allSport },
    'ABSENT',
    'NO_PARTNER_IN_AREA',
  ],
  ['no partner known is not known', { partners: 0, inventories: allSport.slice(1) }, 'UNKNOWN', 'UNKNOWN'],
])('%s', (_title, given, verdict, relationClass) => {
  expect(judgeExpected(expected, facts(given))).toMatchObject({ verdict, relationClass });
});

test('no partner, and an inventory at most 24 months old of the kind, says that there is nobody', () => {
  const library = { ...expected, partner: 'BIBLIOTHEEK' };
  const judged = (checkedOn: string) =>
    judgeExpected(library, facts({ partners: 0, inventories: [complete('BIBLIOTHEEK', checkedOn)] }));
  expect(judged('2024-10-15')).toMatchObject({ verdict: 'ABSENT', relationClass: 'NO_PARTNER_IN_AREA' });
  expect(judged('2024-09-14')).toMatchObject({ verdict: 'UNKNOWN', relationClass: 'UNKNOWN' });
});

test('money and governance are no collaboration, also where any theme will do', () => {
  const any = { ...expected, themes: [], minimumLevel: 1 };
  const judged = (theme: string) => judgeExpected(any, facts({ ties: [aTie({ theme })] })).verdict;
  expect(['FINANCIERING', 'BELEID_STURING', 'VEILIGHEID'].map(judged)).toEqual(['UNKNOWN', 'UNKNOWN', 'MET']);
});

test('the relation that is named is the one that comes nearest', () => {
  const ties = [
    aTie({ relationId: 'rel_old', isCurrent: false }),
    aTie({ relationId: 'rel_weak', levelLow: 1 }),
  ];
  expect(judgeExpected(expected, facts({ ties })).relationId).toBe('rel_weak');
});
