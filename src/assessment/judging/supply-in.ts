import type { CapacityMeasure } from '../../facility/term/facility-terms.ts';
import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { ServedFacts, SupplyFacts } from '../facts/supply-facts.ts';
import { allocate, type Part } from './allocate.ts';
import { measureCounted } from './measure-counted.ts';

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

/** The supply of a norm's kinds in an area of its level. What is a place stands where it is; people go where they work. */
export function supplyIn(
  norm: NormFacts,
  facts: Facts,
  area: AreaFacts,
  measure: CapacityMeasure | null = measureCounted(norm),
): Supply {
  const parts = suppliesNear(facts, area)
    .filter((supply) => supply.measure === measure && isOfKinds(supply, norm))
    .flatMap((supply) => partIn(norm, facts, area, supply) ?? [])
    // Sums of fractions hang on their order by a hair, and a verdict at the border would too.
    .toSorted((a, b) => (a.supply.facilityId < b.supply.facilityId ? -1 : 1));
  return {
    low: parts.reduce((total, { low }) => total + low, 0),
    high: parts.reduce((total, { high }) => total + high, 0),
    parts,
  };
}

const isOfKinds = ({ kinds }: SupplyFacts, { facilityKinds }: NormFacts) =>
  kinds.some((kind) => facilityKinds.includes(kind));

function partIn(norm: NormFacts, facts: Facts, area: AreaFacts, supply: SupplyFacts): SupplyPart | null {
  const isPlace = norm.form === 'HOURS' || placeMeasures.has(supply.measure);
  const part = isPlace ? standing(facts, area, supply) : working(area, supply);
  if (part.high === 0) return null;
  const ofKinds = partOfKinds(norm.facilityKinds, supply);
  const most = part.high * ofKinds.high;
  // A team may be there for a kind without having anything of its own for it.
  const high = most === 0 ? 0 : most * (supply.high ?? Number.POSITIVE_INFINITY);
  return { supply, low: part.low * ofKinds.low * (supply.low ?? 0), high };
}

/** A combined team counts as it is divided over its kinds; where nobody told, each kind may have all of it, and none. */
export function partOfKinds(
  facilityKinds: readonly string[],
  { kinds, kindShares }: Pick<SupplyFacts, 'kinds' | 'kindShares'>,
): Part {
  if (kinds.every((kind) => facilityKinds.includes(kind))) return { low: 1, high: 1 };
  if (!kindShares) return { low: 0, high: 1 };
  const share = [...new Set(facilityKinds)].reduce((sum, kind) => sum + (kindShares[kind] ?? 0), 0);
  return { low: share, high: share };
}

const placeMeasures: ReadonlySet<CapacityMeasure> = new Set(['PLACES', 'SQUARE_METRES']);

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

const near = new WeakMap<Facts, ReadonlyMap<string, readonly SupplyFacts[]>>();

/** What may count in an area: of all that stand or work in its municipality, made once for all areas. */
function suppliesNear(facts: Facts, { municipalityCode }: AreaFacts): readonly SupplyFacts[] {
  const byMunicipality = near.get(facts) ?? groupByMunicipality(facts);
  near.set(facts, byMunicipality);
  return byMunicipality.get(municipalityCode) ?? [];
}

function groupByMunicipality(facts: Facts) {
  const areas = areasOf(facts);
  const codes = new Map([...areas.values()].map(({ id, municipalityCode }) => [id, municipalityCode]));
  const groups = new Map<string, SupplyFacts[]>();
  for (const supply of facts.supplies) {
    const where = [supply.standsIn, ...supply.serves.map(({ municipalityId }) => municipalityId)];
    for (const code of new Set([supply.municipalityCode, ...where.map((id) => codes.get(id ?? ''))])) {
      if (!code) continue;
      const group = groups.get(code) ?? [];
      group.push(supply);
      groups.set(code, group);
    }
  }
  return groups;
}

const known = new WeakMap<Facts, ReadonlyMap<string, AreaFacts>>();

/** By id; made once for all areas that are looked at. */
function areasOf(facts: Facts): ReadonlyMap<string, AreaFacts> {
  const areas = known.get(facts) ?? new Map(facts.areas.map((area) => [area.id, area]));
  known.set(facts, areas);
  return areas;
}
