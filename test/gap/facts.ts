import { parentCodeOf, readAreaCode } from '../../src/area/area-code.ts';
import type {
  AnchoringFacts,
  AreaFacts,
  AreaGoalFacts,
  CatchmentFacts,
  CheckFacts,
  ExpectingFacts,
  Facts,
  InventoryFacts,
  NearestFacts,
  NormFacts,
  PublishedFigure,
  PublishedGroup,
  ServedFacts,
  ServingFacts,
  SupplyFacts,
  TieFacts,
} from '../../src/gap/facts.ts';
import type {
  FacilityFacts as NodeFacts,
  PartnerFacts,
  RelationFacts,
} from '../../src/network/network-facts.ts';
import type { SignalFacility, SignalTie } from '../../src/network/signal-facts.ts';

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

/** A school in a neighbourhood that was asked about its relations today. */
export const aSchool = (id: string, known: Partial<ExpectingFacts> = {}): ExpectingFacts => ({
  id,
  kind: 'BASISSCHOOL',
  neighbourhoodId: areaId(here),
  askedOn: today,
  sourceId: 'src_sheet',
  row: id,
  ...known,
});

/** Both sides say today that they coordinate: what a relation norm asks. */
export const aTie = (facilityId: string, known: Partial<TieFacts> = {}): TieFacts => ({
  relationId: `rel_${facilityId}`,
  facilityId,
  otherId: 'fac_kinderwerk',
  otherKinds: ['KINDERWERK'],
  theme: 'SIGNALEREN',
  consensus: 'CONFIRMED',
  levelLow: 3,
  levelHigh: 3,
  formality: null,
  isCurrent: true,
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

const aNorm: NormFacts = {
  id: 'norm_set_1_N00',
  setCode: 'SET',
  code: 'N00',
  form: 'MINIMUM_COUNT',
  facilityKinds: ['KINDERWERK'],
  partnerKind: null,
  themes: [],
  minimumLevel: null,
  value: 1,
  unit: 'facilities',
  metric: null,
  particulars: {},
  switchedOff: null,
  sharePercent: null,
  agesFrom: 0,
  agesUntil: 15,
  level: 'DISTRICT',
  minimumChildren: null,
  legalStatus: 'EXAMPLE',
};

/** Half an FTE of children's work for every 1,000 children of 4 to 12. */
export const aRatioNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N02', form: 'RATIO', value: 0.5, unit: 'FTE', agesFrom: 4, agesUntil: 12 },
  particulars: { per: { count: 1_000, of: 'CHILDREN' } },
  ...known,
});

/** 125 m² of community centre for every 1,000 homes. */
export const aSurfaceNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N18', form: 'SURFACE', facilityKinds: ['BUURTHUIS'], value: 125 },
  ...{ unit: 'square metres', level: 'MUNICIPALITY' },
  particulars: { per: { count: 1_000, of: 'HOMES' } },
  ...known,
});

/** 3 % of the built land is a place to play. */
export const aShareOfLandNorm = (known: Partial<NormFacts> = {}): NormFacts =>
  aSurfaceNorm({
    ...{ code: 'N17', facilityKinds: ['SPEELPLEK', 'SPEELTUIN'], value: 3, unit: 'percent', particulars: {} },
    ...known,
  });

/** 960 hours of early education in a year and a half, of 40 weeks each. */
export const anHoursNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N07', form: 'HOURS', facilityKinds: ['PEUTEROPVANG_VE'], value: 960, unit: 'hours' },
  ...{ agesUntil: 4, level: 'MUNICIPALITY', particulars: { weeksPerYear: 40, years: 1.5 } },
  ...known,
});

/** A figure of an area by which a norm counts. */
export const aFigure = (value: number): PublishedFigure => ({
  ...{ value, sourceId: 'src_key_figures', retrievedOn: '2026-01-02' },
});

/** So many of an age group, as published. */
export const aGroup = (from: number, until: number, value: number): PublishedGroup => ({
  ...{ from, until, period: 2025, ...aFigure(value), low: value, high: value },
});

/** Half an FTE of children's work for every 1,000 children of 4 to 12 within 1,200 metres. */
export const anAccessNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aRatioNorm(), code: 'N29', form: 'ACCESS', metric: 'STRAIGHT_LINE', level: 'NEIGHBOURHOOD' },
  particulars: { per: { count: 1_000, of: 'CHILDREN' }, withinMetres: 1_200 },
  ...known,
});

/** Two of these kinds within two kilometres, for 80 % of the children. */
export const aChoiceNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N22', form: 'CHOICE', value: 2, unit: 'kinds', metric: 'STRAIGHT_LINE' },
  ...{ facilityKinds: ['SPORTVERENIGING', 'SCOUTING', 'ZWEMBAD'], sharePercent: 80 },
  particulars: { withinMetres: 2_000 },
  ...known,
});

/** Children's work in every district. */
export const aCountNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...aNorm,
  code: 'N01',
  ...known,
});

/** Children's work within 800 metres, for 80 % of the children. */
export const aDistanceNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{
    ...aNorm,
    code: 'N04',
    form: 'MAXIMUM_DISTANCE',
    unit: 'metres',
    metric: 'STRAIGHT_LINE',
    value: 800,
    sharePercent: 80,
    level: 'NEIGHBOURHOOD',
  },
  ...known,
});

/** Four out of five primary schools coordinate with children's work, by district. */
export const aRelationNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{
    ...aNorm,
    code: 'N23',
    form: 'RELATION_PRESENT',
    unit: 'percent',
    value: 80,
    facilityKinds: ['BASISSCHOOL'],
  },
  ...{ partnerKind: 'KINDERWERK', minimumLevel: 3 },
  ...known,
});

/** Something is done for each of two goals in every district. */
export const aGoalsNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N31', form: 'GOALS', unit: 'activities' },
  particulars: { goals: ['TAAL', 'ARMOEDE'] },
  ...known,
});

/** Two of three items are met. */
export const anAnchoringNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N28', form: 'ANCHORING', unit: 'items', value: 2, level: 'MUNICIPALITY' },
  particulars: { items: ['PLAN_GENOEMD', 'BUDGET_STRUCTUREEL', 'FORMATIE'] },
  ...known,
});

/** Nine out of ten were checked within a year. */
export const aFreshnessNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N32', form: 'FRESHNESS', unit: 'percent', value: 90 },
  particulars: { monthsVerified: 12 },
  ...known,
});

/** From a school a worry must come to the local team or to youth help in at most two confirmed steps. */
export const aRouteNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N25', form: 'SIGNAL_ROUTE', unit: 'routes', facilityKinds: ['BASISSCHOOL'] },
  ...{ themes: ['SIGNALEREN'] },
  particulars: { partnerKinds: ['LOKAAL_TEAM', 'JEUGDHULP'], maximumSteps: 2 },
  ...known,
});

/** Schools work with two of three kinds of partners. */
export const aPartnerKindsNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{
    ...aNorm,
    code: 'N26',
    form: 'PARTNER_KINDS',
    unit: 'kinds',
    value: 2,
    facilityKinds: ['BASISSCHOOL'],
  },
  particulars: { partnerKinds: ['KINDERWERK', 'SPORT', 'BIBLIOTHEEK'] },
  ...known,
});

/** Without a school at most one other loses touch with the rest of the district. */
export const aResilienceNorm = (known: Partial<NormFacts> = {}): NormFacts => ({
  ...{ ...aNorm, code: 'N30', form: 'RESILIENCE', facilityKinds: ['BASISSCHOOL'] },
  ...known,
});

/** A school that was asked, and passes a worry on to nobody. */
export const aSignaller = (id: string, known: Partial<SignalFacility> = {}): SignalFacility => ({
  ...{ id, name: id, kind: 'BASISSCHOOL', alsoProvides: [], wasAsked: true, passesTo: [] },
  ...known,
});

/** An agreement to pass a worry on that both sides confirm. */
export const aSignalTie = (toId: string, known: Partial<SignalTie> = {}): SignalTie => ({
  ...{ relationId: `rel_to_${toId}`, toId, theme: 'SIGNALEREN', lacks: null },
  ...{ toldOn: today, sourceId: 'src_sheet' },
  ...known,
});

/** A school in a network that was asked and answered. */
export const aNode = (id: string, known: Partial<NodeFacts> = {}): NodeFacts => ({
  ...{ id, name: id, kind: 'BASISSCHOOL', alsoProvides: [], organisationId: null, organisationName: null },
  ...{ wasAsked: true, hasAnswered: true },
  ...known,
});

/** Both say today that they coordinate. */
export const anEdge = (
  first: PartnerFacts,
  second: PartnerFacts,
  known: Partial<RelationFacts> = {},
): RelationFacts => ({
  ...{ id: `rel_${first.id}_${second.id}`, first, second, theme: 'SIGNALEREN', direction: 'MUTUAL' },
  ...{ consensus: 'CONFIRMED', level: 3, formality: null, validFrom: null, validUntil: null },
  ...{ confirmedOn: today, confidence: 1, isCloseEnough: true, sourceId: 'src_sheet' },
  ...known,
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
  signals: [],
  networks: [],
  ...known,
});
