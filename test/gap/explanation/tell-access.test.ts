import type { Verdict } from '../../../src/assessment/finding/finding-terms.ts';
import { explain, type ToExplain } from '../../../src/gap/explanation/explain.ts';
import { questionOf, type ToAsk } from '../../../src/gap/explanation/question.ts';

const details = (furtherVerdict: Verdict = 'SHORT') => ({
  access: {
    ...{
      per: { count: 1_000, of: 'CHILDREN' as const },
      withinMetres: 1_200,
      zones: [],
      low: 0.314,
      high: 0.314,
    },
    ...{ spatialAccessRatio: null, unreached: [] },
    otherwise: [
      { withinMetres: 900, weights: 'ZONES' as const, actual: 0, verdict: 'SHORT' as const },
      { withinMetres: 1_500, weights: 'ZONES' as const, actual: 0.6, verdict: furtherVerdict },
      { withinMetres: 1_200, weights: 'GAUSSIAN' as const, actual: 0.3, verdict: 'MET' as const },
    ],
  },
});
const gap: ToExplain = {
  metric: 'STRAIGHT_LINE',
  ...{
    kind: 'ACCESS',
    form: 'ACCESS',
    areaLabel: 'De Dobber',
    facilityKind: 'KINDERWERK',
    partnerKind: null,
  },
  ...{ facilityName: null, otherName: 'Kinderwerk Noorderpoort', verdict: 'SHORT', relationClass: null },
  ...{ required: 0.5, actual: 0.314, children: 100, agesFrom: 4, agesUntil: 12, unlocated: null },
  ...{ level: 'NEIGHBOURHOOD', value: 0.5, unit: 'FTE', legalStatus: 'EXAMPLE', isExample: true },
  particulars: { per: { count: 1_000, of: 'CHILDREN' }, withinMetres: 1_200 },
  details: details(),
};
const norm =
  'De norm is ten minste 0,5 fte op 1.000 kinderen van 4 tot 12 jaar (voorbeeldnorm, niet vastgesteld door de gemeente).';

describe('too little within walking distance, in plain words', () => {
  test('says how much there is for every thousand children, and that they share it', () => {
    expect(explain(gap, 'NL')).toBe(
      `In De Dobber wonen ongeveer 100 kinderen van 4 tot 12 jaar. Binnen 1.200 meter hemelsbreed is er voor hen 0,31 fte op 1.000 kinderen: kinderwerk. Dat delen zij met alle kinderen die er ook heen kunnen. ${norm}`,
    );
    expect(explain(gap, 'EN')).toBe(
      "About 100 children aged 4 to 12 live in De Dobber. Within 1,200 metres in a straight line there is 0.31 FTE for every 1,000 children for them: children's work. They share that with all children who can go there too. The norm is at least 0.5 FTE for every 1,000 children aged 4 to 12 (example norm, not adopted by the municipality).",
    );
  });

  test('says that there is nothing, and whether a little further there would be enough', () => {
    const nothing = { ...gap, actual: 0, details: details('MET') };
    expect(explain(nothing, 'NL')).toContain(
      ' Binnen 1.200 meter hemelsbreed is er voor hen geen kinderwerk. Binnen 1.500 meter zou het genoeg zijn. De norm is',
    );
    expect(explain(nothing, 'EN')).toContain(
      " Within 1,200 metres in a straight line there is no children's work for them. Within 1,500 metres it would be enough. ",
    );
  });

  test('says that it is a mean above the neighbourhood, of whom, and that places may be unknown', () => {
    const places: ToExplain = {
      ...{ ...gap, facilityKind: 'BSO', unit: 'places', level: 'DISTRICT', unlocated: 2 },
      particulars: { per: { count: 100, of: 'INHABITANTS' }, withinMetres: 900 },
    };
    expect(explain(places, 'NL')).toContain(
      ' Binnen 900 meter hemelsbreed is er voor hen gemiddeld 0,31 plaatsen op 100 inwoners: buitenschoolse opvang.',
    );
    expect(explain(places, 'NL')).toContain(
      ' Van 2 in het register is de plek niet bekend; die kunnen dichterbij zijn.',
    );
  });
});

describe('what is to be found out about it', () => {
  const asked: ToAsk = {
    ...{ kind: 'ACCESS', form: 'ACCESS', normUnit: 'FTE', areaLabel: 'Rietdoarp', facilityName: null },
    ...{ facilityKindCode: 'KINDERWERK', partnerKindCode: null, children: 100, details: details() },
    ...{ normLevel: 'NEIGHBOURHOOD', normValue: 0.5 },
  };

  test('is how much there is nearby, and whether that is all', () => {
    expect(questionOf(asked, 'NL')).toBe(
      'Hoeveel fte (kinderwerk) is er binnen 1.200 meter van Rietdoarp, en is dat alles?',
    );
    expect(questionOf(asked, 'EN')).toBe(
      "How many FTE (children's work) are there within 1,200 metres of Rietdoarp, and is that all?",
    );
  });

  test('is first how many children live there, where that is not told', () => {
    expect(questionOf({ ...asked, children: null }, 'NL')).toBe(
      'Hoeveel kinderen wonen er in Rietdoarp? Hoeveel fte (kinderwerk) is er binnen 1.200 meter, en is dat alles?',
    );
    expect(questionOf({ ...asked, children: null }, 'EN')).toBe(
      "How many children live in Rietdoarp? How many FTE (children's work) are there within 1,200 metres, and is that all?",
    );
  });
});
