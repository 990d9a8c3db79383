import { estimateChildren, getAgeBand } from '../../area/figure/children.ts';
import type { AreaFacts, PeopleFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { CatchmentFacts } from '../facts/supply-facts.ts';
import { inventoryFor } from './absence.ts';
import { type Access, type Bounds, meanAccess, type Shared, sharedBy } from './access-within.ts';
import { measureOf } from './measure-counted.ts';

/** The facilities that a norm is about, with what they have in its unit. */
export const catchmentsOf = ({ facilityKinds, unit }: NormFacts, { catchments }: Facts): CatchmentFacts[] =>
  catchments.filter(
    ({ kinds, measure }) => measure === measureOf[unit] && kinds.some((kind) => facilityKinds.includes(kind)),
  );

/** Who shares what of a norm's kinds: also children of other municipalities. */
export function sharedFor(norm: NormFacts, facts: Facts): Shared {
  const neighbourhoods = facts.areas.filter(({ level }) => level === 'NEIGHBOURHOOD');
  const people = [...neighbourhoods, ...facts.around].map((area): [string, Bounds] => [
    area.id,
    peopleIn(norm, area),
  ]);
  return sharedBy(new Map(people), catchmentsOf(norm, facts), norm.facilityKinds);
}

/** Those the norm counts by. Where the children are withheld: from none to everybody who lives there. */
export function peopleIn(norm: NormFacts, area: PeopleFacts): Bounds {
  const everybody = area.inhabitants ?? Number.POSITIVE_INFINITY;
  if (norm.particulars.per?.of === 'INHABITANTS') return { low: area.inhabitants ?? 0, high: everybody };
  const band = getAgeBand(norm.agesFrom, norm.agesUntil, area.fiveYearBands);
  const children = estimateChildren(area.children0to15, band, area.childrenEstimate);
  return children === null ? { low: 0, high: everybody } : { low: children.value, high: children.value };
}

/** The neighbourhoods of a district or municipality, in an order that does not change: means hang on it by a hair. */
export function neighbourhoodsOf({ areas }: Facts): (area: AreaFacts) => readonly AreaFacts[] {
  const all = areas
    .filter(({ level }) => level === 'NEIGHBOURHOOD')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const inParent = Map.groupBy(all, ({ parentId }) => parentId);
  const inMunicipality = Map.groupBy(all, ({ municipalityId }) => municipalityId);
  return (area) =>
    area.level === 'NEIGHBOURHOOD'
      ? [area]
      : ((area.level === 'DISTRICT' ? inParent : inMunicipality).get(area.id) ?? []);
}

/**
 * Access in each area for one person: of a neighbourhood from its origin, above it the mean over people; null where
 * nobody lives. Without an inventory there may be more than we know of, so there is no highest. Where a neighbourhood of the
 * municipality has no origin, its children share in any of the facilities there, so there is no lowest.
 */
export function accessOfAreas(
  norm: NormFacts,
  facts: Facts,
  access: Access,
): (area: AreaFacts) => Bounds | null {
  const inside = neighbourhoodsOf(facts);
  const unplaced = new Set(
    facts.areas
      .filter(({ level, hasOrigin }) => level === 'NEIGHBOURHOOD' && !hasOrigin)
      .filter((area) => peopleIn(norm, area).high > 0)
      .map(({ municipalityId }) => municipalityId),
  );
  const ofNeighbourhood = (area: AreaFacts): Bounds => {
    const { low, high } = access.of(area.id);
    const isKnown = area.hasOrigin && inventoryFor(facts, norm.facilityKinds, area.code) !== null;
    return {
      low: unplaced.has(area.municipalityId) ? 0 : low,
      high: isKnown ? high : Number.POSITIVE_INFINITY,
    };
  };
  const of = new Map(
    facts.areas
      .filter(({ level }) => level === 'NEIGHBOURHOOD')
      .map((area) => [area.id, { people: peopleIn(norm, area), access: ofNeighbourhood(area) }]),
  );
  return (area) => {
    const parts = inside(area).flatMap(({ id }) => of.get(id) ?? []);
    return parts.length === 0 ? { low: 0, high: Number.POSITIVE_INFINITY } : meanAccess(parts);
  };
}
