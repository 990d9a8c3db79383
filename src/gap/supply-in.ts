import type { CapacityMeasure } from '../facility/facility-terms.ts';
import { allocate, type Part } from './allocate.ts';
import type { AreaFacts, Facts, NormFacts, ServedFacts, SupplyFacts } from './facts.ts';

/** What is there for an area, at least and at most, and of which facilities. */
export interface Supply {
  readonly low: number;
  /** Infinite where a capacity is not known. */
  readonly high: number;
  readonly parts: readonly SupplyPart[];
}

export interface SupplyPart {
  readonly supply: SupplyFacts;
  readonly low: number;
  readonly high: number;
}

export const measureOf: Readonly<Record<string, CapacityMeasure>> = {
  FTE: 'FTE',
  places: 'PLACES',
  persons: 'PERSONS',
  hours: 'HOURS_PER_WEEK',
};

/** The measures that norms ask for. */
export const measuresOf = (norms: readonly NormFacts[]): CapacityMeasure[] => [
  ...new Set(norms.flatMap(({ form, unit }) => (form === 'RATIO' ? (measureOf[unit] ?? []) : []))),
];

/** The supply of a norm's kinds in an area of its level. Places stand where they are; people go where they work. */
export function supplyIn(norm: NormFacts, facts: Facts, area: AreaFacts): Supply {
  const measure = measureOf[norm.unit];
  const parts = suppliesOf(facts, norm)
    .filter((supply) => supply.measure === measure)
    .flatMap((supply) => partIn(norm, facts, area, supply) ?? [])
    // Sums of fractions hang on their order by a hair, and a verdict at the border would too.
    .toSorted((a, b) => (a.supply.facilityId < b.supply.facilityId ? -1 : 1));
  return {
    low: parts.reduce((total, { low }) => total + low, 0),
    high: parts.reduce((total, { high }) => total + high, 0),
    parts,
  };
}

const suppliesOf = ({ supplies }: Facts, { facilityKinds }: NormFacts) =>
  supplies.filter(({ kinds }) => kinds.some((kind) => facilityKinds.includes(kind)));

function partIn(norm: NormFacts, facts: Facts, area: AreaFacts, supply: SupplyFacts): SupplyPart | null {
  const part = supply.measure === 'PLACES' ? standing(facts, area, supply) : working(area, supply);
  if (part.high === 0) return null;
  // What a combined team does of each kind nobody told: it may be all of it, and none.
  const isSplitKnown = supply.kinds.every((kind) => norm.facilityKinds.includes(kind));
  const high = part.high * (supply.high ?? Number.POSITIVE_INFINITY);
  return { supply, low: isSplitKnown ? part.low * (supply.low ?? 0) : 0, high };
}

function standing(facts: Facts, area: AreaFacts, { standsIn, municipalityCode }: SupplyFacts): Part {
  if (standsIn === null) {
    const isHere = municipalityCode === area.municipalityCode;
    return { low: isHere && area.level === 'MUNICIPALITY' ? 1 : 0, high: isHere ? 1 : 0 };
  }
  const neighbourhood = areasOf(facts).get(standsIn);
  const isInside = neighbourhood?.parentId === area.id || neighbourhood?.municipalityId === area.id;
  return { low: Number(isInside), high: Number(isInside) };
}

function working(area: AreaFacts, { serves, municipalityCode, servesMunicipality }: SupplyFacts): Part {
  // Whoever works somewhere in the municipality, and nobody knows where, may work here.
  if (serves.length === 0) {
    const isHere = municipalityCode === area.municipalityCode;
    return {
      low: Number(isHere && servesMunicipality && area.level === 'MUNICIPALITY'),
      high: Number(isHere),
    };
  }
  const isInside = ({ districtId, municipalityId }: ServedFacts) =>
    area.level === 'MUNICIPALITY' ? municipalityId === area.id : districtId === area.id;
  return allocate(serves, isInside);
}

const known = new WeakMap<Facts, ReadonlyMap<string, AreaFacts>>();

/** By id; made once for all areas that are looked at. */
function areasOf(facts: Facts): ReadonlyMap<string, AreaFacts> {
  const areas = known.get(facts) ?? new Map(facts.areas.map((area) => [area.id, area]));
  known.set(facts, areas);
  return areas;
}
