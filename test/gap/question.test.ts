import { questionOf, roleToAsk, type ToAsk } from '../../src/gap/question.ts';

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
      'Is er kinderwerk in Wijk 06 Rietdoarp, en wie heeft dat nagegaan?',
      "Is there children's work in Wijk 06 Rietdoarp, and who checked?",
    ],
    [
      'how much there is, where that is what the norm asks',
      { ...asked, form: 'RATIO', normUnit: 'FTE' },
      'Hoeveel kinderwerk is er voor Wijk 06 Rietdoarp, in fte, en is dat alles?',
      "How much children's work is there for Wijk 06 Rietdoarp, in FTE, and is that all?",
    ],
    [
      'whether all places are known, where the norm asks for a share of the children',
      { ...asked, kind: 'DISTANCE', form: 'MAXIMUM_DISTANCE', normValue: 1_000 },
      'Is de lijst van kinderwerk in en rond Wijk 06 Rietdoarp volledig? Dat is nodig om te weten welke kinderen dit binnen 1.000 meter hebben.',
      "Is the list of children's work in and around Wijk 06 Rietdoarp complete? It is needed to know which children have one within 1,000 metres.",
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
      'Waar is kinderwerk het dichtst bij Wijk 06 Rietdoarp, en is de lijst daarvan volledig?',
      "Where is the children's work nearest to Wijk 06 Rietdoarp, and is the list of them complete?",
    ],
    [
      'whether a school works together with a partner',
      relation,
      'Werkt De Weversklos samen met kinderwerk, en hoe nauw?',
      "Does De Weversklos work together with children's work, and how closely?",
    ],
    [
      'how many children there are, where that is withheld',
      { ...asked, children: null },
      'Hoeveel kinderen wonen er in Wijk 06 Rietdoarp, en is er kinderwerk?',
      "How many children live in Wijk 06 Rietdoarp, and is there children's work?",
    ],
    [
      'how many children there are, and why that matters for a distance',
      { ...asked, kind: 'DISTANCE', children: null },
      'Hoeveel kinderen wonen er in Wijk 06 Rietdoarp? Wonen er geen, dan geldt de norm voor kinderwerk niet.',
      "How many children live in Wijk 06 Rietdoarp? If none do, the norm for children's work does not apply.",
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
