import type { Facts } from '../../src/assessment/facts/facts.ts';
import type { NormFacts } from '../../src/assessment/facts/norm-facts.ts';
import { assess } from '../../src/assessment/judging/assess.ts';
import {
  childrenIn,
  compareFindings,
  countFindings,
  isGained,
  isLost,
} from '../../src/scenario/compare-findings.ts';
import { anInventory, aSupply, district, municipality, servedBy, someFacts } from '../assessment/facts.ts';
import { aCountNorm, aRatioNorm } from '../assessment/norms.ts';

const count = aCountNorm({ id: 'norm_set_1_N01' });
const ratio = aRatioNorm({ id: 'norm_set_1_N02' });
const looked = { inventories: [anInventory(municipality)] };
const none = someFacts(looked);
const little = someFacts({
  ...looked,
  serving: [servedBy(district, 'KINDERWERK')],
  supplies: [aSupply('KINDERWERK', { low: 0.001, high: 0.001 })],
});
const enough = { ...little, supplies: [aSupply('KINDERWERK')] };
const nobodyLooked = someFacts();

const compared = (before: Facts, after: Facts, norms: readonly NormFacts[] = [count, ratio]) =>
  compareFindings(assess(norms, before), assess(norms, after), norms).map(({ id, gap, question }) => [
    id.replace('gap_set_', ''),
    gap,
    question,
  ]);

describe('the difference between two assessments', () => {
  test('is nothing where nothing differs', () => {
    expect(compared(little, little)).toEqual([]);
  });

  test('is what closed, what opened and what changed', () => {
    expect(compared(none, enough)).toEqual([['N01_WK990101', 'CLOSED', null]]);
    expect(compared(enough, none)).toEqual([['N01_WK990101', 'OPENED', null]]);
    expect(compared(little, enough)).toEqual([['N02_WK990101', 'CLOSED', null]]);
    expect(
      compared(little, { ...little, supplies: [aSupply('KINDERWERK', { low: 0.002, high: 0.002 })] }),
    ).toEqual([['N02_WK990101', 'CHANGED', null]]);
  });

  test('a gap that comes to follow from another is not counted a second time', () => {
    // Where there is no children's work, that there are no workers follows.
    expect(compared(little, none)).toEqual([
      ['N01_WK990101', 'OPENED', null],
      ['N02_WK990101', 'CLOSED', null],
    ]);
    expect([little, none].map((facts) => countFindings(assess([count, ratio], facts)).gaps)).toEqual([1, 1]);
  });

  test('a question that is answered is closed, and may be a gap then', () => {
    expect(compared(nobodyLooked, none, [count])).toEqual([['N01_WK990101', 'OPENED', 'CLOSED']]);
    expect(compared(nobodyLooked, enough, [count])).toEqual([['N01_WK990101', null, 'CLOSED']]);
    expect(compared(none, nobodyLooked, [count])).toEqual([['N01_WK990101', 'CLOSED', 'OPENED']]);
  });

  test('knows a norm of another set by its code', () => {
    const other = { ...count, id: 'norm_other_3_N01', setCode: 'OTHER' };
    const found = compareFindings(assess([count], none), assess([other], enough), [count, other]);
    expect(found).toMatchObject([{ id: 'gap_other_N01_WK990101', gap: 'CLOSED', after: { verdict: 'MET' } }]);
  });

  test('gains the children of what is met now, and loses those of what was; a question does neither', () => {
    const changes = (before: Facts, after: Facts) =>
      compareFindings(assess([count], before), assess([count], after), [count]);
    const areas = new Map(none.areas.map((area) => [area.id, area]));
    expect(childrenIn(changes(none, enough).filter(isGained), areas)).toEqual({
      children: 100,
      known: 1,
      of: 1,
    });
    expect(childrenIn(changes(enough, none).filter(isLost), areas)).toEqual({
      children: 100,
      known: 1,
      of: 1,
    });
    expect(changes(none, nobodyLooked).filter(isGained)).toEqual([]);
    expect(changes(nobodyLooked, none).filter(isLost)).toEqual([]);
  });
});
