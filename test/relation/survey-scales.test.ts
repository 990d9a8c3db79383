import { levels } from '../../src/relation/levels.ts';
import { frequencies } from '../../src/relation/relation-terms.ts';
import { surveyScales, tellAnswers } from '../../src/relation/survey-scales.ts';

const levelsOf = (code: string, ...answers: string[]) =>
  answers.map((answer) => surveyScales.get(code).answers[answer]?.level ?? null);

describe('the scales of surveys', () => {
  test('of Frey are our own levels, by number and by name', () => {
    expect(levelsOf('FREY', '0', '1', '2', '3', '4', '5', '6')).toEqual([0, 1, 2, 3, 4, 5, null]);
    for (const { code, nl, en, level } of levels.terms) {
      expect(levelsOf('FREY', ...[code, nl, en].map((text) => text.toLowerCase()))).toEqual([
        level,
        level,
        level,
      ]);
    }
  });

  test('of collaboration go from sharing information to formal on several projects, and no further', () => {
    expect(levelsOf('COLLABORATION_0_4', '0', '1', '2', '3', '4', '5')).toEqual([0, 1, 2, 3, 4, null]);
  });

  test('of contact tell how often, and of how closely no more than that there is contact', () => {
    expect(surveyScales.get('CONTACT_0_5').answers).toEqual({
      0: { level: 0, frequency: null },
      1: { level: 1, frequency: 'JAARLIJKS' },
      2: { level: 1, frequency: 'KWARTAAL' },
      3: { level: 1, frequency: 'MAANDELIJKS' },
      4: { level: 1, frequency: 'WEKELIJKS' },
      5: { level: 1, frequency: 'WEKELIJKS' },
    });
  });

  test('of yes and no are answered in Dutch, in English, and as programs write it', () => {
    expect(levelsOf('YES_NO', 'ja', 'yes', '1', 'x', 'true')).toEqual([1, 1, 1, 1, 1]);
    expect(levelsOf('YES_NO', 'nee', 'no', '0', 'false')).toEqual([0, 0, 0, 0]);
  });

  test('give levels from 0 to 5 and frequencies of the list, each answer in small letters', () => {
    for (const { answers } of surveyScales.terms) {
      for (const [text, { level, frequency }] of Object.entries(answers)) {
        expect(text).toBe(text.toLowerCase());
        expect(levels.terms.map((term) => term.level)).toContain(level);
        if (frequency !== null) expect(frequencies.get(frequency).code).toBe(frequency);
      }
    }
  });

  test('are told as what each answer was taken for', () => {
    expect(tellAnswers(surveyScales.get('COLLABORATION_0_4').answers)).toBe('0=0, 1=1, 2=2, 3=3, 4=4');
  });
});
