import { assess } from '../../src/assessment/judging/assess.ts';
import { changeFacts } from '../../src/scenario/change-facts.ts';
import type { SupposedTie } from '../../src/scenario/supposed.ts';
import { someFacts } from '../assessment/facts.ts';
import { aRelationNorm } from '../assessment/norms.ts';
import { aSchool, aSignaller, aSignalTie, aTie } from '../assessment/tie-facts.ts';
import { aSupposedTie, nothing } from './supposed-facts.ts';

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
