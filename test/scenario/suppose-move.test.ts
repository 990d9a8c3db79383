import type { Facts } from '../../src/assessment/facts/facts.ts';
import { supplyIn } from '../../src/assessment/judging/supply-in.ts';
import { changeFacts, isJudgedAfter } from '../../src/scenario/change-facts.ts';
import type { Supposed } from '../../src/scenario/supposed.ts';
import {
  aCatchment,
  anArea,
  areaId,
  aSupply,
  district,
  here,
  municipality,
  servedBy,
  someFacts,
  there,
} from '../assessment/facts.ts';
import { aRatioNorm } from '../assessment/norms.ts';
import { norms, nothing } from './supposed-facts.ts';

describe('capacity that moves', () => {
  const [secondDistrict, far] = ['WK990102', 'BU99010201'];
  const facts = someFacts({
    areas: [municipality, district, here, there, secondDistrict, far].map((code) => anArea(code)),
    supplies: [aSupply('a', { low: 2, high: 2 }), aSupply('b', { low: null, high: null })],
  });
  const supplied = (of: Facts, code: string, facilityId: string) => {
    const norm = aRatioNorm({ level: code.startsWith('GM') ? 'MUNICIPALITY' : 'DISTRICT' });
    const area = of.areas.find((one) => one.code === code);
    const parts = area ? supplyIn(norm, of, area).parts : [];
    return parts
      .filter(({ supply }) => supply.facilityId === facilityId)
      .reduce((sum, { low }) => sum + low, 0);
  };
  const move = { facilityId: 'a', wasAsked: true, measure: 'FTE' as const, amount: 0.5 };

  test('to other neighbourhoods works there alone, and all of it stays as much', () => {
    const moved = changeFacts(facts, {
      ...nothing,
      moves: [{ ...move, to: { neighbourhoodIds: [areaId(far)] } }],
    });
    const parts = [district, secondDistrict, municipality].map((code) => supplied(moved, code, 'a'));
    expect(parts).toEqual([1.5, 0.5, 2]);
    expect(moved.serving).toContainEqual(servedBy(far, 'KINDERWERK', ['a'], true));
  });

  test('to a facility of which nobody told what it has is at least that much', () => {
    const moved = changeFacts(facts, { ...nothing, moves: [{ ...move, to: { facilityId: 'b' } }] });
    expect(moved.supplies.map(({ facilityId, low, high }) => [facilityId, low, high])).toEqual([
      ['a', 1.5, 1.5],
      ['b', 0.5, null],
    ]);
  });

  test('to another is shared by those who can walk there, and to areas it stays where it is', () => {
    const placed = { ...facts, catchments: [aCatchment('a'), aCatchment('b', { [there]: 0 })] };
    const shared = (to: Supposed['moves'][number]['to']) =>
      changeFacts(placed, { ...nothing, moves: [{ ...move, to }] }).catchments.map(({ low }) => low);
    expect(shared({ facilityId: 'b' })).toEqual([0.5, 1.5]);
    expect(shared({ neighbourhoodIds: [areaId(far)] })).toEqual([1, 1]);
  });

  test('leaves out what is not changed with it', () => {
    const judgedAfter = (areas: string[] | null) =>
      norms
        .filter((norm) => !isJudgedAfter(norm, [{ areas, measure: 'FTE' }]))
        .map(({ code }) => code)
        .toSorted();
    expect(judgedAfter(null)).toEqual(['N02_BEZET']);
    expect(judgedAfter([far])).toEqual([
      'N02_BEZET',
      'N27',
      'N27_ALL',
      'N30',
      'N31',
      'N31_2',
      'N32',
      'N32_ALL',
    ]);
    expect(norms.every((norm) => isJudgedAfter(norm, []))).toBe(true);
  });
});
