import fc from 'fast-check';
import { RelationGapClass, Verdict } from '../../../src/assessment/finding/finding-terms.ts';
import { type Compared, changeOf, type Sighting } from '../../../src/gap/difference/gap-change.ts';
import { compared, earlier, far, little, met, provision, stale, weak } from './sightings.ts';

/** The decision table, a line for each of its lines and its borders. */
test.each<[string, Compared, string | null]>([
  ['a norm that is new', compared('PROVISION', null, provision, { normWasJudged: false }), 'OPENED NORM'],
  [
    'a norm that is judged no more',
    compared('PROVISION', provision, null, { normWasJudged: false }),
    'CLOSED NORM',
  ],
  [
    'an area that was cut otherwise, whether or not the norm was judged there',
    compared('PROVISION', null, provision, { boundaryChanged: true, normWasJudged: false }),
    'OPENED BOUNDARY',
  ],
  [
    'an area that went over into others',
    compared('PROVISION', provision, null, { boundaryChanged: true, normWasJudged: false }),
    'CLOSED BOUNDARY',
  ],
  [
    'a facility that is new',
    compared('RELATION', null, weak, { facilityBegan: '2026-06-02' }),
    'OPENED FACT',
  ],
  [
    'a route of which the last agreement dates from after that day',
    compared('SIGNAL_ROUTE', weak, met(weak, { actual: 2, relationTold: '2026-06-02' })),
    'CLOSED FACT',
  ],
  [
    'a route of which all agreements date from that day or before, told later',
    compared('SIGNAL_ROUTE', weak, met(weak, { actual: 2, relationId: 'rel_2' })),
    'CLOSED LATE_RECORD',
  ],
  [
    'a facility on which too many hang no longer',
    compared('FRAGILITY', { ...provision, verdict: 'SHORT', actual: 4 }, met(provision, { actual: 1 })),
    'CLOSED FACT',
  ],
  [
    'a facility that was there that day, told later',
    compared('RELATION', null, weak, { facilityBegan: earlier }),
    'OPENED LATE_RECORD',
  ],
  ['an area that is new', compared('PROVISION', null, provision), 'OPENED FACT'],
  [
    'a facility that is no more',
    compared('RELATION', weak, null, { facilityBegan: '2020-01-01' }),
    'CLOSED FACT',
  ],
  [
    'a stricter version, the same fact',
    compared('DISTANCE', met(far), { ...far, normId: 'norm_2', required: 500 }),
    'OPENED NORM',
  ],
  [
    'a stricter version and another fact that the old one would let pass',
    compared('DISTANCE', met(far, { actual: 700 }), { ...far, normId: 'norm_2', required: 500, actual: 690 }),
    'OPENED NORM',
  ],
  [
    'another version, and a fact that the old one would not let pass either',
    compared('DISTANCE', met(far, { actual: 700 }), {
      ...far,
      normId: 'norm_2',
      required: 750,
      actual: 900,
      otherId: 'fac_b',
    }),
    'OPENED FACT',
  ],
  [
    'what was a gap and nobody confirms any more',
    compared('PROVISION', provision, { ...provision, verdict: 'UNKNOWN' }),
    'CLOSED EXPIRED',
  ],
  [
    'what nobody knew',
    compared('PROVISION', { ...provision, verdict: 'UNKNOWN', actual: null }, provision),
    'OPENED LATE_RECORD',
  ],
  ['checks that wore off', compared('STALE_DATA', met(stale, { actual: 95 }), stale), 'OPENED EXPIRED'],
  ['somebody who checked', compared('STALE_DATA', stale, met(stale, { actual: 95 })), 'CLOSED FACT'],
  [
    'contacts whose checks wore off',
    compared('CONTACT', met(stale, { actual: 95 }), stale),
    'OPENED EXPIRED',
  ],
  ['a contact that was checked', compared('CONTACT', stale, met(stale, { actual: 95 })), 'CLOSED FACT'],
  ['an activity that ended', compared('GOAL', met(provision, { actual: 1 }), provision), 'OPENED FACT'],
  ['the same facility elsewhere', compared('DISTANCE', far, { ...far, actual: 1600 }), 'CHANGED CORRECTION'],
  [
    'the same facility as far as it was',
    compared('DISTANCE', { ...far, verdict: 'NOT_APPLICABLE' }, far),
    'OPENED FACT',
  ],
  [
    'a nearer facility that is new',
    compared('DISTANCE', far, met(far, { actual: 300, otherId: 'fac_b', otherBegan: '2026-06-02' })),
    'CLOSED FACT',
  ],
  [
    'a nearer facility that was there that day',
    compared('DISTANCE', far, met(far, { actual: 300, otherId: 'fac_b', otherBegan: earlier })),
    'CLOSED LATE_RECORD',
  ],
  [
    'a nearer facility of which nobody says since when',
    compared('DISTANCE', far, met(far, { actual: 300, otherId: 'fac_b', otherBegan: null })),
    'CLOSED FACT',
  ],
  [
    'a further facility, since the nearer one closed',
    compared('DISTANCE', met(far, { actual: 300 }), { ...far, otherId: 'fac_b' }),
    'OPENED FACT',
  ],
  [
    'more within reach, from a facility that was there that day',
    compared('ACCESS', little, met(little, { actual: 0.6, otherId: 'fac_b', otherBegan: earlier })),
    'CLOSED LATE_RECORD',
  ],
  [
    'more within reach, from a facility that is new',
    compared('ACCESS', little, met(little, { actual: 0.6, otherId: 'fac_b', otherBegan: '2026-06-02' })),
    'CLOSED FACT',
  ],
  [
    'more within reach, from the facility that gave most before',
    compared('ACCESS', little, met(little, { actual: 0.6 })),
    'CLOSED FACT',
  ],
  [
    'less within reach, most of it from another that was there that day',
    compared('ACCESS', met(little, { actual: 0.6 }), { ...little, otherId: 'fac_b', otherBegan: earlier }),
    'OPENED FACT',
  ],
  [
    'a relation confirmed since',
    compared('RELATION', weak, met(weak, { actual: 3, relationTold: '2026-07-01' })),
    'CLOSED FACT',
  ],
  [
    'the same relation at another level of before',
    compared('RELATION', weak, met(weak, { actual: 3 })),
    'CLOSED CORRECTION',
  ],
  [
    'a relation of before that was told later',
    compared(
      'RELATION',
      { ...weak, relationClass: 'NO_RELATION', verdict: 'ABSENT', relationId: null },
      met(weak, { actual: 3 }),
    ),
    'CLOSED LATE_RECORD',
  ],
  [
    'a relation that ended',
    compared('RELATION', met(weak, { actual: 3 }), {
      ...weak,
      relationClass: 'LAPSED',
      actual: null,
      relationTold: null,
    }),
    'OPENED FACT',
  ],
  [
    'a count that grew',
    compared(
      'PROVISION',
      { ...provision, required: 3 },
      { ...provision, required: 3, actual: 2, verdict: 'SHORT' },
    ),
    'CHANGED FACT',
  ],
  ['the same shown again', compared('PROVISION', provision, { ...provision }), null],
  ['no gap on either day', compared('PROVISION', met(provision), met(provision, { actual: 2 })), null],
])('%s', (_title, found, told) => {
  const change = changeOf(found, earlier);
  expect(change && `${change.change} ${change.reason}`).toBe(told);
});

const aSighting = fc.record<Sighting>({
  normId: fc.constantFrom('norm_1', 'norm_2'),
  verdict: fc.constantFrom(...(Object.keys(Verdict) as Verdict[])),
  relationClass: fc.option(fc.constantFrom(...(Object.keys(RelationGapClass) as RelationGapClass[]))),
  required: fc.constantFrom(1, 3),
  actual: fc.option(fc.constantFrom(0, 1, 2, 3)),
  otherId: fc.option(fc.constantFrom('fac_a', 'fac_b')),
  otherBegan: fc.option(fc.constantFrom('2026-05-01', '2026-07-01')),
  relationId: fc.option(fc.constantFrom('rel_1', 'rel_2')),
  relationTold: fc.option(fc.constantFrom('2026-05-01', '2026-07-01')),
});

test('a gap opens where there was none, closes where there is none, and changes where it was and is', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        'PROVISION' as const,
        'DISTANCE' as const,
        'ACCESS' as const,
        'RELATION' as const,
        'SIGNAL_ROUTE' as const,
      ),
      fc.option(aSighting),
      fc.option(aSighting),
      (kind, before, after) => {
        const found = compared(kind, before, after);
        const change = changeOf(found, earlier)?.change ?? null;
        if (!found.wasGap) expect(change).toBe(found.isGap ? 'OPENED' : null);
        else if (!found.isGap) expect(change).toBe('CLOSED');
        else expect([null, 'CHANGED']).toContain(change);
      },
    ),
  );
});
