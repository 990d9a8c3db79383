import { explain, type ToExplain } from '../../../src/gap/explanation/explain.ts';
import { questionOf, type ToAsk } from '../../../src/gap/explanation/question.ts';
import { anchored, anchoring, freshness, goal, stale, unreached, withContact } from './gaps-by-form.ts';

/** Without how many children live there, with which every gap of an area begins. */
const told = (gap: ToExplain) =>
  (['NL', 'EN'] as const).map((language) => explain(gap, language).replace(/^.*?\. /, ''));
const example = 'voorbeeldnorm, niet vastgesteld door de gemeente';
const exampleEn = 'example norm, not adopted by the municipality';

describe('a goal that too little is done for', () => {
  const norm = [
    ` De norm is ten minste 1 activiteit voor elk van deze doelen: taal en armoede tegengaan (${example}).`,
    ` The norm is at least 1 activity for each of these goals: language and tackling poverty (${exampleEn}).`,
  ];

  test('begins with the children, and says that somebody looked', () => {
    expect(explain(goal, 'NL')).toMatch(
      /^In Wijk 05 Nieuw-Zuid wonen ongeveer 840 kinderen van 0 tot 12 jaar\. /,
    );
    expect(told(goal)).toEqual([
      `Nagegaan is dat er geen activiteit is voor het doel "taal".${norm[0]}`,
      `It was checked that there is no activity for the goal "language".${norm[1]}`,
    ]);
  });

  test('says how much is needed where that is more than is usual, and only there', () => {
    const withNeed = (share: number) =>
      told({
        ...goal,
        details: { goal: { code: 'TAAL', counts: [], need: { share, median: 7.05 }, askedWith: [] } },
      });
    expect(withNeed(12.5)).toEqual([
      `Nagegaan is dat er geen activiteit is voor het doel "taal". Daar heeft 12,5 % van de huishoudens een laag inkomen; het midden van de wijken in de gemeente is 7,1 %.${norm[0]}`,
      `It was checked that there is no activity for the goal "language". There 12.5 % of the households have a low income; the median of the districts in the municipality is 7.1 %.${norm[1]}`,
    ]);
    expect(withNeed(7.05)).toEqual(told(goal));
  });

  test.each([
    [1, 'Er is 1 activiteit', 'There is 1 activity'],
    [2, 'Er zijn 2 activiteiten', 'There are 2 activities'],
  ])('says how many there are of three, and on which level: %i', (actual, nl, en) => {
    const counts = [{ prevention: 'SELECTIEF', activities: actual }];
    const few = {
      ...goal,
      actual,
      value: 3,
      details: { goal: { code: 'TAAL', counts, need: null, askedWith: [] } },
    };
    const [dutch, english] = told(few);
    expect(dutch).toContain(
      `${nl} voor het doel "taal" (selectief); nagegaan is dat er niet meer zijn. De norm is ten minste 3 activiteiten`,
    );
    expect(english).toContain(
      `${en} for the goal "language" (selective); it was checked that there are no more. The norm is at least 3 activities`,
    );
  });
});

describe('a kind of which too little is laid down', () => {
  const norm = [
    ` De norm is ten minste 2 van deze 3 (${example}).`,
    ` The norm is at least 2 of these 3 (${exampleEn}).`,
  ];

  test('says which items are in order, and which are not', () => {
    expect(told(anchored)).toEqual([
      `Van de 3 punten die laten zien of kinderwerk vastligt, is er 1 op orde: genoemd in het beleidsplan. Niet op orde: structureel budget en vaste formatie.${norm[0]}`,
      `Of the 3 items that show whether children's work is laid down, 1 is met: named in the policy plan. Not met: structural budget and permanent staff.${norm[1]}`,
    ]);
  });

  test('names what is not known apart, and none as none', () => {
    const details = { anchoring: anchoring('NOT_MET', 'NOT_MET', 'UNKNOWN') };
    expect(told({ ...anchored, actual: 0, details })).toEqual([
      `Van de 3 punten die laten zien of kinderwerk vastligt, zijn er 0 op orde. Niet op orde: genoemd in het beleidsplan en structureel budget. Niet bekend: vaste formatie.${norm[0]}`,
      `Of the 3 items that show whether children's work is laid down, 0 are met. Not met: named in the policy plan and structural budget. Not known: permanent staff.${norm[1]}`,
    ]);
  });
});

describe('what was not checked for too long', () => {
  const norm = [` De norm is ten minste 90 % (${example}).`, ` The norm is at least 90 % (${exampleEn}).`];
  const withCounts = (...counts: [number, number, number]) =>
    told({ ...stale, details: { freshness: freshness(...counts) } });

  test('says of how many it is, how many were checked, and when or never the others', () => {
    expect(told(stale)).toEqual([
      `Van de 4 voorzieningen daar zijn er 2 in de laatste 12 maanden nagegaan of in een register gezien, 1 langer geleden en 1 nooit. Geteld: kinderwerk en lokaal team (wijkteam, jeugdteam).${norm[0]}`,
      `Of the 4 facilities there 2 were checked or seen in a register in the last 12 months, 1 longer ago and 1 never. Counted: children's work and local team.${norm[1]}`,
    ]);
    expect(withCounts(1, 3, 0)[0]).toContain(
      'is er 1 in de laatste 12 maanden nagegaan of in een register gezien, 3 langer geleden.',
    );
    expect(withCounts(1, 0, 3)[1]).toContain(
      '1 was checked or seen in a register in the last 12 months, 3 never.',
    );
  });
});

describe('who nobody can be sure to reach', () => {
  const norm = [` De norm is ten minste 90 % (${example}).`, ` The norm is at least 90 % (${exampleEn}).`];

  test('says of how many no contact is on record, of how many it is old and of how many it was called wrong', () => {
    expect(told(unreached)).toEqual([
      `Van de 10 voorzieningen daar hebben er 4 een contact dat in de laatste 12 maanden is nagegaan; van 3 is geen contact bekend, van 2 is het contact te lang niet nagegaan en van 1 is het als onjuist gemeld. Geteld: kinderwerk en lokaal team (wijkteam, jeugdteam).${norm[0]}`,
      `Of the 10 facilities there 4 have a contact that was checked in the last 12 months; of 3 no contact is on record, of 2 it was not checked for too long, and of 1 it was reported as wrong. Counted: children's work and local team.${norm[1]}`,
    ]);
    const details = { contact: withContact(1, 0, 2, 0) };
    expect(told({ ...unreached, details })[0]).toContain(
      'heeft er 1 een contact dat in de laatste 12 maanden is nagegaan; van 2 is het contact te lang niet nagegaan. Geteld',
    );
  });
});

describe('what is not known is asked', () => {
  const asked: ToAsk = {
    ...{ kind: 'GOAL', form: 'GOALS', normUnit: 'activities', areaLabel: 'Wijk 06', facilityName: null },
    ...({ normLevel: 'DISTRICT', normValue: 1 } as const),
    ...{ facilityKindCode: 'KINDERWERK', partnerKindCode: null, children: 233 },
    details: { goal: { code: 'TAAL', counts: [], need: null, askedWith: ['TAAL', 'ARMOEDE'] } },
  };
  const both = (of: ToAsk) => [questionOf(of, 'NL'), questionOf(of, 'EN')];

  test('of goals in one question: what is done for them, and whether that is all', () => {
    expect(both(asked)).toEqual([
      'Wat gebeurt er in Wijk 06 voor "taal" en "armoede tegengaan", en is dat alles?',
      'What is done in Wijk 06 for "language" and "tackling poverty", and is that all?',
    ]);
    expect(both({ ...asked, children: null })).toEqual([
      'Hoeveel kinderen wonen er in Wijk 06, en wat gebeurt er voor "taal" en "armoede tegengaan"?',
      'How many children live in Wijk 06, and what is done for "language" and "tackling poverty"?',
    ]);
  });

  test('of anchoring: only the items that are not known', () => {
    const details = { anchoring: anchoring('MET', 'UNKNOWN', 'UNKNOWN') };
    expect(both({ ...asked, kind: 'ANCHORING', form: 'ANCHORING', details })).toEqual([
      'Wat is er in Wijk 06 voor kinderwerk vastgelegd, en waar staat dat: structureel budget en vaste formatie?',
      "What is laid down in Wijk 06 for children's work, and where can it be read: structural budget and permanent staff?",
    ]);
  });
});
