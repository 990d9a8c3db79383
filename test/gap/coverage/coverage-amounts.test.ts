import type { SupplyFacts } from '../../../src/assessment/facts/supply-facts.ts';
import { type Amount, amountIn, suppliesByPlace } from '../../../src/gap/coverage/coverage-amounts.ts';
import { amountFigure, rateFigure } from '../../../src/gap/coverage/coverage-figures.ts';
import { figure } from '../../../src/source/figure.ts';
import { apiOn } from '../../ask-sample.ts';
import { aSupply, district, elsewhere, here, municipality, served, there } from '../../assessment/facts.ts';

const found = (supplies: readonly SupplyFacts[], code: string, kind = 'KINDERWERK'): Amount =>
  amountIn(suppliesByPlace(supplies), code, kind, 'FTE');
const about = { edition: 2024, isPresenceKnown: true };
const shown = (amount: Amount) => amountFigure(amount, 'FTE', about);

describe('how much there is of a kind in an area', () => {
  test('a team of several areas is split over them by children, and adds up to all it has, at every level', () => {
    const team = aSupply('team', {
      serves: [
        served(here, { children0to15: 300 }),
        served(there, { children0to15: 100 }),
        served(elsewhere, { children0to15: 400 }),
      ],
    });
    const parts = [here, there, elsewhere].map((code) => shown(found([team], code)));
    expect(parts.map(({ value }) => value)).toEqual([0.375, 0.125, 0.5]);
    expect(parts[0]).toMatchObject({
      status: 'ESTIMATED',
      method: 'SPLIT_OVER_SERVED_AREAS',
      known: 1,
      of: 1,
    });
    expect([district, municipality, 'NL00'].map((code) => shown(found([team], code)).value)).toEqual([
      0.5, 0.5, 1,
    ]);
  });

  test('by recorded shares it is measured for whom they name, and worked out within that', () => {
    const of = (code: string, share: number) =>
      served(code, { share, named: code === elsewhere ? elsewhere : district });
    const team = aSupply('team', { serves: [of(here, 0.8), of(there, 0.8), of(elsewhere, 0.2)] });
    expect(shown(found([team], district))).toMatchObject({ value: 0.8, status: 'MEASURED', method: null });
    expect(shown(found([team], elsewhere))).toMatchObject({ value: 0.2, status: 'MEASURED' });
    expect(shown(found([team], here))).toMatchObject({ value: 0.4, status: 'ESTIMATED' });
  });

  test('has a lowest and a highest where a combined team may do all of it, or none', () => {
    const supplies = [
      aSupply('team'),
      aSupply('both', { kinds: ['KINDERWERK', 'JONGERENWERK'], low: 2, high: 2 }),
    ];
    expect(shown(found(supplies, district))).toMatchObject({
      ...{ value: null, low: 1, high: 3, status: 'MISSING', reason: 'UNKNOWN', known: 1, of: 2 },
    });
    expect(shown(found(supplies, district, 'JONGERENWERK'))).toMatchObject({ value: null, low: 0, high: 2 });
  });

  test('has no highest where nobody told a capacity, and no number', () => {
    const supplies = [aSupply('team'), aSupply('untold', { low: null, high: null })];
    expect(shown(found(supplies, district))).toMatchObject({
      value: null,
      low: 1,
      high: null,
      known: 1,
      of: 2,
    });
  });

  test('who works somewhere in the municipality may work in each of its areas, and counts whole for all of it', () => {
    const lost = aSupply('lost', { serves: [], standsIn: null, servesMunicipality: true });
    expect(shown(found([lost], municipality)).value).toBe(1);
    expect(shown(found([lost], district))).toMatchObject({ value: null, low: 0, high: 1 });
    expect(found([lost], 'GM9902').of).toBe(0);
  });

  test('places stand where they are, whoever they are for', () => {
    const bso = aSupply('bso', { kinds: ['BSO'], measure: 'PLACES', low: 40, high: 40 });
    const places = (code: string) => amountIn(suppliesByPlace([bso]), code, 'BSO', 'PLACES').low;
    expect([here, there, district, municipality, elsewhere].map(places)).toEqual([40, 0, 40, 40, 0]);
  });

  test('is nothing where somebody looked and there is none, and not known where nobody did', () => {
    const nothing = found([], district);
    expect(shown(nothing)).toMatchObject({ value: 0, status: 'MEASURED' });
    expect(amountFigure(nothing, 'FTE', { ...about, isPresenceKnown: false })).toMatchObject({
      ...{ value: null, low: null, status: 'MISSING', reason: 'UNKNOWN' },
    });
  });
});

describe('the same for every 1,000 children', () => {
  const complete = { isComplete: true };
  const children = (value: number | null, known = {}) => figure({ unit: 'persons', value, ...known });

  test('has its numerator and denominator', () => {
    // 0.9 FTE for 600 children are 1.5 for every 1,000.
    const rate = rateFigure(
      shown(found([aSupply('team', { low: 0.9, high: 0.9 })], district)),
      children(600),
      complete,
    );
    expect(rate).toMatchObject({
      value: 1.5,
      numerator: 0.9,
      denominator: 600,
      unit: 'FTE per 1,000 children',
    });
  });

  test('has a lowest and a highest where the amount has, and is an estimate where either is', () => {
    const untold = shown(found([aSupply('team'), aSupply('other', { low: 0, high: 1 })], district));
    expect(rateFigure(untold, children(500), complete)).toMatchObject({
      value: null,
      low: 2,
      high: 4,
      reason: 'UNKNOWN',
    });
    const amount = shown(found([aSupply('team')], district));
    const estimate = children(500, { status: 'ESTIMATED', method: 'FROM_PERCENTAGE' });
    expect(rateFigure(amount, estimate, complete)).toMatchObject({
      value: 2,
      status: 'ESTIMATED',
      method: 'FROM_PERCENTAGE',
    });
  });

  test('is only a lowest where nobody looked whether there is more', () => {
    const amount = shown(found([aSupply('team')], district));
    expect(rateFigure(amount, children(500), { isComplete: false })).toMatchObject({
      ...{ value: null, low: 2, high: null, numerator: null, status: 'MISSING', reason: 'UNKNOWN' },
    });
  });

  test('is none where no children live, and not known where they are withheld', () => {
    const amount = shown(found([aSupply('team')], district));
    expect(rateFigure(amount, children(0), complete)).toMatchObject({
      value: null,
      denominator: 0,
      reason: 'NO_CHILDREN',
    });
    const withheld = children(null, { status: 'WITHHELD', reason: 'SECRET' });
    expect(rateFigure(amount, withheld, complete)).toMatchObject({
      value: null,
      status: 'WITHHELD',
      reason: 'SECRET',
    });
  });
});

describe('in the sample municipality', () => {
  const api = apiOn('SAMPLE');

  test('the FTE of districts, and of neighbourhoods, add up to that of the municipality, as far as it can be split', async () => {
    const cell =
      'coverage(kinds: ["KINDERWERK", "BUURTSPORTCOACH"]) { fte { value low high } fteOccupied { value } }';
    const { data } = await api.ask(
      `{ municipality(code: "GM9901") { ${cell} districts { ${cell} } neighbourhoods { ${cell} } } }`,
    );
    const lowest = (cells: Cell[]) => cells.reduce((sum, { fte }) => sum + (fte.value ?? fte.low ?? 0), 0);
    const of = (areas: { coverage: Cell[] }[], kind: number) =>
      lowest(areas.map(({ coverage }) => coverage[kind]!));
    const { municipality: whole } = data;
    // 1.2 + 0.9 + 1.0, and of the combined team of Centrum none to 1.4.
    expect(whole.coverage[0].fte).toEqual({ value: null, low: 3.1, high: 4.5 });
    for (const areas of [whole.districts, whole.neighbourhoods]) {
      expect(of(areas, 0)).toBeCloseTo(3.1, 6);
      // Where CBS withholds the children of a served neighbourhood, nobody can say how much is for which of them.
      expect(of(areas, 1)).toBeLessThan(of([whole], 1));
    }
    expect(of([whole], 1)).toBeGreaterThan(0);
  });

  test('a vacancy is in what there should be, and not in who is there', async () => {
    const { data } = await api.ask(
      '{ area(code: "WK990104") { coverage(kinds: ["KINDERWERK"]) { fte { value } fteOccupied { value } } } }',
    );
    expect(data.area.coverage[0]).toEqual({ fte: { value: 1 }, fteOccupied: { value: 0 } });
  });
});

interface Cell {
  readonly fte: { readonly value: number | null; readonly low: number | null };
}
