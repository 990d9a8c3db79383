import fc from 'fast-check';
import { isWithin } from '../../src/area/area-code.ts';
import type { CapacityMeasure } from '../../src/facility/facility-terms.ts';
import type { Facts } from '../../src/gap/facts.ts';
import type { Consensus } from '../../src/relation/relation-states.ts';
import {
  aChoiceNorm,
  aCountNorm,
  aDistanceNorm,
  aFigure,
  aGroup,
  aNearest,
  anArea,
  anHoursNorm,
  anInventory,
  aRatioNorm,
  aRelationNorm,
  areaId,
  aSchool,
  aShareOfLandNorm,
  aSupply,
  aSurfaceNorm,
  aTie,
  served,
  servedBy,
  today,
} from './facts.ts';

/** Whatever facts there may be of two municipalities, of two districts with two neighbourhoods each. */
export const municipalities = ['GM9901', 'GM9902'];
const districts = municipalities.flatMap((code) => [1, 2].map((at) => `WK${code.slice(2)}0${at}`));
const neighbourhoods = districts.flatMap((code) => [1, 2].map((at) => `BU${code.slice(2)}0${at}`));
const areas = [...municipalities, ...districts, ...neighbourhoods];
const kinds = ['KINDERWERK', 'BUURTHUIS'];
const schools = neighbourhoods.map((code) => `fac_${code}`);

/** Norms of every form, with one kind and with two. */
export const norms = [
  aCountNorm(),
  aCountNorm({ code: 'N02', facilityKinds: kinds, value: 3, minimumChildren: 50 }),
  aDistanceNorm(),
  aDistanceNorm({
    code: 'N05',
    facilityKinds: kinds,
    value: 1_000,
    sharePercent: 90,
    agesFrom: 4,
    agesUntil: 12,
  }),
  aRatioNorm({ code: 'N02_FTE' }),
  aRatioNorm({
    ...{ code: 'N08', unit: 'places', value: 20, level: 'MUNICIPALITY', facilityKinds: kinds },
    particulars: {
      per: { count: 1_000, of: 'INHABITANTS' },
      demandWeight: { by: 'LOW_INCOME_SHARE', factor: 1 },
    },
  }),
  aRatioNorm({ code: 'N02_BEZET', particulars: { per: { count: 1_000, of: 'HOMES' }, staff: 'OCCUPIED' } }),
  aRatioNorm({ code: 'N09', level: 'MUNICIPALITY', agesFrom: 10, agesUntil: 27 }),
  aSurfaceNorm({ facilityKinds: kinds, level: 'DISTRICT' }),
  aShareOfLandNorm({ facilityKinds: ['BUURTHUIS'] }),
  anHoursNorm({ facilityKinds: kinds }),
  aChoiceNorm({ facilityKinds: kinds }),
  aRelationNorm(),
  aRelationNorm({ code: 'N24', themes: ['SIGNALEREN'], level: 'NEIGHBOURHOOD', value: 100 }),
];

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const many = <T>(one: fc.Arbitrary<T>, maxLength = 12) => fc.array(one, { maxLength });
const once = <T>(one: fc.Arbitrary<T>, key: (value: T) => string, maxLength = 12) =>
  fc.uniqueArray(one, { selector: key, maxLength });

const areaFacts = fc.tuple(
  ...areas.map((code) =>
    fc
      .record({
        children0to15: oneOf(null, 0, 10, 100, 1_000),
        hasOrigin: oneOf(true, true, false),
        lowIncomeShare: oneOf(null, 0, 12.5),
        homes: oneOf(null, aFigure(0), aFigure(400)),
        landArea: oneOf(null, aFigure(9)),
        builtLand: oneOf(null, aFigure(0), aFigure(2)),
        ageGroups: oneOf([], [aGroup(0, 15, 100), aGroup(15, 25, 80), aGroup(25, 45, 300)]),
      })
      .map((known) => anArea(code, known)),
  ),
);
const serving = fc
  .tuple(oneOf(...areas), oneOf(...kinds), fc.subarray(['a', 'b', 'c'], { minLength: 1 }), fc.boolean())
  .map((known) => servedBy(...known));
export const supply = fc
  .record({
    facilityId: oneOf('a', 'b', 'c', 'd'),
    kinds: fc.subarray(kinds, { minLength: 1 }),
    kindShares: oneOf<Readonly<Record<string, number>> | null>(
      null,
      { KINDERWERK: 0.4, BUURTHUIS: 0.6 },
      { KINDERWERK: 1 },
    ),
    measure: oneOf<CapacityMeasure>('FTE', 'FTE_OCCUPIED', 'PLACES', 'SQUARE_METRES', 'HOURS_PER_WEEK'),
    amount: oneOf<readonly [number | null, number | null]>(
      ...([[0, 0] as const, [0.02, 0.02], [1, 2], [14, 14], [16, 60], [700, 900]] as const),
      [null, null],
    ),
    standsIn: oneOf(null, ...neighbourhoods.map(areaId)),
    municipalityCode: oneOf(...municipalities),
    servesMunicipality: fc.boolean(),
    serves: fc.uniqueArray(
      fc
        .tuple(oneOf(...neighbourhoods), oneOf(null, 0, 10, 100))
        .map(([code, children0to15]) => served(code, { children0to15 })),
      { selector: ({ neighbourhoodId }) => neighbourhoodId, maxLength: 4 },
    ),
  })
  .map(({ facilityId, amount: [low, high], ...known }) => aSupply(facilityId, { low, high, ...known }));
export const nearest = fc
  .tuple(oneOf(...neighbourhoods), oneOf(...kinds), oneOf('a', 'b'), oneOf(0, 800, 900, 1_000, 1_300, 9_000))
  .map(([area, kind, facilityId, metres]) => aNearest(area, metres, { kind, facilityId }));
const inventory = fc
  .tuple(
    oneOf('NL00', ...areas),
    oneOf(...kinds),
    oneOf(true, true, false),
    oneOf(today, '2025-01-01', '2024-10-14'),
  )
  .map(([area, kind, complete, checkedOn]) => anInventory(area, { kind, complete, checkedOn }));
const expecting = fc
  .subarray(schools)
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        oneOf(null, today).map((askedOn) =>
          aSchool(id, { askedOn, neighbourhoodId: areaId(id.slice('fac_'.length)) }),
        ),
      ),
    ),
  );
const tie = fc
  .record({
    facilityId: oneOf(...schools),
    relationId: oneOf('rel_1', 'rel_2', 'rel_3'),
    consensus: oneOf<Consensus>('CONFIRMED', 'DISPUTED', 'ONE_SIDED', 'UNVERIFIED'),
    theme: oneOf('SIGNALEREN', 'VEILIGHEID'),
    isCurrent: fc.boolean(),
    levelLow: oneOf(0, 2, 3),
    levelHigh: oneOf(0, 3, 5),
  })
  .map(({ facilityId, ...known }) => aTie(facilityId, known));

export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  factsOn: fc.constant(today),
  areas: areaFacts,
  serving: once(serving, ({ areaId: id, kind }) => `${id} ${kind}`),
  nearest: once(nearest, ({ areaId: id, kind }) => `${id} ${kind}`),
  supplies: once(supply, ({ facilityId, measure }) => `${facilityId} ${measure}`),
  inventories: many(inventory),
  expecting,
  ties: once(tie, ({ facilityId, relationId }) => `${facilityId} ${relationId}`),
});

/** The facts again, each list in another order. */
export const shuffled = (facts: Facts): fc.Arbitrary<Facts> => {
  const inAnyOrder = <T>(list: readonly T[]) =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  return fc.record({
    factsOn: fc.constant(facts.factsOn),
    areas: inAnyOrder(facts.areas),
    serving: inAnyOrder(facts.serving),
    nearest: inAnyOrder(facts.nearest),
    supplies: inAnyOrder(facts.supplies),
    inventories: inAnyOrder(facts.inventories),
    expecting: inAnyOrder(facts.expecting),
    ties: inAnyOrder(facts.ties),
  });
};

/** What is gathered of one municipality alone. */
export function factsOf(municipality: string, facts: Facts): Facts {
  const codes = new Map(facts.areas.map((area) => [area.id, area.code]));
  const isIn = (id: string) => isWithin(codes.get(id) ?? '', municipality);
  const own = facts.expecting.filter((facility) => isIn(facility.neighbourhoodId));
  const ids = new Set(own.map(({ id }) => id));
  return {
    factsOn: facts.factsOn,
    areas: facts.areas.filter(({ id }) => isIn(id)),
    serving: facts.serving.filter(({ areaId: id }) => isIn(id)),
    nearest: facts.nearest.filter(({ areaId: id }) => isIn(id)),
    supplies: facts.supplies.filter(
      ({ municipalityCode, standsIn, serves }) =>
        municipalityCode === municipality ||
        (standsIn !== null && isIn(standsIn)) ||
        serves.some(({ neighbourhoodId }) => isIn(neighbourhoodId)),
    ),
    inventories: facts.inventories.filter(
      ({ areaCode }) => areaCode === 'NL00' || isWithin(areaCode, municipality),
    ),
    expecting: own,
    ties: facts.ties.filter(({ facilityId }) => ids.has(facilityId)),
  };
}
