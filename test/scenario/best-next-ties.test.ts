import fc from 'fast-check';
import type { Facts } from '../../src/assessment/facts/facts.ts';
import type { NormFacts } from '../../src/assessment/facts/norm-facts.ts';
import { assess } from '../../src/assessment/judging/assess.ts';
import { bestTies } from '../../src/scenario/best-next-ties.ts';
import { compareFindings } from '../../src/scenario/compare-findings.ts';
import { addTie } from '../../src/scenario/suppose-tie.ts';
import type { SupposedTie } from '../../src/scenario/supposed.ts';
import { anyFacts } from '../assessment/any-facts.ts';
import { areaId, someFacts, there } from '../assessment/facts.ts';
import { aCountNorm, aRelationNorm } from '../assessment/norms.ts';
import { aSchool } from '../assessment/tie-facts.ts';

const team = { id: 'fac_kinderwerk', name: 'Team', kinds: ['KINDERWERK'] };
const aTieOf = (school: string, theme = 'SIGNALEREN'): SupposedTie => ({
  id: `${school} ${theme}`,
  ends: [{ id: school, name: school, kinds: ['BASISSCHOOL'] }, team],
  ...{ theme, level: 3, isConfirmed: true, isMutual: true, formality: null },
});
const everywhere = () => true;
const closedBy = (ties: readonly SupposedTie[], facts: Facts, norms: readonly NormFacts[], count = 3) =>
  bestTies(ties, facts, norms, everywhere, count).map(({ tie, closed }) => [tie.id, closed.length]);

describe('relations one after the other', () => {
  const schools = ['fac_a', 'fac_b', 'fac_c', 'fac_d'];
  const facts = someFacts({ expecting: schools.map((id) => aSchool(id)) });
  const ties = schools.map((id) => aTieOf(id));

  test('each close the gap of their school, and the one that makes the share reached those of the others', () => {
    // Of four schools half is asked for: with the second tie the other two have no gap either.
    expect(closedBy(ties, facts, [aRelationNorm({ value: 50 })])).toEqual([
      ['fac_a SIGNALEREN', 1],
      ['fac_b SIGNALEREN', 3],
    ]);
  });

  test('that meet two norms come before those that meet one', () => {
    const norms = [
      aRelationNorm({ value: 100 }),
      aRelationNorm({ id: 'norm_set_1_N30', code: 'N30', themes: ['VEILIGHEID'], value: 100 }),
    ];
    const safe = aTieOf('fac_d', 'VEILIGHEID');
    expect(closedBy([...ties, safe], facts, norms, 2)).toEqual([
      ['fac_d VEILIGHEID', 2],
      ['fac_a SIGNALEREN', 1],
    ]);
  });

  test('of which none closes a gap are not there', () => {
    expect(closedBy([{ ...aTieOf('fac_a'), level: 2 }], facts, [aRelationNorm()])).toEqual([]);
    expect(closedBy([aTieOf('fac_elsewhere')], facts, [aRelationNorm()])).toEqual([]);
  });

  test('only count gaps in the area that is asked about', () => {
    const two = someFacts({
      expecting: [aSchool('fac_a'), aSchool('fac_b', { neighbourhoodId: areaId(there) })],
    });
    const norm = aRelationNorm({ level: 'NEIGHBOURHOOD', value: 100 });
    const inThere = ({ areaId: id }: { areaId: string }) => id === areaId(there);
    const steps = bestTies([aTieOf('fac_a'), aTieOf('fac_b')], two, [norm], inThere, 3);
    expect(steps.map(({ tie }) => tie.id)).toEqual(['fac_b SIGNALEREN']);
  });

  test('are, whatever the facts, each the best that could be added to all facts', () => {
    const all = ['GM9901', 'GM9902'].flatMap((code) =>
      [1, 2].flatMap((at) => [1, 2].map((one) => aTieOf(`fac_BU${code.slice(2)}0${at}0${one}`))),
    );
    const byDistrict = [
      aRelationNorm({ value: 60 }),
      aRelationNorm({ id: 'norm_set_1_N24', code: 'N24', level: 'NEIGHBOURHOOD', value: 100 }),
      aCountNorm({ id: 'norm_set_1_N01' }),
    ];
    const byMunicipality = [aRelationNorm({ level: 'MUNICIPALITY', value: 60 })];
    fc.assert(
      fc.property(anyFacts, fc.constantFrom(byDistrict, byMunicipality), (known, norms) => {
        const gapsOf = (facts: Facts, tie: SupposedTie) =>
          compareFindings(assess(norms, facts), assess(norms, addTie(facts, tie)), norms).filter(
            ({ gap, before }) => gap === 'CLOSED' && before?.kind === 'RELATION',
          );
        let facts = known;
        for (const { tie, closed } of bestTies(all, known, norms, everywhere, 3)) {
          const most = Math.max(...all.map((one) => gapsOf(facts, one).length));
          expect(closed.length).toBe(most);
          expect(closed).toEqual(gapsOf(facts, tie));
          facts = addTie(facts, tie);
        }
      }),
    );
  });
});
