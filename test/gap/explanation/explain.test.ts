import { explain, type ToExplain } from '../../../src/gap/explanation/explain.ts';
import { LegalStatus } from '../../../src/norm/norm-terms.ts';

const tooFar: ToExplain = {
  metric: 'STRAIGHT_LINE',
  kind: 'DISTANCE',
  form: 'MAXIMUM_DISTANCE',
  areaLabel: 'Oosterkoog (Oosterwaard, Voorbeeldstad)',
  facilityKind: 'BASISSCHOOL',
  partnerKind: null,
  facilityName: null,
  otherName: 'De Papiermolen',
  verdict: 'SHORT',
  relationClass: null,
  required: 1_000,
  actual: 2_317.4,
  children: 1_215,
  agesFrom: 4,
  agesUntil: 12,
  unlocated: null,
  ...{ level: 'NEIGHBOURHOOD', value: 1_000, unit: 'metres', particulars: {} },
  legalStatus: 'EXAMPLE',
  isExample: true,
  details: {},
};
const tooFew: ToExplain = {
  ...tooFar,
  ...{ kind: 'PROVISION', form: 'MINIMUM_COUNT', areaLabel: 'Wijk 05', facilityKind: 'KINDERWERK' },
  ...{ otherName: null, required: 1, actual: 0, agesFrom: 0 },
};
const tooWeak: ToExplain = {
  ...tooFar,
  ...{ kind: 'RELATION', form: 'RELATION_PRESENT', partnerKind: 'KINDERWERK', relationClass: 'TOO_WEAK' },
  ...{ facilityName: 'De Kompas', otherName: 'Kinderwerk West', required: 3, actual: 1 },
};
const example = 'voorbeeldnorm, niet vastgesteld door de gemeente';
const exampleEn = 'example norm, not adopted by the municipality';

describe('a gap in plain words', () => {
  test('says that a distance was measured on foot, where the norm does so', () => {
    const onFoot: ToExplain = { ...tooFar, metric: 'WALK_ESTIMATE' };
    expect(explain(onFoot, 'NL')).toContain('op 2.317 meter te voet (geschat).');
    expect(explain(onFoot, 'EN')).toContain('2,317 metres away on foot (estimated).');
  });

  test('says where, how many children, how far, and what was asked', () => {
    expect(explain(tooFar, 'NL')).toBe(
      'In Oosterkoog (Oosterwaard, Voorbeeldstad) wonen ongeveer 1.215 kinderen van 4 tot 12 jaar. ' +
        'Het dichtst bij is De Papiermolen (basisschool), op 2.317 meter hemelsbreed. ' +
        `De norm is hoogstens 1.000 meter (${example}).`,
    );
    expect(explain(tooFar, 'EN')).toBe(
      'About 1,215 children aged 4 to 12 live in Oosterkoog (Oosterwaard, Voorbeeldstad). ' +
        'The nearest primary school, De Papiermolen, is 2,317 metres away in a straight line. ' +
        `The norm is at most 1,000 metres (${exampleEn}).`,
    );
  });

  test('says that somebody looked when there is none', () => {
    expect(explain(tooFew, 'NL')).toBe(
      'In Wijk 05 wonen ongeveer 1.215 kinderen van 0 tot 12 jaar. Nagegaan is dat daar geen kinderwerk is. ' +
        `De norm is ten minste 1 voorziening: kinderwerk (${example}).`,
    );
    expect(explain(tooFew, 'EN')).toBe(
      "About 1,215 children aged 0 to 12 live in Wijk 05. It was checked that there is no children's work. " +
        `The norm is at least 1 facility: children's work (${exampleEn}).`,
    );
  });

  test.each([
    [1, 'Daarvoor is er 1 voorziening: kinderwerk.', "There is 1 facility: children's work."],
    [2, 'Daarvoor zijn er 2 voorzieningen: kinderwerk.', "There are 2 facilities: children's work."],
  ])('says how many there are of five: %i', (actual, nl, en) => {
    const few = { ...tooFew, actual, required: 5 };
    expect(explain(few, 'NL')).toContain(nl);
    expect(explain(few, 'NL')).toContain('De norm is ten minste 5 voorzieningen: kinderwerk');
    expect(explain(few, 'EN')).toContain(en);
    expect(explain(few, 'EN')).toContain("The norm is at least 5 facilities: children's work");
  });

  test('says it of children who are withheld, and gives no number', () => {
    const withheld = { ...tooFar, children: null };
    expect(explain(withheld, 'NL')).toMatch(
      /^Hoeveel kinderen van 4 tot 12 jaar er in Oosterkoog .* wonen, is niet bekend of te klein om te noemen\. /,
    );
    expect(explain(withheld, 'EN')).toMatch(
      /^How many children aged 4 to 12 live in Oosterkoog .* is not known or too small to tell\. /,
    );
  });

  test('names no facility that it may not name, and makes up no distance', () => {
    expect(explain({ ...tooFar, otherName: null }, 'NL')).toContain(
      'Het dichtst bij is basisschool, op 2.317 meter',
    );
    expect(explain({ ...tooFar, otherName: null }, 'EN')).toContain(
      'The nearest primary school is 2,317 metres',
    );
    const nowhere = { ...tooFar, actual: null, otherName: null };
    expect(explain(nowhere, 'NL')).toContain('Er is geen basisschool bekend.');
    expect(explain(nowhere, 'EN')).toContain('No primary school is known.');
  });

  test('says how many of the register have no place', () => {
    expect(explain({ ...tooFar, unlocated: 3 }, 'NL')).toContain(
      'Van 3 in het register is de plek niet bekend; die kunnen dichterbij zijn.',
    );
    expect(explain({ ...tooFew, unlocated: 3 }, 'EN')).toContain(
      'For 3 in the register the place is not known; they may be here.',
    );
    expect(explain({ ...tooFar, unlocated: 1 }, 'NL')).toContain(
      'Van 1 in het register is de plek niet bekend; die kan dichterbij zijn.',
    );
    expect(explain({ ...tooFew, unlocated: 1 }, 'EN')).toContain(
      'For 1 in the register the place is not known; it may be here.',
    );
    expect(explain({ ...tooFar, unlocated: 0 }, 'NL')).not.toContain('register');
  });
});

test('one kind of offer is one kind, in either language', () => {
  const one: ToExplain = {
    ...tooFar,
    ...{ kind: 'PROVISION', form: 'CHOICE', value: 1, required: 1, actual: 0, unit: 'kinds' },
    particulars: { withinMetres: 1_500 },
  };
  expect(explain(one, 'NL')).toContain(`De norm is ten minste 1 soort (${example}).`);
  expect(explain(one, 'EN')).toContain(`The norm is at least 1 kind (${exampleEn}).`);
  expect(explain({ ...one, value: 3 }, 'NL')).toContain('De norm is ten minste 3 soorten (');
  const share = { ...one, level: 'DISTRICT', required: 80 } as const;
  expect(explain(share, 'NL')).toContain(
    'in een buurt met ten minste 1 soort aanbod binnen 1.500 meter hemelsbreed',
  );
  expect(explain(share, 'EN')).toContain('with at least 1 kind of offer within 1,500 metres');
});

describe('a relation gap in plain words', () => {
  const norm = `De norm is een samenwerking op niveau 3, "stemmen af", door beide bevestigd (${example}).`;

  test.each([
    [
      'NO_PARTNER_IN_AREA',
      'De Kompas kan niet samenwerken met kinderwerk: nagegaan is dat het er in Oosterkoog (Oosterwaard, Voorbeeldstad) niet is.',
    ],
    ['UNKNOWN', 'Of De Kompas samenwerkt met kinderwerk, is niet gevraagd.'],
    ['NO_RELATION', 'De Kompas werkt niet samen met kinderwerk; daar is naar gevraagd.'],
    ['LAPSED', 'De samenwerking van De Kompas met Kinderwerk West is voorbij.'],
    [
      'ONE_SIDED',
      'Van de samenwerking tussen De Kompas en Kinderwerk West heeft maar één van beide iets gezegd.',
    ],
    ['DISPUTED', 'De Kompas en Kinderwerk West zeggen iets verschillends over hun samenwerking.'],
    ['TOO_WEAK', 'De Kompas en Kinderwerk West werken samen, maar op niveau 1, "kennen elkaar".'],
    ['UNVERIFIED', 'De samenwerking tussen De Kompas en Kinderwerk West is door geen van beide bevestigd.'],
  ] as const)('%s: %s', (relationClass, sentence) => {
    expect(explain({ ...tooWeak, relationClass }, 'NL')).toBe(`${sentence} ${norm}`);
  });

  test.each([
    [
      'NO_PARTNER_IN_AREA',
      "De Kompas cannot work with children's work: it was checked that there is none in Oosterkoog",
    ],
    ['UNKNOWN', "Nobody asked whether De Kompas works with children's work."],
    ['NO_RELATION', "De Kompas does not work with children's work; this was asked."],
    ['LAPSED', 'The collaboration of De Kompas with Kinderwerk West has ended.'],
    ['ONE_SIDED', 'Only one of De Kompas and Kinderwerk West has said anything about their collaboration.'],
    ['DISPUTED', 'De Kompas and Kinderwerk West say different things about their collaboration.'],
    ['TOO_WEAK', 'De Kompas and Kinderwerk West work together, but at level 1, "networking".'],
    ['UNVERIFIED', 'Neither De Kompas nor Kinderwerk West has confirmed their collaboration.'],
  ] as const)('%s in English: %s', (relationClass, sentence) => {
    const said = explain({ ...tooWeak, relationClass }, 'EN');
    expect(said.startsWith(sentence)).toBe(true);
    expect(said).toContain('The norm is a collaboration at level 3, "coordination", confirmed by both');
  });

  test('says on what, where the norm asks that: they may well work together on something else', () => {
    const asked = { ...tooWeak, themes: ['SIGNALEREN', 'DOORVERWIJZEN'] };
    const said = (relationClass: ToExplain['relationClass'], language: 'NL' | 'EN') =>
      explain({ ...asked, relationClass }, language);
    expect(said('NO_RELATION', 'NL')).toMatch(
      /^De Kompas werkt niet samen met kinderwerk over signaleren of doorverwijzen; daar is naar gevraagd\. De norm is een samenwerking over signaleren of doorverwijzen op niveau 3/,
    );
    expect(said('NO_RELATION', 'EN')).toMatch(
      /^De Kompas does not work with children's work on early signalling or referral; this was asked\. The norm is a collaboration on early signalling or referral at level 3/,
    );
    for (const relationClass of [
      'UNKNOWN',
      'LAPSED',
      'ONE_SIDED',
      'DISPUTED',
      'TOO_WEAK',
      'UNVERIFIED',
    ] as const) {
      expect(said(relationClass, 'NL').split('. De norm')[0]).toContain('over signaleren of doorverwijzen');
      expect(said(relationClass, 'EN').split('. The norm')[0]).toContain('on early signalling or referral');
    }
  });

  test('names nobody whose name is not known', () => {
    const unnamed = { ...tooWeak, facilityName: null, otherName: null };
    expect(explain(unnamed, 'NL')).toMatch(/^Een voorziening en kinderwerk werken samen, maar op niveau 1/);
    expect(explain(unnamed, 'EN')).toMatch(/^A facility and children's work work together, but at level 1/);
  });
});

describe('a norm in an explanation', () => {
  const gaps = [tooFar, tooFew, tooWeak];

  test.each(Object.keys(LegalStatus) as LegalStatus[])(
    'that is %s of an example set is always named as an example that the municipality has not adopted',
    (legalStatus) => {
      for (const gap of gaps) {
        expect(explain({ ...gap, legalStatus }, 'NL')).toContain(`${example}).`);
        expect(explain({ ...gap, legalStatus }, 'EN')).toContain(`${exampleEn}).`);
      }
    },
  );

  test('of a set that was adopted is named by how binding it is', () => {
    const adopted = { ...tooFar, isExample: false, legalStatus: 'MUNICIPAL_POLICY' } as const;
    expect(explain(adopted, 'NL')).toMatch(/De norm is hoogstens 1\.000 meter \(beleid van de gemeente\)\.$/);
    expect(explain(adopted, 'EN')).toMatch(/\(policy of the municipality\)\.$/);
    expect(explain({ ...adopted, legalStatus: 'STATUTORY' }, 'NL')).toMatch(/\(staat in de wet\)\.$/);
  });

  test('of a bill in an example set is named as both', () => {
    expect(explain({ ...tooFew, legalStatus: 'BILL' }, 'NL')).toContain(
      `(staat in een wetsvoorstel; ${example})`,
    );
  });
});

test('no sentence of an explanation is longer than 25 words, so that it reads at B1', () => {
  for (const gap of [tooFar, tooFew, tooWeak, { ...tooFar, children: null, unlocated: 2 }]) {
    const plain = explain(gap, 'NL').replaceAll(/\([^)]*\)/g, '');
    for (const sentence of plain.split(/\.\s/)) expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(25);
  }
});

describe('a gap that is an amount', () => {
  const ratio: ToExplain = {
    ...tooFew,
    ...{ form: 'RATIO', level: 'DISTRICT', unit: 'places', value: 150, required: 97.5, actual: 60 },
    ...{ facilityKind: 'BSO', verdict: 'SHORT', agesFrom: 4 },
    details: {},
    particulars: { per: { count: 1_000, of: 'CHILDREN' } },
  };
  const share: ToExplain = {
    ...tooFar,
    ...{ level: 'DISTRICT', value: 2_000, required: 80, actual: 61.54, facilityKind: 'BIBLIOTHEEK' },
  };
  const choice: ToExplain = {
    ...share,
    ...{ kind: 'PROVISION', form: 'CHOICE', unit: 'kinds', value: 3, facilityKind: 'SPORTVERENIGING' },
    particulars: { withinMetres: 2_000 },
  };

  test.each<[string, ToExplain, string, string]>([
    [
      'a ratio says what is known, what is asked, and what that comes to here',
      ratio,
      'Daarvoor is bekend: 60 plaatsen (buitenschoolse opvang). ' +
        `De norm is 150 plaatsen op 1.000 kinderen van 4 tot 12 jaar: hier 98 (${example}).`,
      'Known for them: 60 places (out-of-school care). ' +
        `The norm is 150 places for every 1,000 children aged 4 to 12: here 98 (${exampleEn}).`,
    ],
    [
      'a ratio of inhabitants that asks more of poor areas says both',
      {
        ...ratio,
        particulars: {
          per: { count: 5_000, of: 'INHABITANTS' },
          demandWeight: { by: 'LOW_INCOME_SHARE', factor: 1 },
        },
        details: { amount: { countedBy: 3_250 } },
      },
      `op 5.000 inwoners, en meer waar meer huishoudens een laag inkomen hebben: hier, met 3.250 inwoners, 98 (${example}).`,
      `for every 5,000 inhabitants, and more where more households have a low income: here, with 3,250 inhabitants, 98 (${exampleEn}).`,
    ],
    [
      'a ratio of which nothing is there says that somebody looked',
      { ...ratio, verdict: 'ABSENT', actual: 0 },
      'Nagegaan is dat daar geen buitenschoolse opvang is. ',
      'It was checked that there is no out-of-school care. ',
    ],
    [
      'a ratio of posts that are not all filled says both',
      { ...ratio, unit: 'FTE', actual: 1, details: { amount: { occupied: 0.4 } } },
      'Daarvoor is bekend: 1 fte formatie, waarvan 0,4 bezet (buitenschoolse opvang). ',
      'Known for them: 1 FTE of posts, of which 0.4 are occupied (out-of-school care). ',
    ],
    [
      'a ratio of posts that are all filled says one number',
      { ...ratio, unit: 'FTE', actual: 1, details: { amount: { occupied: 1 } } },
      'Daarvoor is bekend: 1 fte (buitenschoolse opvang). ',
      'Known for them: 1 FTE (out-of-school care). ',
    ],
    [
      'a ratio of filled posts says so of both',
      { ...ratio, unit: 'FTE', actual: 0.4, particulars: { ...ratio.particulars, staff: 'OCCUPIED' } },
      'Daarvoor is bekend: 0,4 fte bezet (buitenschoolse opvang). De norm is 150 fte bezet op 1.000 kinderen',
      'Known for them: 0.4 FTE occupied (out-of-school care). The norm is 150 FTE occupied for every 1,000 children',
    ],
    [
      'a ratio of young people does not call them children',
      { ...ratio, agesFrom: 10, agesUntil: 27 },
      'wonen ongeveer 1.215 jongeren van 10 tot 27 jaar. ',
      'About 1,215 young people aged 10 to 27 live in Wijk 05. ',
    ],
    [
      'a surface of homes says how much there is, and what is asked here',
      {
        ...ratio,
        ...{ form: 'SURFACE', unit: 'square metres', value: 125, required: 975.5, actual: 640 },
        ...{ facilityKind: 'BUURTHUIS', particulars: { per: { count: 1_000, of: 'HOMES' } } },
        details: { amount: { countedBy: 7_804 } },
      },
      `Daar is bekend: 640 m² (buurthuis). De norm is 125 m² op 1.000 woningen: hier, met 7.804 woningen, 976 (${example}).`,
      `Known there: 640 m² (community centre). The norm is 125 m² for every 1,000 homes: here, with 7,804 homes, 976 (${exampleEn}).`,
    ],
    [
      'a surface in percent says what that is of how much built land',
      {
        ...ratio,
        ...{
          form: 'SURFACE',
          unit: 'percent',
          value: 3,
          required: 3,
          actual: 1.25,
          facilityKind: 'SPEELPLEK',
        },
        ...{ particulars: {}, details: { amount: { countedBy: 100, squareMetres: 12_500 } } },
      },
      `Van de bebouwde grond is 1,25 % openbare speelplek: 12.500 m² van 100 hectare. De norm is 3 % (${example}).`,
      `Of the built land, 1.25 % is public play spot: 12,500 m² of 100 hectares. The norm is 3 % (${exampleEn}).`,
    ],
    [
      'hours say where a child gets least, and how that was counted',
      {
        ...ratio,
        ...{ form: 'HOURS', unit: 'hours', value: 960, required: 960, actual: 720, otherName: 'Vuurkiezel' },
        ...{ facilityKind: 'PEUTEROPVANG_VE', particulars: { weeksPerYear: 40, years: 1.5 } },
      },
      `krijgt een kind 720 uur in 1,5 jaar: 12 uur per week, 40 weken per jaar. De norm is 960 uur in 1,5 jaar (${example}).`,
      `a child gets 720 hours in 1.5 years: 12 hours a week, 40 weeks a year. The norm is 960 hours in 1.5 years (${exampleEn}).`,
    ],
    [
      'a share says who has it within reach',
      share,
      'Van de kinderen van 0 tot 15 jaar woont 61,5 % in een buurt op hoogstens 2.000 meter hemelsbreed van zo’n ' +
        'voorziening: bibliotheek. ' +
        `De norm is ten minste 80 % (${example}).`,
      'Of the children aged 0 to 15, 61.5 % live in a neighbourhood at most 2,000 metres in a straight line from such ' +
        'a facility: library. ' +
        `The norm is at least 80 % (${exampleEn}).`,
    ],
    [
      'a share that has a choice says of how many',
      choice,
      'woont 61,5 % in een buurt met ten minste 3 soorten aanbod binnen 2.000 meter hemelsbreed.',
      '61.5 % live in a neighbourhood with at least 3 kinds of offer within 2,000 metres in a straight line.',
    ],
    [
      'a choice of one neighbourhood says how many there are',
      { ...choice, level: 'NEIGHBOURHOOD', required: 3, actual: 1 },
      'Soorten aanbod binnen 2.000 meter hemelsbreed: 1. De norm is ten minste 3 soorten',
      'Kinds of offer within 2,000 metres in a straight line: 1. The norm is at least 3 kinds',
    ],
  ])('%s', (_what, gap, nl, en) => {
    expect(explain(gap, 'NL')).toContain(nl);
    expect(explain(gap, 'EN')).toContain(en);
  });
});
