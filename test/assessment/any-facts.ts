import fc from 'fast-check';
import type { Facts } from '../../src/assessment/facts/facts.ts';
import type { CapacityMeasure } from '../../src/facility/term/facility-terms.ts';
import type { SignalLack } from '../../src/network/route/signal-facts.ts';
import type { AnchoringState } from '../../src/norm/anchoring-terms.ts';
import type { Consensus } from '../../src/relation/relation-states.ts';
import { kinds } from './every-norm.ts';
import {
  aCatchment,
  aCheck,
  aContact,
  aFigure,
  aGroup,
  aNearest,
  anArea,
  anInventory,
  anItem,
  areaId,
  aSupply,
  doneFor,
  goalsIn,
  served,
  servedBy,
  today,
} from './facts.ts';
import { aNode, anEdge, aSchool, aSignaller, aSignalTie, aTie } from './tie-facts.ts';

/** Whatever facts there may be of two municipalities, of two districts with two neighbourhoods each. */
export const municipalities = ['GM9901', 'GM9902'];
const districts = municipalities.flatMap((code) => [1, 2].map((at) => `WK${code.slice(2)}0${at}`));
const neighbourhoods = districts.flatMap((code) => [1, 2].map((at) => `BU${code.slice(2)}0${at}`));
const areas = [...municipalities, ...districts, ...neighbourhoods];
/** Beyond the border of both: reached by what stands there, and never assessed with them. */
const beyond = 'BU99030101';
const schools = neighbourhoods.map((code) => `fac_${code}`);

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
const amount = oneOf<readonly [number | null, number | null]>([0, 0], [0.02, 0.02], [1, 2], [null, null]);
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
export const catchment = fc
  .record({
    facilityId: oneOf('a', 'b', 'c', 'd'),
    metres: fc.dictionary(oneOf(beyond, ...neighbourhoods), oneOf(0, 300, 400, 700, 900, 1_200, 1_500)),
    kinds: fc.subarray(kinds, { minLength: 1 }),
    measure: oneOf<'FTE' | 'PLACES'>('FTE', 'PLACES'),
    amount,
    standsIn: oneOf(...neighbourhoods.map(areaId)),
  })
  .map(({ facilityId, metres, amount: [low, high], ...known }) =>
    aCatchment(facilityId, metres, { low, high, ...known }),
  );
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
    formality: oneOf(null, 'MONDELING', 'CONVENANT', 'WETTELIJK'),
  })
  .map(({ facilityId, ...known }) => aTie(facilityId, known));

const prevention = oneOf(null, 'UNIVERSEEL', 'SELECTIEF');
const goalCount = fc
  .tuple(oneOf('TAAL', 'ARMOEDE'), oneOf(1, 2), prevention)
  .map((known) => doneFor(...known));
const goalsThere = fc
  .record({
    area: oneOf(...areas),
    counts: once(goalCount, (count) => `${count.goal} ${count.prevention}`, 3),
    unplaced: many(goalCount, 1),
    checkedOn: oneOf(null, today),
    hasNoChildren: oneOf(null, true, false, false),
  })
  .map(({ area, ...known }) => goalsIn(area, known));
const item = fc
  .record({
    municipalityCode: oneOf(...municipalities),
    kind: oneOf(...kinds),
    itemCode: oneOf('PLAN_GENOEMD', 'BUDGET_STRUCTUREEL', 'FORMATIE', 'RUIMTE'),
    state: oneOf<AnchoringState>('MET', 'NOT_MET', 'UNKNOWN'),
  })
  .map(({ itemCode, ...known }) => anItem(itemCode, known));
const check = fc
  .tuple(oneOf('a', 'b', 'c'), oneOf(null, today, '2025-10-15', '2025-10-14'))
  .map(([facilityId, checkedOn]) => aCheck(facilityId, { checkedOn }));
const contact = fc
  .tuple(
    oneOf('a', 'b', 'c'),
    oneOf(null, today, '2025-10-15', '2025-10-14'),
    oneOf('NONE', 'RIGHT', 'REPORTED'),
  )
  .map(([facilityId, checkedAtMost, is]) =>
    is === 'NONE'
      ? aContact(facilityId, { held: 0, checkedOn: null, checkedAtMost: null })
      : aContact(facilityId, { checkedOn: is === 'RIGHT' ? checkedAtMost : null, checkedAtMost }),
  );
/** Who passes a worry on: the schools, two others, and a local team. */
const others = { m1: 'SMW', m2: 'SMW', t1: 'LOKAAL_TEAM' };
const signalIds = [...schools, ...Object.keys(others)];
const signalTie = fc.record({
  toId: oneOf(...signalIds),
  theme: oneOf('SIGNALEREN', 'DOORVERWIJZEN'),
  lacks: oneOf<SignalLack | null>(null, null, null, 'ONE_SIDED', 'LAPSED'),
});
const signals = fc.tuple(
  ...signalIds.map((id) =>
    fc.record({ wasAsked: oneOf(true, true, false), ties: many(signalTie, 2) }).map(({ wasAsked, ties }) =>
      aSignaller(id, {
        ...{ kind: others[id as keyof typeof others] ?? 'BASISSCHOOL', wasAsked },
        passesTo: ties.map((tie, at) => aSignalTie(tie.toId, { ...tie, relationId: `rel_${id}_${at}` })),
      }),
    ),
  ),
);

/** Six facilities in a district, one of them a school that may stand elsewhere, and some ties among them and with one outside. */
const networkOf = (code: string) => {
  const node = (at: number, known: Parameters<typeof aNode>[1] = {}) =>
    aNode(at === 0 ? schools[0]! : `${code}_${at}`, known);
  const ids = [0, 1, 2, 3, 4, 5, 6];
  const pairs = ids.flatMap((one) =>
    ids.filter((other) => other > one).map((other) => [one, other] as const),
  );
  return fc
    .record({
      kinds: fc.tuple(...ids.map(() => oneOf('BASISSCHOOL', 'LOKAAL_TEAM', 'WIJKAGENTEN'))),
      answered: fc.tuple(...ids.map(() => oneOf(true, true, true, false))),
      tied: fc.subarray(pairs, { maxLength: 9 }),
      consensus: oneOf<Consensus>('CONFIRMED', 'CONFIRMED', 'ONE_SIDED'),
    })
    .map(({ kinds: drawn, answered, tied, consensus }) => ({
      id: areaId(code),
      facilities: ids
        .slice(0, 6)
        .map((at) => node(at, { kind: drawn[at]!, hasAnswered: answered[at]!, wasAsked: answered[at]! })),
      relations: tied
        .filter(([one]) => one < 6)
        .map(([one, other], at) =>
          anEdge(node(one, { kind: drawn[one]! }), node(other, { kind: drawn[other]! }), {
            consensus: at === 0 ? consensus : 'CONFIRMED',
          }),
        ),
    }));
};

export const anyFacts: fc.Arbitrary<Facts> = fc.record({
  factsOn: fc.constant(today),
  areas: areaFacts,
  serving: once(serving, ({ areaId: id, kind }) => `${id} ${kind}`),
  nearest: once(nearest, ({ areaId: id, kind }) => `${id} ${kind}`),
  supplies: once(supply, ({ facilityId, measure }) => `${facilityId} ${measure}`),
  catchments: once(catchment, ({ facilityId, measure }) => `${facilityId} ${measure}`),
  around: oneOf(null, 0, 10, 100).map((children0to15) => [anArea(beyond, { children0to15 })]),
  inventories: many(inventory),
  expecting,
  ties: once(tie, ({ facilityId, relationId }) => `${facilityId} ${relationId}`),
  goals: once(goalsThere, ({ areaId: id }) => id),
  anchoring: once(item, ({ municipalityCode, kind, itemCode }) => `${municipalityCode} ${kind} ${itemCode}`),
  checks: once(check, ({ facilityId }) => facilityId),
  contacts: once(contact, ({ facilityId }) => facilityId),
  signals,
  networks: fc.tuple(...districts.map(networkOf)),
});
