import fc from 'fast-check';
import type { Facts } from '../../src/assessment/facts/facts.ts';
import type { Finding } from '../../src/assessment/finding/finding.ts';
import { assess } from '../../src/assessment/judging/assess.ts';
import { isGap } from '../../src/assessment/judging/judge-ratio.ts';
import { supplyIn } from '../../src/assessment/judging/supply-in.ts';
import { changeFacts, isJudgedAfter } from '../../src/scenario/change-facts.ts';
import { compareFindings } from '../../src/scenario/compare-findings.ts';
import type { Supposed, SupposedFacility, SupposedTie } from '../../src/scenario/supposed.ts';
import { anyFacts } from '../assessment/any-facts.ts';
import { norms as anyNorms } from '../assessment/every-norm.ts';
import {
  aCatchment,
  anArea,
  anInventory,
  areaId,
  aSupply,
  district,
  elsewhere,
  here,
  municipality,
  servedBy,
  someFacts,
  there,
} from '../assessment/facts.ts';
import {
  aCountNorm,
  aDistanceNorm,
  aRatioNorm,
  aRelationNorm,
  aResilienceNorm,
} from '../assessment/norms.ts';
import { aNode, anEdge, aSchool, aSignaller, aSignalTie, aTie } from '../assessment/tie-facts.ts';

/** Each with an id of its own, as those that are stored have. */
const norms = anyNorms.map((norm) => ({ ...norm, id: `norm_set_1_${norm.code}` }));
const nothing: Supposed = { facilities: [], moves: [], ties: [] };
const neighbourhoods = ['GM9901', 'GM9902'].flatMap((code) =>
  [1, 2].flatMap((at) => [1, 2].map((one) => areaId(`BU${code.slice(2)}0${at}0${one}`))),
);

/** Children's work in the first neighbourhood, which it serves, with one FTE. */
const aTeam = (known: Partial<SupposedFacility> = {}): SupposedFacility => ({
  ...{ id: 'new_1', name: 'New', kinds: ['KINDERWERK'], standsIn: areaId(here) },
  ...{ municipalityCode: municipality, serves: [areaId(here)], capacity: { FTE: 1 } },
  metresTo: { [areaId(here)]: 0, [areaId(there)]: 700 },
  reaches: [
    { neighbourhoodId: areaId(here), metres: 0 },
    { neighbourhoodId: areaId(there), metres: 700 },
  ],
  ...known,
});
const aSupposedTie = (known: Partial<SupposedTie> = {}): SupposedTie => ({
  id: 'new_relation_1',
  ends: [
    { id: 'fac_school', name: 'School', kinds: ['BASISSCHOOL'] },
    { id: 'fac_kinderwerk', name: 'Team', kinds: ['KINDERWERK'] },
  ],
  ...{ theme: 'SIGNALEREN', level: 3, isConfirmed: true, isMutual: true, formality: null },
  ...known,
});

const anyFacility: fc.Arbitrary<SupposedFacility> = fc
  .record({
    id: fc.constantFrom('new_1', 'new_2', 'new_3'),
    kinds: fc.subarray(['KINDERWERK', 'BUURTHUIS'], { minLength: 1 }),
    standsIn: fc.constantFrom(...neighbourhoods),
    serves: fc.subarray(neighbourhoods, { minLength: 1 }),
    capacity: fc.constantFrom({}, { FTE: 0.1, PLACES: 10 }, { FTE: 5, PLACES: 300 }),
    metres: fc.constantFrom(0, 500, 900, 5_000),
  })
  .map(({ metres, standsIn, ...known }) =>
    aTeam({
      ...{ ...known, standsIn, municipalityCode: `GM${standsIn.slice(6, 10)}` },
      metresTo: Object.fromEntries(neighbourhoods.map((id, at) => [id, metres + 400 * at])),
      reaches: neighbourhoods
        .map((neighbourhoodId, at) => ({ neighbourhoodId, metres: metres + 400 * at }))
        .filter((reach) => reach.metres <= 1_500),
    }),
  );
const anyFacilities = fc.uniqueArray(anyFacility, { selector: ({ id }) => id, maxLength: 3 });

/** Of what is there: not of whom something is asked, or of who was checked, or of what the least of them offers. */
const isAboutMore = ({ kind, normId }: Finding) =>
  (kind === 'PROVISION' || kind === 'DISTANCE' || kind === 'ACCESS') && !hours.has(normId);
const hours = new Set(norms.filter(({ form }) => form === 'HOURS').map(({ id }) => id));
const judged = (facts: Facts) => assess(norms, facts);
const byId = (findings: readonly Finding[]) => new Map(findings.map((one) => [one.id, one]));
const differences = (before: Facts, after: Facts) => compareFindings(judged(before), judged(after), norms);

describe('whatever is supposed of whatever facts', () => {
  test('with nothing supposed there is no difference', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(differences(facts, changeFacts(facts, nothing))).toEqual([]);
      }),
    );
  });

  test('a facility that comes makes nothing worse in provision, distance or access', () => {
    const order = ['ABSENT', 'SHORT', 'TIGHT', 'MET'];
    fc.assert(
      fc.property(anyFacts, anyFacility, (facts, added) => {
        const before = byId(judged(facts));
        const after = judged(changeFacts(facts, { ...nothing, facilities: [added] }));
        for (const { id, verdict } of after.filter(isAboutMore)) {
          const was = before.get(id)?.verdict;
          if (was === undefined || was === 'UNKNOWN') continue;
          if (was === 'NOT_APPLICABLE' || was === 'MET') expect(verdict).toBe(was);
          // What it has may not be told, and a share may come to hang on neighbourhoods that are not known.
          else if (verdict !== 'UNKNOWN')
            expect(order.indexOf(verdict)).toBeGreaterThanOrEqual(order.indexOf(was));
        }
      }),
    );
  });

  test('where nobody looked, a facility that comes makes a question met at most, and never a gap', () => {
    fc.assert(
      fc.property(anyFacts, anyFacilities, (known, facilities) => {
        const facts = { ...known, inventories: [] };
        const before = byId(judged(facts));
        const after = judged(changeFacts(facts, { ...nothing, facilities }));
        for (const { id, verdict } of after.filter(isAboutMore)) {
          if (!before.has(id)) continue;
          expect(isGap(verdict)).toBe(false);
          if (before.get(id)?.verdict === 'UNKNOWN') expect(['UNKNOWN', 'MET']).toContain(verdict);
        }
      }),
    );
  });

  test('the order in which facilities come changes nothing', () => {
    fc.assert(
      fc.property(anyFacts, anyFacilities, (facts, facilities) => {
        const once = changeFacts(facts, { ...nothing, facilities });
        const again = changeFacts(facts, { ...nothing, facilities: facilities.toReversed() });
        expect(byId(judged(again))).toEqual(byId(judged(once)));
      }),
    );
  });

  test('facts that were gathered stay as they were', () => {
    fc.assert(
      fc.property(anyFacts, anyFacilities, (facts, facilities) => {
        const copy = structuredClone(facts);
        changeFacts(facts, { ...nothing, facilities, ties: [aSupposedTie()] });
        expect(facts).toEqual(copy);
      }),
    );
  });
});

describe('a supposed facility', () => {
  const looked = someFacts({ inventories: [anInventory(municipality)] });
  const found = (facts: Facts) =>
    Object.fromEntries(
      assess([aCountNorm(), aDistanceNorm(), aRatioNorm()], facts).map(({ id, verdict, actual }) => [
        id.replace('gap_set_', ''),
        `${verdict} ${actual}`,
      ]),
    );

  test('is counted, measured from the origins, and has what it has', () => {
    expect(found(looked)).toMatchObject({ N01_WK990101: 'ABSENT 0', N04_BU99010101: 'ABSENT null' });
    // The district asks 0.5 x 0.535 x 100 / 1,000 FTE. Both neighbourhoods lie within 800 metres.
    expect(found(changeFacts(looked, { ...nothing, facilities: [aTeam()] }))).toEqual({
      ...{ N01_WK990101: 'MET 1', N02_WK990101: 'MET 1' },
      ...{ N04_BU99010101: 'MET 0', N04_BU99010102: 'MET 700' },
      ...{ N04_WK990101: 'MET 100', N04_GM9901: 'MET 100' },
    });
  });

  test('of which nobody tells what it has makes it unknown whether there is enough', () => {
    const facilities = [aTeam({ capacity: {} })];
    expect(found(changeFacts(looked, { ...nothing, facilities }))).toMatchObject({
      N02_WK990101: 'UNKNOWN null',
    });
  });

  test('was asked nothing: who was told to have no partner is now a question', () => {
    const facts = someFacts({
      serving: [servedBy(district, 'KINDERWERK', ['a'], true), servedBy(here, 'KINDERWERK', ['a'], true)],
      expecting: [aSchool('fac_school', { askedOn: null })],
    });
    const verdict = (of: Facts) => assess([aRelationNorm()], of)[0]?.verdict;
    expect(verdict(facts)).toBe('ABSENT');
    expect(verdict(changeFacts(facts, { ...nothing, facilities: [aTeam()] }))).toBe('UNKNOWN');
  });
});

describe('a supposed facility in a network', () => {
  const schools = ['a', 'b', 'c', 'd', 'e'].map((id) => aNode(id));
  const ring = schools.map((school, at) => anEdge(school, schools[(at + 1) % schools.length]!));
  const facts = someFacts({ networks: [{ id: areaId(district), facilities: schools, relations: ring }] });
  const teams = ['new_1', 'new_2', 'new_3'].map((id) => aTeam({ id }));
  const verdicts = (supposed: Partial<Supposed>) =>
    assess([aResilienceNorm()], changeFacts(facts, { ...nothing, ...supposed })).map(
      ({ verdict }) => verdict,
    );
  const met = schools.map(() => 'MET');

  test('did not answer: with three beside five who did, less than 70 %, it is not known', () => {
    expect(verdicts({})).toEqual(met);
    expect(verdicts({ facilities: teams.slice(0, 2) })).toEqual(met);
    expect(verdicts({ facilities: teams })).toEqual(['UNKNOWN']);
  });

  test('has answered with the relation that it tells of', () => {
    const tie = (isConfirmed: boolean) =>
      aSupposedTie({
        ends: [
          { id: 'a', name: 'a', kinds: ['BASISSCHOOL'] },
          { id: 'new_1', name: 'New', kinds: ['KINDERWERK'] },
        ],
        isConfirmed,
      });
    expect(verdicts({ facilities: teams, ties: [tie(true)] })).toEqual(met);
    expect(verdicts({ facilities: teams, ties: [tie(false)] })).toEqual(['UNKNOWN']);
  });

  test('is in none that it neither stands nor works in, and never where its kind is not looked at', () => {
    const count = (known: Partial<SupposedFacility>) =>
      changeFacts(facts, { ...nothing, facilities: [aTeam(known)] }).networks.find(
        ({ id }) => id === areaId(district),
      )?.facilities.length;
    expect(count({})).toBe(6);
    expect(count({ standsIn: areaId(elsewhere) })).toBe(6);
    expect(count({ standsIn: areaId(elsewhere), serves: [areaId(elsewhere)] })).toBe(5);
    expect(count({ kinds: ['SPEELPLEK'] })).toBe(5);
  });
});

test('a supposed facility that nobody here can walk to is nothing to them', () => {
  const catchments = (known: Partial<SupposedFacility>) =>
    changeFacts(someFacts(), { ...nothing, facilities: [aTeam(known)] }).catchments.length;
  expect(catchments({ standsIn: areaId(elsewhere) })).toBeGreaterThan(0);
  expect(catchments({ standsIn: areaId(elsewhere), reaches: [] })).toBe(0);
});

describe('capacity that moves', () => {
  const [secondDistrict, far] = ['WK990102', 'BU99010201'];
  const facts = someFacts({
    areas: [municipality, district, here, there, secondDistrict, far].map((code) => anArea(code)),
    supplies: [aSupply('a', { low: 2, high: 2 }), aSupply('b', { low: null, high: null })],
  });
  const supplied = (of: Facts, code: string, facilityId: string) => {
    const norm = aRatioNorm({ level: code.startsWith('GM') ? 'MUNICIPALITY' : 'DISTRICT' });
    const area = of.areas.find((one) => one.code === code);
    const parts = area ? supplyIn(norm, of, area).parts : [];
    return parts
      .filter(({ supply }) => supply.facilityId === facilityId)
      .reduce((sum, { low }) => sum + low, 0);
  };
  const move = { facilityId: 'a', wasAsked: true, measure: 'FTE' as const, amount: 0.5 };

  test('to other neighbourhoods works there alone, and all of it stays as much', () => {
    const moved = changeFacts(facts, {
      ...nothing,
      moves: [{ ...move, to: { neighbourhoodIds: [areaId(far)] } }],
    });
    const parts = [district, secondDistrict, municipality].map((code) => supplied(moved, code, 'a'));
    expect(parts).toEqual([1.5, 0.5, 2]);
    expect(moved.serving).toContainEqual(servedBy(far, 'KINDERWERK', ['a'], true));
  });

  test('to a facility of which nobody told what it has is at least that much', () => {
    const moved = changeFacts(facts, { ...nothing, moves: [{ ...move, to: { facilityId: 'b' } }] });
    expect(moved.supplies.map(({ facilityId, low, high }) => [facilityId, low, high])).toEqual([
      ['a', 1.5, 1.5],
      ['b', 0.5, null],
    ]);
  });

  test('to another is shared by those who can walk there, and to areas it stays where it is', () => {
    const placed = { ...facts, catchments: [aCatchment('a'), aCatchment('b', { [there]: 0 })] };
    const shared = (to: Supposed['moves'][number]['to']) =>
      changeFacts(placed, { ...nothing, moves: [{ ...move, to }] }).catchments.map(({ low }) => low);
    expect(shared({ facilityId: 'b' })).toEqual([0.5, 1.5]);
    expect(shared({ neighbourhoodIds: [areaId(far)] })).toEqual([1, 1]);
  });

  test('leaves out what is not changed with it', () => {
    const judgedAfter = (areas: string[] | null) =>
      norms
        .filter((norm) => !isJudgedAfter(norm, [{ areas, measure: 'FTE' }]))
        .map(({ code }) => code)
        .toSorted();
    expect(judgedAfter(null)).toEqual(['N02_BEZET']);
    expect(judgedAfter([far])).toEqual([
      'N02_BEZET',
      'N27',
      'N27_ALL',
      'N30',
      'N31',
      'N31_2',
      'N32',
      'N32_ALL',
    ]);
    expect(norms.every((norm) => isJudgedAfter(norm, []))).toBe(true);
  });
});

describe('a supposed relation', () => {
  const weak = aTie('fac_school', { levelLow: 1, levelHigh: 1 });
  const facts = someFacts({ expecting: [aSchool('fac_school')], ties: [weak] });
  const verdict = (ties: readonly SupposedTie[]) => {
    const [one] = assess([aRelationNorm()], changeFacts(facts, { ...nothing, ties }));
    return [one?.verdict, one?.relationClass];
  };

  test('takes the place of what is there on its theme', () => {
    expect(verdict([])).toEqual(['SHORT', 'TOO_WEAK']);
    expect(verdict([aSupposedTie()])).toEqual(['MET', null]);
    expect(changeFacts(facts, { ...nothing, ties: [aSupposedTie()] }).ties).not.toContainEqual(weak);
  });

  test('on another theme stands beside it, and one that only one side names is no more than that', () => {
    const changed = changeFacts(facts, { ...nothing, ties: [aSupposedTie({ theme: 'VEILIGHEID' })] });
    expect(changed.ties).toContainEqual(weak);
    expect(verdict([aSupposedTie({ isConfirmed: false })])).toEqual(['SHORT', 'ONE_SIDED']);
  });

  test('rests on what it rested on, unless that is told', () => {
    const written = { ...facts, ties: [{ ...weak, formality: 'CONVENANT' }] };
    const formalities = (formality: string | null) =>
      changeFacts(written, { ...nothing, ties: [aSupposedTie({ formality })] }).ties.map(
        (tie) => tie.formality,
      );
    expect(formalities(null)).toEqual(['CONVENANT', 'CONVENANT']);
    expect(formalities('MONDELING')).toEqual(['MONDELING', 'MONDELING']);
  });

  test('passes a worry on both ways, or one', () => {
    const ids = ['fac_school', 'fac_kinderwerk'];
    const signals = ids.map((id) =>
      aSignaller(id, { passesTo: [aSignalTie('fac_kinderwerk', { lacks: 'LAPSED' })] }),
    );
    const passed = (tie: SupposedTie) =>
      changeFacts(someFacts({ signals }), { ...nothing, ties: [tie] }).signals.map(({ passesTo }) =>
        passesTo.filter(({ lacks }) => lacks !== 'LAPSED').map(({ toId }) => toId),
      );
    expect(passed(aSupposedTie())).toEqual([['fac_kinderwerk'], ['fac_school']]);
    expect(passed(aSupposedTie({ isMutual: false }))).toEqual([['fac_kinderwerk'], []]);
  });

  test('counts for both ends', () => {
    const { ties } = changeFacts(facts, { ...nothing, ties: [aSupposedTie()] });
    expect(ties.map(({ facilityId, otherKinds }) => [facilityId, otherKinds])).toEqual([
      ['fac_school', ['KINDERWERK']],
      ['fac_kinderwerk', ['BASISSCHOOL']],
    ]);
  });
});
