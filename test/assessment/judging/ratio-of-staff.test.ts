import type { SupplyFacts } from '../../../src/assessment/facts/supply-facts.ts';
import { aSupply, elsewhere, here, served } from '../facts.ts';
import { aRatioNorm } from '../norms.ts';
import { found, ofDistrict } from './ratio-facts.ts';

describe('posts that are not filled', () => {
  /** A team of 1 FTE of which 0.4 is occupied, as two measures of one facility. */
  const team = [aSupply('team'), aSupply('team', { measure: 'FTE_OCCUPIED', low: 0.4, high: 0.4 })];
  const facts = ofDistrict({ children0to15: 3_000 }, { supplies: team });

  test('count, unless the norm says occupied: half an FTE for every 1,000 of 1,605 children asks 0.8025', () => {
    expect(found(aRatioNorm(), facts)).toMatchObject({ verdict: 'MET', actual: 1 });
    const occupied = aRatioNorm({ particulars: { ...aRatioNorm().particulars, staff: 'OCCUPIED' } });
    expect(found(occupied, facts)).toMatchObject({ verdict: 'SHORT', actual: 0.4, details: {} });
    // Neither whose nor how many: of a team of one it is about a person, and whoever reads the gap reads this.
    const evidence = found(occupied, facts).evidence.map(({ statement }) => statement);
    expect(evidence).toContainEqual({
      nl: 'bezette posten van 1 voorziening',
      en: 'filled posts of 1 facility',
    });
    expect(evidence.filter(({ nl }) => nl.includes('team'))).toEqual([]);
    // A team of which that is not told may be full, and may be empty.
    const untold = [aSupply('team'), aSupply('team', { measure: 'FTE_OCCUPIED', low: null, high: null })];
    const of = (supplies: SupplyFacts[]) => ofDistrict({ children0to15: 3_000 }, { supplies });
    expect(found(occupied, of(untold)).verdict).toBe('UNKNOWN');
  });

  test('make a gap by filled posts as urgent as its verdict is, so that nobody works out what is filled', () => {
    const occupied = aRatioNorm({ particulars: { ...aRatioNorm().particulars, staff: 'OCCUPIED' } });
    const filled = (low: number) =>
      found(occupied, ofDistrict({ children0to15: 3_000 }, { supplies: [{ ...team[1]!, low, high: low }] }));
    // Asked is 0.8025: 0.1 and 0.6 are short of it, 0.7 is tight.
    expect(filled(0.1).urgency).toBe(filled(0.6).urgency);
    expect(filled(0.1)).toMatchObject({ verdict: 'SHORT', urgencyParts: { severity: 0.6 } });
    expect(filled(0.7)).toMatchObject({ verdict: 'TIGHT', urgencyParts: { severity: 0.1 } });
    expect(
      found(
        aRatioNorm(),
        ofDistrict({ children0to15: 3_000 }, { supplies: [aSupply('team', { low: 0.4, high: 0.4 })] }),
      ).urgencyParts?.severity,
    ).toBeCloseTo(1 - 0.4 / 0.8025, 9);
  });

  test('are told beside what is there: formation and occupied are two numbers', () => {
    const { details, evidence } = found(aRatioNorm(), facts);
    expect(details).toEqual({ amount: { occupied: 0.4 } });
    // Of the team itself only what everybody may know: whoever reads a gap reads its evidence.
    expect(evidence.at(-1)?.statement).toEqual({ nl: 'team: 1 fte', en: 'team: 1 FTE' });
  });

  test('are not told where of one team nobody said what is occupied', () => {
    const other = [aSupply('other'), aSupply('other', { measure: 'FTE_OCCUPIED', low: null, high: null })];
    const { details } = found(aRatioNorm(), ofDistrict({}, { supplies: [...team, ...other] }));
    expect(details).toEqual({});
  });

  test('of a team of two districts are divided as the posts are', () => {
    // 300 of its 400 children live here.
    const serves = [served(here, { children0to15: 300 }), served(elsewhere, { children0to15: 100 })];
    const supplies = team.map((one) => ({ ...one, serves }));
    const { actual, details } = found(aRatioNorm(), ofDistrict({}, { supplies }));
    expect(actual).toBeCloseTo(0.75, 10);
    expect(details.amount?.occupied).toBeCloseTo(0.3, 10);
  });
});

describe('a combined team', () => {
  const combined = (kindShares: Record<string, number> | null) =>
    ofDistrict(
      { children0to15: 3_000 },
      { supplies: [aSupply('team', { kinds: ['JONGERENWERK', 'KINDERWERK'], kindShares })] },
    );

  test('counts with its FTE as they are divided over its kinds', () => {
    expect(found(aRatioNorm(), combined({ KINDERWERK: 0.6, JONGERENWERK: 0.4 }))).toMatchObject({
      ...{ verdict: 'SHORT', actual: 0.6, counted: 1 },
    });
    expect(found(aRatioNorm(), combined({ KINDERWERK: 1 }))).toMatchObject({ verdict: 'MET', actual: 1 });
    expect(found(aRatioNorm(), combined({ JONGERENWERK: 1 }))).toMatchObject({ verdict: 'SHORT', actual: 0 });
  });

  test('of which nobody told the division may be all of it, and none', () => {
    expect(found(aRatioNorm(), combined(null)).verdict).toBe('UNKNOWN');
  });

  test('counts whole for a norm of both kinds', () => {
    const both = aRatioNorm({ facilityKinds: ['KINDERWERK', 'JONGERENWERK'] });
    expect(found(both, combined(null))).toMatchObject({ verdict: 'MET', actual: 1 });
  });
});
