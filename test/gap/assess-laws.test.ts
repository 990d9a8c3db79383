import fc from 'fast-check';
import { assess } from '../../src/gap/assess.ts';
import type { Facts } from '../../src/gap/facts.ts';
import type { Finding } from '../../src/gap/finding.ts';
import { isGap } from '../../src/gap/judge-ratio.ts';
import { anyFacts, factsOf, municipalities, nearest, norms, shuffled } from './any-facts.ts';

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

  test('without an inventory nothing is too few, too far or absent: only what was asked about ties is a gap', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const gaps = assessed({ ...facts, inventories: [] }).filter(({ verdict }) => isGap(verdict));
        expect(gaps.filter(({ kind }) => !['RELATION', 'SIGNAL_ROUTE', 'FRAGILITY'].includes(kind))).toEqual(
          [],
        );
        expect(gaps.filter(({ relationClass }) => relationClass === 'NO_PARTNER_IN_AREA')).toEqual([]);
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
