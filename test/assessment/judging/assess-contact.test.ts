import type { ContactFacts } from '../../../src/assessment/facts/check-facts.ts';
import { assessContact } from '../../../src/assessment/judging/assess-contact.ts';
import { aContact, anArea, municipality, servedBy, someFacts } from '../facts.ts';
import { aContactNorm } from '../norms.ts';

/** Nine out of ten within twelve months, of 15 October 2026. */
const norm = aContactNorm();
const of = (contacts: readonly ContactFacts[], children0to15 = 100) =>
  assessContact(
    norm,
    someFacts({
      areas: [anArea(municipality, { children0to15 })],
      serving: [
        servedBy(
          municipality,
          'KINDERWERK',
          contacts.map(({ facilityId }) => facilityId),
        ),
      ],
      contacts,
    }),
  )[0]!;
const none = { held: 0, checkedOn: null, checkedAtMost: null };
const some = (...known: Partial<ContactFacts>[]) =>
  known.map((one, at) => aContact(`fac_${String(at).padStart(2, '0')}`, one));
const times = (count: number, known: Partial<ContactFacts>) => Array.from({ length: count }, () => known);

describe('a norm about contacts', () => {
  test('counts facilities with a contact that was checked within its months, to the day', () => {
    const { verdict, actual, counted, details } = of(
      some(
        ...['2026-10-15', '2025-10-15', '2025-10-14', null].map((checkedOn) => ({ checkedOn })),
        ...[none, none],
      ),
    );
    expect({ verdict, actual, counted }).toEqual({ verdict: 'SHORT', actual: 200 / 6, counted: 6 });
    expect(details.contact).toMatchObject({ of: 6, verified: 2, verifiedAtMost: 2, without: 2 });
  });

  test.each([
    [9, 1, 'MET'],
    [18, 7, 'TIGHT'],
    [17, 8, 'SHORT'],
  ])('with %i that have one and %i that have none is judged on the share: %s', (right, without, verdict) => {
    // 9 of 10 is 90 %; 18 of 25 is 72 %, eight tenths of that.
    expect(of(some(...times(right, {}), ...times(without, none))).verdict).toBe(verdict);
  });

  test('is a gap where a contact is on record and none was checked', () => {
    expect(of(some({ checkedOn: null }, none, none))).toMatchObject({ verdict: 'ABSENT', actual: 0 });
  });

  test('asks who keeps contacts where not one is on record: that none is there is not known', () => {
    const { verdict, actual, counted, evidence } = of(some(none, none, none));
    expect({ verdict, actual, counted }).toEqual({ verdict: 'UNKNOWN', actual: null, counted: 3 });
    expect(evidence).toHaveLength(1);
  });

  test('asks nothing where it knows of no facility, or where no children live', () => {
    expect(of([]).verdict).toBe('NOT_APPLICABLE');
    expect(of(some(none, {}), 0).verdict).toBe('NOT_APPLICABLE');
  });

  test('does not count what was reported as wrong since, and keeps what it would be otherwise', () => {
    const { verdict, details, evidence } = of(
      some({ checkedOn: null, checkedAtMost: '2026-09-01' }, {}, { checkedOn: '2020-01-01' }),
    );
    expect(verdict).toBe('SHORT');
    expect(details.contact).toMatchObject({ of: 3, verified: 1, verifiedAtMost: 2, without: 0 });
    expect(evidence.map(({ statement }) => statement.nl)).toContain(
      'fac_00: contact nagegaan op 2026-09-01, daarna als onjuist gemeld',
    );
  });

  test('names those without a contact first, then those not checked for the longest, twenty at most', () => {
    const { details, evidence } = of(some({ checkedOn: '2020-01-01' }, {}, none, { checkedOn: null }, none));
    expect(details.contact?.lacking).toEqual([
      { facilityId: 'fac_02', isHeld: false, checkedOn: null },
      { facilityId: 'fac_04', isHeld: false, checkedOn: null },
      { facilityId: 'fac_03', isHeld: true, checkedOn: null },
      { facilityId: 'fac_00', isHeld: true, checkedOn: '2020-01-01' },
    ]);
    expect(evidence.slice(1).map(({ statement }) => statement.en)).toEqual([
      'fac_02: no contact on record',
      'fac_04: no contact on record',
      'fac_03: contact never checked',
      'fac_00: contact checked on 2020-01-01',
    ]);
    expect(of(some({}, ...times(30, none))).details.contact?.lacking).toHaveLength(20);
  });

  test('counts a team of two of its kinds once', () => {
    const both = { ...norm, facilityKinds: ['KINDERWERK', 'JONGERENWERK'] };
    const serving = both.facilityKinds.map((kind) => servedBy(municipality, kind, ['fac_00']));
    const [found] = assessContact(
      both,
      someFacts({ areas: [anArea(municipality)], serving, contacts: some({ checkedOn: null }) }),
    );
    expect(found?.counted).toBe(1);
  });
});
