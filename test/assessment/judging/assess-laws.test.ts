import fc from 'fast-check';
import type { Facts } from '../../../src/assessment/facts/facts.ts';
import type { Finding } from '../../../src/assessment/finding/finding.ts';
import { goalCells } from '../../../src/assessment/finding/goal-matrix.ts';
import { assess } from '../../../src/assessment/judging/assess.ts';
import { isGap } from '../../../src/assessment/judging/judge-ratio.ts';
import { anyFacts, municipalities, nearest, supply } from '../any-facts.ts';
import { norms } from '../every-norm.ts';
import { aSupply } from '../facts.ts';
import { factsOf, shuffled } from '../facts-again.ts';
import { aGoalsNorm } from '../norms.ts';

const assessed = (facts: Facts) => assess(norms, facts);
const byId = (findings: readonly Finding[]) => findings.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('whatever the facts', () => {
  test('a norm says one thing of an area, or of a facility', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const ids = assessed(facts).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('the order in which they come changes nothing', () => {
    const twice = anyFacts.chain((facts) => fc.tuple(fc.constant(facts), shuffled(facts)));
    fc.assert(
      fc.property(twice, ([facts, other]) => {
        expect(byId(assessed(other))).toEqual(byId(assessed(facts)));
      }),
    );
  });

  test('what is found of a municipality does not depend on others that are assessed with it', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(...municipalities), (facts, code) => {
        const together = assessed(facts).filter(({ municipalityCode }) => municipalityCode === code);
        expect(byId(assessed(factsOf(code, facts)))).toEqual(byId(together));
      }),
    );
  });

  test('a facility nearer by never makes a verdict about distance worse', () => {
    const order = ['ABSENT', 'SHORT', 'TIGHT', 'MET'];
    fc.assert(
      fc.property(anyFacts, nearest, (facts, added) => {
        const before = new Map(assessed(facts).map((finding) => [finding.id, finding]));
        const known = facts.nearest.find((one) => one.areaId === added.areaId && one.kind === added.kind);
        fc.pre(!known || added.metres <= known.metres);
        const after = assessed({
          ...facts,
          nearest: [...facts.nearest.filter((one) => one !== known), added],
        });
        for (const { id, kind, verdict, atNormLevel } of after) {
          const was = before.get(id)?.verdict;
          if (kind !== 'DISTANCE' || was === undefined || was === 'UNKNOWN') continue;
          if (was === 'NOT_APPLICABLE') expect(verdict).toBe(was);
          // A share that was too small for sure may now depend on neighbourhoods that are not known.
          else if (verdict === 'UNKNOWN') expect([was === 'MET', atNormLevel]).toEqual([false, false]);
          else expect(order.indexOf(verdict)).toBeGreaterThanOrEqual(order.indexOf(was));
        }
      }),
    );
  });

  const amounts = norms.filter(({ form }) => form === 'RATIO' || form === 'SURFACE');
  const worstFirst = ['ABSENT', 'SHORT', 'TIGHT', 'MET'];
  /** What was enough stays so; what was too little is not less now, and may be not known. */
  const expectNoWorse = (before: readonly Finding[], after: readonly Finding[]) => {
    const now = new Map(after.map(({ id, verdict }) => [id, verdict]));
    for (const { id, verdict } of before) {
      const is = now.get(id) ?? 'NOT_APPLICABLE';
      if (verdict === 'MET' || verdict === 'NOT_APPLICABLE') expect([id, is]).toEqual([id, verdict]);
      else if (isGap(verdict) && is !== 'UNKNOWN')
        expect(worstFirst.indexOf(is)).toBeGreaterThanOrEqual(worstFirst.indexOf(verdict));
    }
  };

  test('a facility more never makes a verdict about an amount worse', () => {
    fc.assert(
      fc.property(anyFacts, supply, (facts, more) => {
        const added = aSupply('more', { ...more, facilityId: 'more' });
        expectNoWorse(
          assess(amounts, facts),
          assess(amounts, { ...facts, supplies: [...facts.supplies, added] }),
        );
      }),
    );
  });

  test('and neither does more capacity at one that is there, nor more hours', () => {
    const about = norms.filter(({ form }) => form === 'RATIO' || form === 'SURFACE' || form === 'HOURS');
    fc.assert(
      fc.property(anyFacts, fc.nat(), fc.integer({ min: 0, max: 500 }), (facts, at, more) => {
        fc.pre(facts.supplies.length > 0);
        const grown = facts.supplies.map((one, place) =>
          place === at % facts.supplies.length && one.low !== null && one.high !== null
            ? { ...one, low: one.low + more, high: one.high + more }
            : one,
        );
        expectNoWorse(assess(about, facts), assess(about, { ...facts, supplies: grown }));
      }),
    );
  });

  test('what nobody told of any area is no gap and not met: it stays a question', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const untold = { homes: null, landArea: null, builtLand: null, ageGroups: [], children0to15: null };
        const areas = facts.areas.map((area) => ({ ...area, ...untold, inhabitants: null }));
        const found = assess(amounts, { ...facts, areas });
        expect(new Set(found.map(({ verdict }) => verdict))).toEqual(new Set(['UNKNOWN']));
      }),
    );
  });

  test('without an inventory nothing is too few, too far or absent, but for hours that are known', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const isHours = ({ id }: Finding) => id.startsWith('gap_set_N07_');
        const gaps = assessed({ ...facts, inventories: [] }).filter(
          (finding) => isGap(finding.verdict) && !isHours(finding),
        );
        // What is done for goals has an inventory of its own; of what is laid down and checked what is known is told.
        const ofFacilities = ['PROVISION', 'DISTANCE', 'ACCESS'];
        expect(gaps.filter(({ kind }) => ofFacilities.includes(kind))).toEqual([]);
        expect(gaps.filter(({ relationClass }) => relationClass === 'NO_PARTNER_IN_AREA')).toEqual([]);
      }),
    );
  });

  test('one activity, item, check or contact more never makes a verdict worse', () => {
    const order = ['ABSENT', 'SHORT', 'TIGHT', 'MET'];
    const better = (facts: Facts): Facts => ({
      ...facts,
      goals: facts.goals.map((one) => ({
        ...one,
        counts: one.counts.map((count) => ({ ...count, activities: count.activities + 1 })),
      })),
      anchoring: facts.anchoring.map((item, at) => (at === 0 ? { ...item, state: 'MET' as const } : item)),
      checks: facts.checks.map((check, at) => (at === 0 ? { ...check, checkedOn: facts.factsOn } : check)),
      contacts: facts.contacts.map((contact, at) =>
        at === 0
          ? { ...contact, held: contact.held + 1, checkedOn: facts.factsOn, checkedAtMost: facts.factsOn }
          : contact,
      ),
    });
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const after = new Map(assessed(better(facts)).map((finding) => [finding.id, finding]));
        for (const { id, kind, verdict } of assessed(facts)) {
          if (!['GOAL', 'ANCHORING', 'CONTACT', 'STALE_DATA'].includes(kind)) continue;
          const now = after.get(id)?.verdict ?? '';
          // What was not known, or did not apply, may be known now; what is asked is not.
          if (!order.includes(verdict)) expect(['NOT_APPLICABLE', 'UNKNOWN', ...order]).toContain(now);
          // One item more than none: with others that are not known it may be enough.
          else if (now === 'UNKNOWN') expect([kind, verdict]).toEqual(['ANCHORING', 'SHORT']);
          else expect(order.indexOf(now)).toBeGreaterThanOrEqual(order.indexOf(verdict));
        }
      }),
    );
  });

  test('a goal is a gap where the goal matrix has nothing but white spots for it, and met where it has anything', () => {
    const goals = [aGoalsNorm()];
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { areaId, verdict, details } of assess(goals, facts)) {
          const there = facts.goals.find((one) => one.areaId === areaId)!;
          const cells = goalCells(there).filter(({ goalCode }) => goalCode === details.goal?.code);
          const isAll = (is: string) => cells.every((cell) => cell.verdict === is);
          expect(isGap(verdict)).toBe(isAll('ABSENT'));
          expect(verdict === 'NOT_APPLICABLE').toBe(isAll('NOT_APPLICABLE'));
          expect(verdict === 'MET').toBe(cells.some((cell) => cell.verdict === 'MET'));
        }
      }),
    );
  });

  test('what is no gap has no urgency, and every gap has one', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { verdict, urgency } of assessed(facts)) expect(urgency !== null).toBe(isGap(verdict));
      }),
    );
  });
});
