import { questionOf, roleToAsk, type ToAsk } from '../../../src/gap/explanation/question.ts';

const asked: ToAsk = {
  kind: 'PROVISION',
  form: 'MINIMUM_COUNT',
  normUnit: 'facilities',
  ...{ normLevel: 'DISTRICT', normValue: 1 },
  areaLabel: 'Wijk 06 Rietdoarp',
  facilityName: null,
  facilityKindCode: 'KINDERWERK',
  partnerKindCode: null,
  details: {},
  children: 233.05,
};
const relation: ToAsk = {
  ...asked,
  ...{ kind: 'RELATION', facilityKindCode: 'BASISSCHOOL', partnerKindCode: 'KINDERWERK' },
  facilityName: 'De Weversklos',
};

describe('an open question', () => {
  test.each([
    [
      'whether there is one, and who looked',
      asked,
      'Is er een voorziening (kinderwerk) in Wijk 06 Rietdoarp, en wie heeft dat nagegaan?',
      "Is there a facility (children's work) in Wijk 06 Rietdoarp, and who checked?",
    ],
    [
      'how much there is, where that is what the norm asks',
      { ...asked, form: 'RATIO', normUnit: 'FTE' },
      'Hoeveel fte (kinderwerk) is er voor Wijk 06 Rietdoarp, en is dat alles?',
      "How many FTE (children's work) are there for Wijk 06 Rietdoarp, and is that all?",
    ],
    [
      'how many places there are, of which there is never a part',
      { ...asked, form: 'RATIO', normUnit: 'places', facilityKindCode: 'BSO' },
      'Hoeveel plaatsen (buitenschoolse opvang) zijn er voor Wijk 06 Rietdoarp, en is dat alles?',
      'How many places (out-of-school care) are there for Wijk 06 Rietdoarp, and is that all?',
    ],
    [
      'how many young people there are, where that lacks',
      {
        ...{ ...asked, form: 'RATIO', normUnit: 'FTE', children: null },
        details: { amount: { lacking: 'AGES', ages: [10, 27] } },
      },
      'Hoeveel jongeren van 10 tot 27 jaar wonen er in Wijk 06 Rietdoarp?',
      'How many young people aged 10 to 27 live in Wijk 06 Rietdoarp?',
    ],
    [
      'how many homes or inhabitants there are, where that lacks',
      {
        ...{ ...asked, form: 'RATIO', normUnit: 'FTE' },
        details: { amount: { lacking: 'HOMES' } },
      },
      'Hoeveel woningen staan er in Wijk 06 Rietdoarp?',
      'How many homes are there in Wijk 06 Rietdoarp?',
    ],
    [
      'how large the built land is',
      {
        ...{ ...asked, form: 'SURFACE', normUnit: 'percent', facilityKindCode: 'SPEELPLEK' },
        details: { amount: { lacking: 'BUILT_LAND' } },
      },
      'Hoeveel bebouwde grond heeft Wijk 06 Rietdoarp, in hectare?',
      'How much built land does Wijk 06 Rietdoarp have, in hectares?',
    ],
    [
      'how large places are, and of which nobody told',
      {
        ...{ ...asked, form: 'SURFACE', normUnit: 'square metres', facilityKindCode: 'CJG' },
        details: { amount: { notTold: ['A', 'B', 'C', 'D', 'E', 'F', 'G'] } },
      },
      'Hoeveel m² Centrum voor Jeugd en Gezin is er in Wijk 06 Rietdoarp, en is dat alles? ' +
        'Van A, B, C, D, E en nog 2 is het niet bekend.',
      'How many m² of youth and family centre are there in Wijk 06 Rietdoarp, and is that all? ' +
        'It is not known of A, B, C, D, E and 2 more.',
    ],
    [
      'how many hours a child gets where nobody told',
      {
        ...{ ...asked, form: 'HOURS', normUnit: 'hours', facilityKindCode: 'BSO' },
        details: { amount: { notTold: ['De Zon'] } },
      },
      'Hoeveel uur per week krijgt een kind bij De Zon (buitenschoolse opvang), en is de lijst daarvan in Wijk 06 Rietdoarp volledig?',
      'How many hours a week does a child get at De Zon (out-of-school care), and is the list of them in Wijk 06 Rietdoarp complete?',
    ],
    [
      'whether all places are known, where the norm asks for a share of the children',
      { ...asked, kind: 'DISTANCE', form: 'MAXIMUM_DISTANCE', normValue: 1_000 },
      'Staan alle voorzieningen (kinderwerk) in en rond Wijk 06 Rietdoarp op de lijst? Dat is nodig om te weten welke kinderen er een binnen 1.000 meter hebben.',
      "Is every facility (children's work) in and around Wijk 06 Rietdoarp on the list? It is needed to know which children have one within 1,000 metres.",
    ],
    [
      'what there is to choose from',
      { ...asked, form: 'CHOICE', normUnit: 'kinds' },
      'Waaruit kunnen kinderen bij Wijk 06 Rietdoarp kiezen, en is de lijst daarvan volledig?',
      'What can children choose from near Wijk 06 Rietdoarp, and is the list of it complete?',
    ],
    [
      'where the nearest is, and whether the list is complete',
      { ...asked, kind: 'DISTANCE' },
      'Welke voorziening (kinderwerk) is het dichtst bij Wijk 06 Rietdoarp, en staan ze allemaal op de lijst?',
      "Which facility (children's work) is nearest to Wijk 06 Rietdoarp, and are they all on the list?",
    ],
    [
      'whether a school works together with a partner',
      relation,
      'Werkt De Weversklos samen met kinderwerk, en hoe nauw?',
      "Does De Weversklos work together with children's work, and how closely?",
    ],
    [
      'whether they work together on what the norm asks',
      { ...relation, themes: ['SIGNALEREN'] },
      'Werkt De Weversklos samen met kinderwerk over signaleren, en hoe nauw?',
      "Does De Weversklos work together with children's work on early signalling, and how closely?",
    ],
    [
      'how many children there are, where that is withheld',
      { ...asked, children: null },
      'Hoeveel kinderen wonen er in Wijk 06 Rietdoarp, en is er een voorziening (kinderwerk)?',
      "How many children live in Wijk 06 Rietdoarp, and is there a facility (children's work)?",
    ],
    [
      'how many children there are, and why that matters for a distance',
      { ...asked, kind: 'DISTANCE', children: null },
      'Hoeveel kinderen wonen er in Wijk 06 Rietdoarp? Wonen er geen, dan geldt de norm niet (kinderwerk).',
      "How many children live in Wijk 06 Rietdoarp? If none do, the norm does not apply (children's work).",
    ],
    [
      'not how many children there are, when it is about a relation',
      { ...relation, children: null },
      'Werkt De Weversklos samen met kinderwerk, en hoe nauw?',
      "Does De Weversklos work together with children's work, and how closely?",
    ],
  ] as [string, ToAsk, string, string][])('asks %s', (_what, question, nl, en) => {
    expect(questionOf(question, 'NL')).toBe(nl);
    expect(questionOf(question, 'EN')).toBe(en);
  });

  test.each([
    [null, 'GEMEENTE_BELEID'],
    ['BASISSCHOOL', 'DIRECTEUR'],
    ['BSO', 'DIRECTEUR'],
    ['KINDERWERK', 'TEAMLEIDER'],
    ['LOKAAL_TEAM', 'TEAMLEIDER'],
  ])('about a facility of kind %p is put to the %s', (kind, role) => {
    expect(roleToAsk(kind)).toBe(role);
  });
});
