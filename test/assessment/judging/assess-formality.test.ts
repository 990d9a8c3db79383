import type { TieFacts } from '../../../src/assessment/facts/tie-facts.ts';
import { assessRelation } from '../../../src/assessment/judging/assess-relation.ts';
import { explain, type ToExplain } from '../../../src/gap/explanation/explain.ts';
import { questionOf } from '../../../src/gap/explanation/question.ts';
import { unitOf } from '../../../src/gap/explanation/unit-of.ts';
import { suggest } from '../../../src/gap/suggestion/suggest.ts';
import { someFacts } from '../facts.ts';
import { aRelationNorm } from '../norms.ts';
import { aSchool, aTie } from '../tie-facts.ts';

/** Every school has a working agreement on paper with children's work. */
const norm = aRelationNorm({
  ...{ code: 'N24', minimumLevel: null, value: 100 },
  particulars: { minimumFormality: 'WERKAFSPRAAK' },
});
const judged = (ties: Partial<TieFacts>[], asked = norm) =>
  assessRelation(
    asked,
    someFacts({
      expecting: [aSchool('fac_school')],
      ties: ties.map((tie, at) => aTie('fac_school', { relationId: `rel_${at}`, ...tie })),
    }),
    new Map(),
  )[0]!;

describe('of a confirmed relation that must be laid down on paper', () => {
  // Degrees: 0 no agreement, 1 verbal, 2 on paper, 3 a covenant.
  test.each([
    ['CONVENANT', 'MET', null, { required: 1, actual: 3 }],
    ['WERKAFSPRAAK', 'MET', null, { required: 1, actual: 3 }],
    ['MONDELING', 'SHORT', 'TOO_WEAK', { required: 2, actual: 1 }],
    ['GEEN', 'SHORT', 'TOO_WEAK', { required: 2, actual: 0 }],
    [null, 'UNKNOWN', 'UNKNOWN', { required: 2, actual: null, urgency: null }],
    // On what it rests is told, not how far it is laid down.
    ['SUBSIDIE_OF_CONTRACT', 'UNKNOWN', 'UNKNOWN', { required: 2, actual: null }],
    ['WETTELIJK', 'UNKNOWN', 'UNKNOWN', { required: 2, actual: null }],
  ] as [string | null, string, string | null, object][])(
    '%s is %s %s',
    (formality, verdict, relationClass, numbers) => {
      expect(judged([{ formality }])).toMatchObject({ verdict, relationClass, ...numbers });
    },
  );

  test('a relation that is over, or said by one side, is that first, whatever was laid down', () => {
    expect(judged([{ formality: 'CONVENANT', isCurrent: false }]).relationClass).toBe('LAPSED');
    expect(judged([{ formality: null, consensus: 'ONE_SIDED' }])).toMatchObject({
      ...{ relationClass: 'ONE_SIDED', required: 1, details: {} },
    });
  });

  test('of two relations the one that may be right speaks before the one that is not, and a right one first', () => {
    const [verbal, notTold, paper] = ['MONDELING', null, 'WERKAFSPRAAK'].map((formality) => ({ formality }));
    expect(judged([verbal!, notTold!])).toMatchObject({ verdict: 'UNKNOWN', relationId: 'rel_1' });
    expect(judged([verbal!, notTold!, paper!])).toMatchObject({ verdict: 'MET', relationId: 'rel_2' });
  });

  test('a level that is asked beside it is looked at first', () => {
    const both = aRelationNorm({ minimumLevel: 4, particulars: { minimumFormality: 'WERKAFSPRAAK' } });
    expect(judged([{ formality: 'GEEN' }], both)).toMatchObject({ required: 4, actual: 3, details: {} });
    expect(judged([{ formality: 'GEEN', levelLow: 4, levelHigh: 4 }], both)).toMatchObject({
      ...{ required: 2, actual: 0 },
      details: { agreement: { asked: 'WERKAFSPRAAK', found: 'GEEN' } },
    });
  });

  test('the evidence says what was laid down, and where that is not known', () => {
    const said = (formality: string | null) => judged([{ formality }]).evidence.at(-1)?.statement;
    expect(said('MONDELING')).toEqual({
      nl: 'relatie over signaleren: door beide bevestigd; niveau 3, "stemmen af"; mondelinge afspraak',
      en: 'relation about early signalling: confirmed by both; level 3, "coordination"; verbal agreement',
    });
    expect(said(null)?.nl).toBe(
      'relatie over signaleren: door beide bevestigd; niveau 3, "stemmen af"; in welke vorm is niet bekend',
    );
  });
});

describe('in plain words', () => {
  const found = judged([{ formality: 'MONDELING' }]);
  const gap = {
    ...found,
    ...norm,
    ...{ areaLabel: 'Wijk 1', facilityName: 'De School', otherName: 'Het Team', isExample: false },
    ...{ required: found.required, actual: found.actual, legalStatus: 'BILL' as const },
  } as ToExplain;

  test('a gap says what was laid down and what was asked', () => {
    expect(explain(gap, 'NL')).toBe(
      'De School en Het Team werken samen; wat zij daarover vastlegden, is: mondelinge afspraak. ' +
        'De norm is een samenwerking die beide bevestigen, en ten minste: werkafspraak op papier (staat in een wetsvoorstel).',
    );
    expect(explain(gap, 'EN')).toBe(
      'De School and Het Team work together; what they laid down about it is: verbal agreement. ' +
        'The norm is a collaboration that both confirm, and at least: written working agreement (in a bill).',
    );
  });

  test('it is counted in degrees of formality, and a relation that is not there in levels', () => {
    const unit = (details: object) =>
      unitOf({ form: 'RELATION_PRESENT', normUnit: 'percent', normLevel: 'DISTRICT', details });
    expect([unit(found.details), unit(judged([]).details)]).toEqual(['formality', 'level']);
  });

  test('where it is not told, the question is what was laid down', () => {
    const asked = {
      ...({ kind: 'RELATION', form: 'RELATION_PRESENT', normUnit: 'percent', areaLabel: 'Wijk 1' } as const),
      ...({ normLevel: 'DISTRICT', normValue: 80 } as const),
      ...{ facilityName: 'De School', facilityKindCode: 'BASISSCHOOL', partnerKindCode: 'KINDERWERK' },
      ...{ children: 100, details: judged([{}]).details },
    };
    expect(questionOf(asked, 'NL')).toBe(
      'Wat legden De School en kinderwerk vast over hun samenwerking: ten minste een werkafspraak op papier?',
    );
    expect(questionOf(asked, 'EN')).toBe(
      "What did De School and children's work lay down about working together: at least written working agreement?",
    );
  });

  test('what could be done is to lay it down', () => {
    const told = {
      ...({
        kind: 'RELATION',
        relationClass: 'TOO_WEAK',
        areaLabel: 'Wijk 1',
        wantedKind: 'KINDERWERK',
      } as const),
      ...{
        ownName: 'De School',
        otherName: 'Het Team',
        introducerName: null,
        isPartner: true,
        isTied: false,
      },
      ...{ distanceMetres: null, requiredLevel: 2, requiredFormality: 'WERKAFSPRAAK' },
    };
    expect(suggest(told, 'NL')).toEqual({
      text: 'De School en Het Team werken al samen. Het gaat om de vorm van de afspraak: werkafspraak op papier.',
      question: 'Willen De School en Het Team hun afspraken zo vastleggen: werkafspraak op papier?',
    });
    expect(suggest(told, 'EN').question).toBe(
      'Will De School and Het Team lay down their agreements so: written working agreement?',
    );
  });
});
