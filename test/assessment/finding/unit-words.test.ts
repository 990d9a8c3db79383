import { enough, howMany, inUnit } from '../../../src/assessment/finding/unit-words.ts';
import { suggest } from '../../../src/gap/suggestion/suggest.ts';
import { suggestAmount } from '../../../src/gap/suggestion/suggest-amount.ts';

describe('an amount in words', () => {
  test.each([
    ['places', 1, '1 plaats', '1 place'],
    ['places', 45, '45 plaatsen', '45 places'],
    ['persons', 1, '1 persoon', '1 person'],
    ['FTE', 1, '1 fte', '1 FTE'],
    ['FTE', 0.456, '0,46 fte', '0.46 FTE'],
    ['square metres', 1_250, '1.250 m²', '1,250 m²'],
    ['hours', 12, '12 uur per week', '12 hours a week'],
  ])('%s: %d is %s', (unit, amount, nl, en) => {
    expect([inUnit(unit, amount, 'nl'), inUnit(unit, amount, 'en')]).toEqual([nl, en]);
  });

  test('is asked with a verb in the right number', () => {
    expect(howMany('places', 'buitenschoolse opvang', 'nl')).toBe(
      'Hoeveel plaatsen (buitenschoolse opvang) zijn er',
    );
    expect(howMany('FTE', 'kinderwerk', 'nl')).toBe('Hoeveel fte (kinderwerk) is er');
    expect(howMany('FTE', "children's work", 'en')).toBe("How many FTE (children's work) are there");
  });

  test.each([
    ['places', 27.225, 28],
    ['persons', 0.1, 1],
    ['persons', 3, 3],
    ['FTE', 0.2848875, 0.29],
    // A computer makes 0.30000000000000004 of 0.1 + 0.2.
    ['FTE', 0.1 + 0.2, 0.3],
  ])('of %s %d is only met by %d', (unit, lacking, more) => {
    expect(enough(unit, lacking)).toBe(more);
  });
});

test('nobody is asked for a part of a place', () => {
  const lack = { areaLabel: 'Wijk 02', kind: 'BSO', unit: 'places', lacking: 27.225, vacant: 0 };
  expect(suggest(suggestAmount(lack), 'NL')).toEqual({
    text: 'Nodig om aan de norm te voldoen: 28 plaatsen meer.',
    question: 'Is er in Wijk 02 ruimte voor 28 plaatsen meer (buitenschoolse opvang)?',
  });
  expect(suggest(suggestAmount({ ...lack, lacking: 0.5 }), 'EN')).toEqual({
    text: 'Needed to meet the norm: 1 place more.',
    question: 'Is there room for 1 place more in Wijk 02 (out-of-school care)?',
  });
});
