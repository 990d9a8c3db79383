import type { Facts } from '../../../src/assessment/facts/facts.ts';
import type { TieFacts } from '../../../src/assessment/facts/tie-facts.ts';
import { assessPartnerKinds } from '../../../src/assessment/judging/assess-partner-kinds.ts';
import { anInventory, district, here, servedBy, someFacts } from '../facts.ts';
import { aPartnerKindsNorm } from '../norms.ts';
import { aSchool, aTie } from '../tie-facts.ts';

/** Two of three kinds: KINDERWERK, SPORT (any of its kinds) and BIBLIOTHEEK. */
const norm = aPartnerKindsNorm();
const tieWith = (kind: string, known: Partial<TieFacts> = {}) =>
  aTie('s', { relationId: `rel_${kind}`, otherId: `fac_${kind}`, otherKinds: [kind], ...known });

function judged(ties: readonly TieFacts[], known: Partial<Facts> = {}, asked = norm) {
  const [found] = assessPartnerKinds(asked, someFacts({ expecting: [aSchool('s')], ties, ...known }));
  return found!;
}
const lacks = (finding: ReturnType<typeof judged>) =>
  finding.details.partnerKinds?.map(({ kind, lacks: is }) => `${kind} ${is}`);
const neverAsked = { expecting: [aSchool('s', { askedOn: null })] };

describe('of a facility that was asked', () => {
  test('each kind counts once, however many partners of it, and of a sector any kind', () => {
    const found = judged([
      tieWith('KINDERWERK'),
      tieWith('KINDERWERK', { relationId: 'rel_other', otherId: 'fac_other' }),
      tieWith('ZWEMBAD'),
    ]);
    expect(found).toMatchObject({ kind: 'RELATION', verdict: 'MET', required: 2, actual: 2, ratio: 1 });
    expect(lacks(found)).toEqual(['KINDERWERK null', 'SPORT null', 'BIBLIOTHEEK NO_RELATION']);
  });

  test('one combined team is a partner of each kind that it provides', () => {
    expect(judged([tieWith('KINDERWERK', { otherKinds: ['BIBLIOTHEEK', 'KINDERWERK'] })]).actual).toBe(2);
  });

  test.each([
    [[], 'ABSENT', 0, ['KINDERWERK NO_RELATION', 'SPORT NO_RELATION', 'BIBLIOTHEEK NO_RELATION']],
    [
      [tieWith('KINDERWERK'), tieWith('BIBLIOTHEEK', { consensus: 'ONE_SIDED' })],
      ...(['SHORT', 1, ['KINDERWERK null', 'SPORT NO_RELATION', 'BIBLIOTHEEK ONE_SIDED']] as const),
    ],
    [
      [tieWith('KINDERWERK', { isCurrent: false }), tieWith('BIBLIOTHEEK', { levelLow: 0, levelHigh: 0 })],
      ...(['ABSENT', 0, ['KINDERWERK LAPSED', 'SPORT NO_RELATION', 'BIBLIOTHEEK NO_RELATION']] as const),
    ],
  ] as [TieFacts[], string, number, string[]][])(
    'ties %# are %s, %s kinds',
    (ties, verdict, actual, states) => {
      const found = judged(ties);
      expect(found).toMatchObject({ verdict, actual, facilityId: 's', partnerKind: null });
      expect(lacks(found)).toEqual(states);
    },
  );

  test('eight tenths of the kinds is tight, as of any number', () => {
    const partnerKinds = ['KINDERWERK', 'SPORT', 'BIBLIOTHEEK', 'JGZ_CB', 'CULTUUR'];
    const five = aPartnerKindsNorm({ value: 5, particulars: { partnerKinds } });
    const ties = partnerKinds.filter((kind) => kind !== 'SPORT').map((kind) => tieWith(kind));
    expect(judged(ties, {}, five)).toMatchObject({ verdict: 'TIGHT', ratio: 0.8 });
  });

  test('money and governance are no collaboration; a norm may ask on which themes, and how close', () => {
    const ties = ['KINDERWERK', 'BIBLIOTHEEK'].map((kind) => tieWith(kind, { theme: 'FINANCIERING' }));
    expect(judged(ties).actual).toBe(0);
    expect(judged(ties, {}, aPartnerKindsNorm({ themes: ['FINANCIERING'] })).actual).toBe(2);
    const closer = judged([tieWith('KINDERWERK')], {}, aPartnerKindsNorm({ minimumLevel: 4 }));
    expect(lacks(closer)?.[0]).toBe('KINDERWERK TOO_WEAK');
  });

  test('a kind that certainly is not in the area is told as such', () => {
    const found = judged([], { inventories: [anInventory(district)] });
    expect(lacks(found)?.[0]).toBe('KINDERWERK NO_PARTNER_IN_AREA');
  });

  test('the evidence has the row of each tie, and once that it was asked', () => {
    const rows = judged([tieWith('KINDERWERK'), tieWith('ZWEMBAD')]).evidence.map(({ row }) => row);
    expect(rows).toEqual(['WK990101', 'rel_KINDERWERK', 'rel_ZWEMBAD', 's']);
  });
});

describe('of one that was never asked', () => {
  test('what it may have is not known, and it may be enough: an open question', () => {
    expect(judged([tieWith('KINDERWERK')], neverAsked)).toMatchObject({ verdict: 'UNKNOWN', urgency: null });
    expect(judged([], neverAsked).verdict).toBe('UNKNOWN');
  });

  test('enough is enough', () => {
    expect(judged([tieWith('KINDERWERK'), tieWith('ZWEMBAD')], neverAsked).verdict).toBe('MET');
  });

  test('it is a gap where all it may have is too little', () => {
    // Of the three kinds two are known not to be right, whatever the third may be.
    const ties = ['KINDERWERK', 'ZWEMBAD'].map((kind) => tieWith(kind, { isCurrent: false }));
    expect(judged(ties, neverAsked)).toMatchObject({ verdict: 'ABSENT', actual: 0 });
  });

  test('all partners of a kind that were asked answer for it', () => {
    const serving = [
      servedBy(here, 'KINDERWERK', ['a'], true),
      servedBy(here, 'ZWEMBAD', ['b'], true),
      servedBy(here, 'SPORTVERENIGING', ['c'], false),
    ];
    const found = judged([], { ...neverAsked, serving });
    expect(lacks(found)).toEqual(['KINDERWERK NO_RELATION', 'SPORT UNKNOWN', 'BIBLIOTHEEK UNKNOWN']);
  });
});
