import type { Facts } from '../../src/assessment/facts/facts.ts';
import { assess } from '../../src/assessment/judging/assess.ts';
import { assessRelation } from '../../src/assessment/judging/assess-relation.ts';
import {
  anArea,
  anInventory,
  areaId,
  district,
  here,
  municipality,
  servedBy,
  someFacts,
  there,
} from '../assessment/facts.ts';
import { aCountNorm, aRelationNorm } from '../assessment/norms.ts';
import { aSchool, aTie } from '../assessment/tie-facts.ts';

const norm = aRelationNorm();
const assessed = (known: Partial<Facts>, asked = norm) => assessRelation(asked, someFacts(known), new Map());

describe('where nobody of the kind serves the district', () => {
  const school = { expecting: [aSchool('fac_school')] };
  const looked = { ...school, inventories: [anInventory(district)] };

  test('and somebody looked, there is no partner', () => {
    expect(assessed(looked)[0]).toMatchObject({ verdict: 'ABSENT', relationClass: 'NO_PARTNER_IN_AREA' });
    const neverAsked = { ...looked, expecting: [aSchool('fac_school', { askedOn: null })] };
    expect(assessed(neverAsked)[0]).toMatchObject({ relationClass: 'NO_PARTNER_IN_AREA' });
  });

  test('and nobody looked, what the school was asked speaks', () => {
    expect(assessed(school)[0]).toMatchObject({ relationClass: 'NO_RELATION' });
    const stale = [anInventory(district, { checkedOn: '2024-10-14' })];
    expect(assessed({ ...school, inventories: stale })[0]).toMatchObject({ relationClass: 'NO_RELATION' });
  });

  test('a tie with a partner from elsewhere counts all the same, an ended one does not', () => {
    expect(assessed({ ...looked, ties: [aTie('fac_school')] })[0]).toMatchObject({ verdict: 'MET' });
    const ended = [aTie('fac_school', { isCurrent: false })];
    expect(assessed({ ...looked, ties: ended })[0]).toMatchObject({ relationClass: 'NO_PARTNER_IN_AREA' });
  });

  test('when one serves it, there is a partner to work with, whichever of its neighbourhoods it serves', () => {
    const serving = [servedBy(district, 'KINDERWERK'), servedBy(there, 'KINDERWERK')];
    expect(assessed({ ...looked, serving })[0]).toMatchObject({ relationClass: 'NO_RELATION' });
  });

  test('a neighbourhood that was looked at does not speak for its district', () => {
    const inventories = [anInventory(here)];
    expect(assessed({ ...school, inventories })[0]).toMatchObject({ relationClass: 'NO_RELATION' });
  });

  test('the gap names the provision gap it follows from, and no other relation gap does', () => {
    const findings = (facts: Partial<Facts>, count = aCountNorm()) => assess([norm, count], someFacts(facts));
    const becauseOf = (facts: Partial<Facts>) =>
      findings(facts).find(({ kind }) => kind === 'RELATION')?.becauseOf;
    expect(findings(looked).find(({ kind }) => kind === 'PROVISION')).toMatchObject({ verdict: 'ABSENT' });
    expect(becauseOf(looked)).toBe('gap_set_N01_WK990101');
    // Of a norm that counts other kinds as well too, whichever it names first.
    const either = ['JONGERENWERK', 'KINDERWERK'];
    const inventories = either.map((kind) => anInventory(municipality, { kind }));
    const counted = findings({ ...looked, inventories }, aCountNorm({ facilityKinds: either }));
    expect(counted.find(({ kind }) => kind === 'RELATION')?.becauseOf).toBe('gap_set_N01_WK990101');
    expect(becauseOf({ ...looked, ties: [aTie('fac_school', { levelLow: 2 })] })).toBeNull();
    // The norm for the provision does not apply to a district without children: then the relation gap stands alone.
    const areas = [anArea(district, { children0to15: 0 }), anArea(here)];
    expect(becauseOf({ ...looked, areas })).toBeNull();
  });
});

describe('four out of five schools of a district', () => {
  const schools = ['a', 'b', 'c', 'd', 'e'];
  /** Five schools of one district in two neighbourhoods, of which so many have the tie. */
  const withTies = (met: number, known: Partial<Facts> = {}, asked = norm) =>
    assessed(
      {
        expecting: schools.map((id, at) => aSchool(id, { neighbourhoodId: areaId(at < 2 ? here : there) })),
        ties: schools.slice(0, met).map((id) => aTie(id)),
        ...known,
      },
      asked,
    );
  const verdicts = (findings: ReturnType<typeof withTies>) => findings.map(({ verdict }) => verdict);

  test('a district that reaches 80 % has no relation gaps, though one school lacks the tie', () => {
    expect(verdicts(withTies(4))).toEqual(['MET', 'MET', 'MET', 'MET', 'NOT_APPLICABLE']);
    expect(withTies(4).at(-1)).toMatchObject({ relationClass: 'NO_RELATION', urgency: null });
  });

  test('below 80 % every school without it is a gap of its own, in the district', () => {
    const findings = withTies(3);
    expect(verdicts(findings)).toEqual(['MET', 'MET', 'MET', 'ABSENT', 'ABSENT']);
    expect(findings.map(({ id }) => id)).toEqual(schools.map((id) => `gap_set_N23_WK990101_${id}`));
    expect(new Set(findings.map(({ areaId: id }) => id))).toEqual(new Set([areaId(district)]));
    expect(findings.every(({ atNormLevel }) => atNormLevel)).toBe(true);
  });

  test('a school that was never asked stays a question, also where the share is reached', () => {
    const expecting = schools.map((id) => aSchool(id, { askedOn: id === 'e' ? null : '2026-01-01' }));
    expect(verdicts(withTies(4, { expecting }))).toEqual(['MET', 'MET', 'MET', 'MET', 'UNKNOWN']);
  });

  test('are counted by the level of the norm', () => {
    // Both schools of the one neighbourhood have it, of the other two out of three.
    expect(verdicts(withTies(4, {}, aRelationNorm({ level: 'NEIGHBOURHOOD' })))).toEqual([
      'MET',
      'MET',
      'MET',
      'MET',
      'ABSENT',
    ]);
    const municipal = withTies(4, {}, aRelationNorm({ level: 'MUNICIPALITY' }));
    expect(municipal.map(({ areaId: id }) => id)).toEqual(Array(5).fill(areaId(municipality)));
    expect(municipal.at(-1)?.verdict).toBe('NOT_APPLICABLE');
  });

  test('a district without schools has nothing to say', () => {
    expect(withTies(0, { expecting: [] })).toEqual([]);
  });

  test('a combined team that provides two of the kinds is one facility, of the kind the norm names first', () => {
    const either = aRelationNorm({ facilityKinds: ['IKC', 'BASISSCHOOL'] });
    const expecting = [aSchool('a'), aSchool('a', { kind: 'IKC' })];
    expect(withTies(0, { expecting }, either)).toMatchObject([{ facilityId: 'a', facilityKind: 'IKC' }]);
  });
});

describe('a school that was never asked', () => {
  const expecting = [aSchool('fac_school', { askedOn: null })];
  const outcome = (serving: Facts['serving']) => assessed({ expecting, serving })[0]?.relationClass;

  test('has no relation when every partner that serves its neighbourhood was asked, and named none', () => {
    expect(outcome([servedBy(here, 'KINDERWERK', ['one', 'other'], true)])).toBe('NO_RELATION');
  });

  test('has an open question when one of them was not, or when they serve elsewhere', () => {
    expect(outcome([servedBy(here, 'KINDERWERK', ['one', 'other'], false)])).toBe('UNKNOWN');
    expect(outcome([servedBy(there, 'KINDERWERK', ['one'], true)])).toBe('UNKNOWN');
    expect(outcome([servedBy(here, 'BIBLIOTHEEK', ['one'], true)])).toBe('UNKNOWN');
  });
});
