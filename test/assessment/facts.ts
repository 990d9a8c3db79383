import { parentCodeOf, readAreaCode } from '../../src/area/area-code.ts';
import type { AnchoringFacts } from '../../src/assessment/facts/anchoring.ts';
import type { AreaFacts, PublishedFigure, PublishedGroup } from '../../src/assessment/facts/area-facts.ts';
import type { CheckFacts, ContactFacts } from '../../src/assessment/facts/check-facts.ts';
import type { Facts, InventoryFacts, NearestFacts, ServingFacts } from '../../src/assessment/facts/facts.ts';
import type { AreaGoalFacts } from '../../src/assessment/facts/goal-facts.ts';
import type { CatchmentFacts, ServedFacts, SupplyFacts } from '../../src/assessment/facts/supply-facts.ts';

/**
 * Facts of an invented municipality on one day, told by area code. With nothing said: a hundred children in every
 * area, nothing there, and nobody looked.
 */
export const today = '2026-10-15';

/** A district and two neighbourhoods in it; `elsewhere` is a neighbourhood of the municipality next to it. */
export const municipality = 'GM9901';
export const district = 'WK990101';
export const here = 'BU99010101';
export const there = 'BU99010102';
export const elsewhere = 'BU99020101';

export const areaId = (code: string) => `2024${code}`;

export function anArea(code: string, known: Partial<AreaFacts> = {}): AreaFacts {
  const { level, municipalityCode } = readAreaCode(code)!;
  return {
    id: areaId(code),
    code,
    key: code,
    previousKey: null,
    level,
    parentId: areaId(parentCodeOf(code)!),
    municipalityId: level === 'MUNICIPALITY' ? null : areaId(municipalityCode!),
    municipalityCode: municipalityCode!,
    hasOrigin: true,
    originPrecision: 'POINT_ON_SURFACE',
    inhabitants: 1_000,
    children0to15: 100,
    childrenEstimate: null,
    fiveYearBands: null,
    lowIncomeShare: null,
    ageGroups: [],
    ...{ homes: null, landArea: null, builtLand: null },
    figureSourceId: 'src_key_figures',
    figureRetrievedOn: '2026-01-02',
    ...known,
  };
}

/** The facilities of a kind that serve an area, not all of them asked; without ids one that is called as its kind. */
export const servedBy = (
  code: string,
  kind: string,
  facilityIds: readonly string[] = [kind],
  allAsked = false,
): ServingFacts => ({ areaId: areaId(code), kind, facilityIds, allAsked });

export const aNearest = (code: string, metres: number, known: Partial<NearestFacts> = {}): NearestFacts => ({
  areaId: areaId(code),
  kind: 'KINDERWERK',
  facilityId: 'fac_nearest',
  metres,
  sourceId: 'src_sheet',
  row: 'nearest',
  retrievedOn: '2026-03-01',
  ...known,
});

/** A neighbourhood that a facility works for, without a recorded share. */
export const served = (code: string, known: Partial<ServedFacts> = {}): ServedFacts => {
  const { id, parentId, municipalityId, children0to15 } = anArea(code);
  return {
    ...{ neighbourhoodId: id, districtId: parentId, municipalityId, children0to15 },
    ...{ named: null, share: null },
    ...known,
  };
};

/** A team for children of one FTE that works in both neighbourhoods of the district, and stands in the first. */
export const aSupply = (facilityId: string, known: Partial<SupplyFacts> = {}): SupplyFacts => ({
  ...{ facilityId, name: facilityId, kinds: ['KINDERWERK'], kindShares: null },
  ...{ measure: 'FTE', low: 1, high: 1 },
  ...{
    standsIn: areaId(here),
    municipalityCode: municipality,
    servesMunicipality: false,
    serves: [served(here), served(there)],
  },
  ...{ sourceId: 'src_sheet', row: facilityId, retrievedOn: '2026-03-01' },
  ...known,
});

/** A place for children of one FTE in the first neighbourhood, within so many metres of these. */
export const aCatchment = (
  facilityId: string,
  metres: Readonly<Record<string, number>> = { [here]: 0 },
  known: Partial<CatchmentFacts> = {},
): CatchmentFacts => {
  const { serves, servesMunicipality, ...supply } = aSupply(facilityId);
  const reaches = Object.entries(metres).map(([code, far]) => ({
    neighbourhoodId: areaId(code),
    metres: far,
  }));
  return { ...supply, reaches, ...known };
};

/** Somebody looked today, and the list is complete. */
export const anInventory = (areaCode: string, known: Partial<InventoryFacts> = {}): InventoryFacts => ({
  kind: 'KINDERWERK',
  areaCode,
  complete: true,
  checkedOn: today,
  unlocated: 0,
  sourceId: 'src_sheet',
  ...known,
});

/** Nothing is done in the area, and somebody looked today. */
export const goalsIn = (code: string, known: Partial<AreaGoalFacts> = {}): AreaGoalFacts => ({
  ...{ areaId: areaId(code), counts: [], unplaced: [] },
  ...{
    checkedOn: today,
    checkedBy: 'beleidsmedewerker jeugd',
    checkedArea: code,
    checkedSourceId: 'src_sheet',
  },
  hasNoChildren: false,
  ...known,
});

/** Activities of one facility with a goal, on the level of all children. */
export const doneFor = (goal: string, activities = 1, prevention: string | null = 'UNIVERSEEL') => ({
  ...{ goal, prevention, activities, facilities: 1 },
});

/** An item of children's work that is in order, as a document says. */
export const anItem = (itemCode: string, known: Partial<AnchoringFacts> = {}): AnchoringFacts => ({
  ...{ municipalityCode: municipality, kind: 'KINDERWERK', itemCode, state: 'MET' },
  ...{ document: 'https://documenten.example.nl/plan.pdf', validity: { from: '2024-01-01', until: null } },
  ...{ sourceId: 'src_sheet', retrievedOn: '2026-03-01' },
  ...known,
});

/** A facility that was checked today. */
export const aCheck = (facilityId: string, known: Partial<CheckFacts> = {}): CheckFacts => ({
  ...{ facilityId, name: facilityId, checkedOn: today, isByRegister: false },
  ...{ sourceId: 'src_sheet', row: facilityId },
  ...known,
});

/** A facility with one contact, checked today. */
export const aContact = (facilityId: string, known: Partial<ContactFacts> = {}): ContactFacts => {
  const { checkedOn = today } = known;
  return {
    ...{ facilityId, name: facilityId, held: 1, checkedOn, checkedAtMost: checkedOn },
    ...{ sourceId: 'src_contacts', row: facilityId },
    ...known,
  };
};

/** A figure of an area by which a norm counts. */
export const aFigure = (value: number): PublishedFigure => ({
  ...{ value, sourceId: 'src_key_figures', retrievedOn: '2026-01-02' },
});

/** So many of an age group, as published. */
export const aGroup = (from: number, until: number, value: number): PublishedGroup => ({
  ...{ from, until, period: 2025, ...aFigure(value), low: value, high: value },
});

export const someFacts = (known: Partial<Facts> = {}): Facts => ({
  factsOn: today,
  areas: [anArea(municipality), anArea(district), anArea(here), anArea(there)],
  serving: [],
  nearest: [],
  supplies: [],
  catchments: [],
  around: [],
  inventories: [],
  expecting: [],
  ties: [],
  goals: [],
  anchoring: [],
  checks: [],
  contacts: [],
  signals: [],
  networks: [],
  ...known,
});
