import type { TieFacts } from '../../../src/assessment/facts/tie-facts.ts';
import { RelationGapClass } from '../../../src/assessment/finding/finding-terms.ts';
import { assessRelation } from '../../../src/assessment/judging/assess-relation.ts';
import { anInventory, district, here, servedBy, someFacts } from '../facts.ts';
import { aRelationNorm } from '../norms.ts';
import { aSchool, aTie } from '../tie-facts.ts';

const norm = aRelationNorm();
/** What the norm says of one school with these ties. */
const judged = (ties: Partial<TieFacts>[], school: Parameters<typeof aSchool>[1] = {}, asked = norm) =>
  assessRelation(
    asked,
    someFacts({
      expecting: [aSchool('fac_school', school)],
      ties: ties.map((tie, at) => aTie('fac_school', { relationId: `rel_${at}`, ...tie })),
    }),
    new Map(),
  )[0]!;

describe('of one tie with a partner of the kind', () => {
  test.each([
    ['both say 3', {}, 'MET', null, 3],
    ['both say more than asked', { levelLow: 4, levelHigh: 5 }, 'MET', null, 4],
    // The mean is 2.5, but thresholds look at the lower claim.
    ['one says 2, the other 3', { levelLow: 2 }, 'SHORT', 'TOO_WEAK', 2],
    ['one says 0, the other 1', { levelLow: 0, levelHigh: 1 }, 'SHORT', 'TOO_WEAK', 0],
    [
      'only one of both says 5',
      { consensus: 'ONE_SIDED', levelLow: 5, levelHigh: 5 },
      'SHORT',
      'ONE_SIDED',
      5,
    ],
    // What one side says of a dispute is for both sides only.
    ['both say otherwise', { consensus: 'DISPUTED', levelLow: 3, levelHigh: 5 }, 'SHORT', 'DISPUTED', null],
    [
      'neither says so',
      { consensus: 'UNVERIFIED', levelLow: null, levelHigh: null },
      'SHORT',
      'UNVERIFIED',
      null,
    ],
    ['it ended', { isCurrent: false }, 'SHORT', 'LAPSED', null],
    ['both say there is none', { levelLow: 0, levelHigh: 0 }, 'ABSENT', 'NO_RELATION', 0],
    [
      'one was asked and says there is none',
      { consensus: 'ONE_SIDED', levelLow: 0, levelHigh: 0 },
      'ABSENT',
      'NO_RELATION',
      0,
    ],
  ] as [string, Partial<TieFacts>, string, string | null, number | null][])(
    '%s: %j is %s %s',
    (_told, tie, verdict, relationClass, actual) => {
      expect(judged([tie])).toMatchObject({
        kind: 'RELATION',
        facilityId: 'fac_school',
        verdict,
        relationClass,
        required: 3,
        actual,
        otherId: 'fac_kinderwerk',
        relationId: 'rel_0',
      });
    },
  );

  test('a tie with another kind or about another theme does not count; without themes any does', () => {
    const about = aRelationNorm({ themes: ['SIGNALEREN', 'DOORVERWIJZEN'] });
    expect(judged([{ otherKinds: ['BIBLIOTHEEK'] }]).relationClass).toBe('NO_RELATION');
    expect(judged([{ theme: 'RUIMTEGEBRUIK' }], {}, about).relationClass).toBe('NO_RELATION');
    expect(judged([{ theme: 'DOORVERWIJZEN' }], {}, about).verdict).toBe('MET');
    expect(judged([{ theme: 'RUIMTEGEBRUIK' }]).verdict).toBe('MET');
  });

  test('a combined team that also provides the kind is a partner', () => {
    expect(judged([{ otherKinds: ['JONGERENWERK', 'KINDERWERK'] }]).verdict).toBe('MET');
  });
});

describe('without a tie', () => {
  test('a school that was asked has none, and the evidence says when it was asked', () => {
    const gap = judged([]);
    expect(gap).toMatchObject({ verdict: 'ABSENT', relationClass: 'NO_RELATION', otherId: null });
    expect(gap.evidence.at(-1)).toEqual({
      statement: {
        nl: 'gevraagd op 2026-10-15: geen samenwerking met kinderwerk genoemd',
        en: "asked on 2026-10-15: no collaboration with children's work named",
      },
      sourceId: 'src_sheet',
      row: 'fac_school',
      retrievedOn: '2026-10-15',
    });
  });

  test('the evidence says on what there is none, where the norm asks that', () => {
    const gap = judged([{ theme: 'VEILIGHEID' }], {}, aRelationNorm({ themes: ['SIGNALEREN'] }));
    expect(gap.evidence.at(-1)?.statement.nl).toBe(
      'gevraagd op 2026-10-15: geen samenwerking over signaleren met kinderwerk genoemd',
    );
  });

  test('a school that was not asked while all partners were has none, and the evidence does not say that it was', () => {
    const [gap] = assessRelation(
      norm,
      someFacts({
        expecting: [aSchool('fac_school', { askedOn: null })],
        serving: [here, district].map((code) => servedBy(code, 'KINDERWERK', ['team'], true)),
      }),
      new Map(),
    );
    expect(gap).toMatchObject({ verdict: 'ABSENT', relationClass: 'NO_RELATION' });
    expect(gap?.evidence.at(-1)).toMatchObject({
      statement: {
        nl: 'zelf niet gevraagd, wel alle partners daar: geen samenwerking met kinderwerk genoemd',
        en: "not asked itself, but all partners there were: no collaboration with children's work named",
      },
      retrievedOn: null,
    });
  });

  test('where the kind is not there, the evidence says who looked', () => {
    const [gap] = assessRelation(
      norm,
      someFacts({ expecting: [aSchool('fac_school')], serving: [], inventories: [anInventory(district)] }),
      new Map(),
    );
    expect(gap).toMatchObject({ verdict: 'ABSENT', relationClass: 'NO_PARTNER_IN_AREA' });
    expect(gap?.evidence.at(-1)).toMatchObject({
      statement: { nl: 'volledig nagegaan op 2026-10-15' },
      row: `KINDERWERK ${district}`,
    });
  });

  test('a school that was never asked is an open question, never a gap', () => {
    expect(judged([], { askedOn: null })).toMatchObject({
      verdict: 'UNKNOWN',
      relationClass: 'UNKNOWN',
      urgency: null,
    });
  });
});

describe('of several ties the nearest to a right one speaks', () => {
  const tieOf: Record<string, Partial<TieFacts>> = {
    NO_RELATION: { levelLow: 0, levelHigh: 0 },
    LAPSED: { isCurrent: false },
    ONE_SIDED: { consensus: 'ONE_SIDED' },
    DISPUTED: { consensus: 'DISPUTED', levelLow: 1, levelHigh: 4 },
    TOO_WEAK: { levelLow: 2, levelHigh: 2 },
    UNVERIFIED: { consensus: 'UNVERIFIED', levelLow: null, levelHigh: null },
  };
  const classes = Object.keys(RelationGapClass).filter((is) => is in tieOf);

  test('the classes are in the order of the contract', () => {
    expect(Object.keys(RelationGapClass)).toEqual([
      'NO_PARTNER_IN_AREA',
      'UNKNOWN',
      'NO_RELATION',
      'LAPSED',
      'ONE_SIDED',
      'DISPUTED',
      'TOO_WEAK',
      'UNVERIFIED',
    ]);
  });

  test.each(classes.slice(1).map((is, at) => [is, classes[at]!]))('%s before %s', (nearer, further) => {
    const ties = [tieOf[further]!, tieOf[nearer]!];
    expect(judged(ties).relationClass).toBe(nearer);
    expect(judged(ties.toReversed()).relationClass).toBe(nearer);
  });

  test('one right tie suffices', () => {
    expect(judged([...Object.values(tieOf), {}])).toMatchObject({ verdict: 'MET', relationId: 'rel_6' });
  });

  test('severity falls in that order, except that disputed is as severe as one-sided', () => {
    const severities = classes.map((is) => judged([tieOf[is]!]).urgencyParts?.severity);
    expect(severities).toEqual([1, 0.8, 0.6, 0.6, 0.4, 0.3]);
  });
});

test.each([
  [
    {},
    'relatie over signaleren: door beide bevestigd; niveau 3, "stemmen af"',
    'relation about early signalling: confirmed by both; level 3, "coordination"',
  ],
  [
    { consensus: 'DISPUTED' },
    'relatie over signaleren: beide zeggen iets anders',
    'relation about early signalling: both say something different',
  ],
  [
    { consensus: 'ONE_SIDED', theme: 'VEILIGHEID' },
    'relatie over veiligheid: door één van beide genoemd; niveau 3, "stemmen af"',
    'relation about safety: named by one of both; level 3, "coordination"',
  ],
  [{ isCurrent: false }, 'relatie over signaleren: voorbij', 'relation about early signalling: ended'],
] as [Partial<TieFacts>, string, string][])('the evidence of a tie %j says %j', (tie, nl, en) => {
  expect(judged([tie]).evidence.at(-1)).toMatchObject({ statement: { nl, en }, row: 'rel_0' });
});
