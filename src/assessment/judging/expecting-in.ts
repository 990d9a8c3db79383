import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { ExpectingFacts } from '../facts/tie-facts.ts';

/** A facility of which a norm expects something, where it stands, and the area of the norm's level that this is in. */
export interface ExpectingIn {
  readonly facility: ExpectingFacts;
  readonly neighbourhood: AreaFacts;
  readonly area: AreaFacts;
}

/**
 * The facilities that a norm about them speaks of, each once. A combined team that provides two of the kinds is one
 * facility: it counts for the one the norm names first.
 */
export function expectingIn(norm: NormFacts, facts: Facts): ExpectingIn[] {
  const areas = new Map(facts.areas.map((area) => [area.id, area]));
  return [...Map.groupBy(facts.expecting, ({ id }) => id).values()].flatMap((same) => {
    const [facility] = norm.facilityKinds.flatMap((kind) => same.find((one) => one.kind === kind) ?? []);
    const neighbourhood = facility && areas.get(facility.neighbourhoodId);
    const area = neighbourhood && areaOfLevel(neighbourhood, norm, areas);
    return area ? [{ facility, neighbourhood, area }] : [];
  });
}

function areaOfLevel(neighbourhood: AreaFacts, norm: NormFacts, areas: ReadonlyMap<string, AreaFacts>) {
  if (norm.level === 'NEIGHBOURHOOD') return neighbourhood;
  return areas.get((norm.level === 'DISTRICT' ? neighbourhood.parentId : neighbourhood.municipalityId) ?? '');
}
