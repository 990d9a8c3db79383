import { explain, type ToExplain } from '../../../src/gap/explanation/explain.ts';
import { example, exampleEn, tooFar, tooFew } from './told-gaps.ts';

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
