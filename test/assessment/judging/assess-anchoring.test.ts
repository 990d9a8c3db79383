import type { AreaFacts } from '../../../src/assessment/facts/area-facts.ts';
import { assessAnchoring } from '../../../src/assessment/judging/assess-anchoring.ts';
import type { AnchoringState } from '../../../src/norm/anchoring-terms.ts';
import { anArea, anItem, municipality, someFacts } from '../facts.ts';
import { anAnchoringNorm } from '../norms.ts';

/** Two of the three PLAN_GENOEMD, BUDGET_STRUCTUREEL and FORMATIE. */
const norm = anAnchoringNorm();
const items = norm.particulars.items ?? [];
/** The states of the three in that order; null: nobody told. */
const of = (states: readonly (AnchoringState | null)[], value = norm.value, known: Partial<AreaFacts> = {}) =>
  assessAnchoring(
    { ...norm, value },
    someFacts({
      areas: [anArea(municipality, known)],
      anchoring: states.flatMap((state, at) => (state ? [anItem(items[at] ?? '', { state })] : [])),
    }),
  )[0]!;

describe('a norm about anchoring', () => {
  test.each<[(AnchoringState | null)[], string, number | null]>([
    [['MET', 'MET', 'NOT_MET'], 'MET', 2],
    [['MET', 'MET', null], 'MET', 2],
    [['MET', 'NOT_MET', 'NOT_MET'], 'SHORT', 1],
    [['NOT_MET', 'NOT_MET', 'NOT_MET'], 'ABSENT', 0],
    // The one that is not known may be the second.
    [['MET', 'NOT_MET', 'UNKNOWN'], 'UNKNOWN', 1],
    [['MET', 'NOT_MET', null], 'UNKNOWN', 1],
    [[null, null, null], 'UNKNOWN', null],
    // One at most of two: too few for sure, and perhaps not none.
    [['NOT_MET', 'NOT_MET', null], 'SHORT', 0],
  ])('of two out of three, with %j, is %s', (states, verdict, actual) => {
    expect(of(states)).toMatchObject({ verdict, actual, required: 2, kind: 'ANCHORING' });
  });

  test('is tight from eight tenths', () => {
    const five = ['PLAN_GENOEMD', 'BUDGET_STRUCTUREEL', 'FORMATIE', 'MONITORING', 'RUIMTE'];
    const all = { ...norm, value: 5, particulars: { items: five } };
    const stored = (met: number) =>
      five.map((code, at) => anItem(code, { state: at < met ? 'MET' : 'NOT_MET' }));
    const verdict = (met: number) =>
      assessAnchoring(all, someFacts({ anchoring: stored(met) })).map((one) => one.verdict);
    expect([verdict(3), verdict(4), verdict(5)]).toEqual([['SHORT'], ['TIGHT'], ['MET']]);
  });

  test('counts only the items it names, and only what is said of the kind and the municipality', () => {
    const anchoring = [
      anItem('PLAN_GENOEMD', { state: 'NOT_MET' }),
      ...items.slice(1).map((code) => anItem(code, { state: 'NOT_MET' })),
      anItem('RUIMTE'),
      ...items.map((code) => anItem(code, { kind: 'CJG' })),
      ...items.map((code) => anItem(code, { municipalityCode: 'GM9902' })),
    ];
    const [found] = assessAnchoring(norm, someFacts({ anchoring }));
    expect(found).toMatchObject({ verdict: 'ABSENT', details: { anchoring: { met: 0, unknown: 0, of: 3 } } });
  });

  test('says something of each kind it names, under an id of its own', () => {
    const both = { ...norm, facilityKinds: ['KINDERWERK', 'JONGERENWERK'] };
    expect(assessAnchoring(both, someFacts()).map(({ id, facilityKind }) => [id, facilityKind])).toEqual([
      ['gap_set_N28_GM9901_KINDERWERK', 'KINDERWERK'],
      ['gap_set_N28_GM9901_JONGERENWERK', 'JONGERENWERK'],
    ]);
  });

  test('does not count where no children live', () => {
    expect(of(['NOT_MET', 'NOT_MET', 'NOT_MET'], 2, { children0to15: 0 }).verdict).toBe('NOT_APPLICABLE');
  });

  test('names as evidence what was told of each item, with its document and until when it holds', () => {
    const anchoring = [
      anItem('PLAN_GENOEMD', { validity: { from: '2023-01-01', until: '2027-01-01' } }),
      anItem('FORMATIE', { state: 'NOT_MET', document: null }),
    ];
    const [found] = assessAnchoring(norm, someFacts({ anchoring }));
    expect(found?.evidence.slice(1)).toEqual([
      {
        statement: {
          nl: 'genoemd in het beleidsplan: voldaan, tot 2027-01-01 (https://documenten.example.nl/plan.pdf)',
          en: 'named in the policy plan: met, until 2027-01-01 (https://documenten.example.nl/plan.pdf)',
        },
        ...{ sourceId: 'src_sheet', row: 'GM9901 KINDERWERK PLAN_GENOEMD', retrievedOn: '2026-03-01' },
      },
      {
        statement: { nl: 'vaste formatie: niet voldaan', en: 'permanent staff: not met' },
        ...{ sourceId: 'src_sheet', row: 'GM9901 KINDERWERK FORMATIE', retrievedOn: '2026-03-01' },
      },
    ]);
  });
});
