import fc from 'fast-check';
import type { Facts } from '../../src/assessment/facts/facts.ts';
import type { Finding } from '../../src/assessment/finding/finding.ts';
import { assess } from '../../src/assessment/judging/assess.ts';
import { isGap } from '../../src/assessment/judging/judge-ratio.ts';
import { changeFacts } from '../../src/scenario/change-facts.ts';
import { compareFindings } from '../../src/scenario/compare-findings.ts';
import type { SupposedFacility } from '../../src/scenario/supposed.ts';
import { anyFacts } from '../assessment/any-facts.ts';
import { areaId } from '../assessment/facts.ts';
import { aSupposedTie, aTeam, norms, nothing } from './supposed-facts.ts';

const neighbourhoods = ['GM9901', 'GM9902'].flatMap((code) =>
  [1, 2].flatMap((at) => [1, 2].map((one) => areaId(`BU${code.slice(2)}0${at}0${one}`))),
);

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
