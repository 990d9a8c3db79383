import { fewestShown, roundTo5 } from '../../area/figure/children.ts';
import type { AreaFacts } from '../facts/area-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { CatchmentFacts } from '../facts/supply-facts.ts';
import type { Evidence } from '../finding/finding.ts';
import type { Weights } from '../finding/floating-catchment.ts';
import { unitWords } from '../finding/unit-words.ts';
import { catchmentsOf, neighbourhoodsOf, peopleIn } from './access-of-areas.ts';
import { accessBy, type Bounds, type Shared } from './access-within.ts';
import { inWordsOf } from './measured-by.ts';

/** A facility within reach of an area. */
export interface GivenPart {
  readonly facilityId: string;
  /** What the people of the area have of it together, at least. */
  readonly amount: number;
  readonly evidence: Evidence;
}

/** What an area is given by which facilities. */
export interface Given {
  /** Those within reach of anybody there, who gives most first. */
  in(area: AreaFacts): readonly GivenPart[];
  /** That stand there, and are within nobody's reach. */
  unreachedIn(area: AreaFacts): readonly string[];
}

export function givenIn(norm: NormFacts, facts: Facts, shared: Shared, weights: Weights): Given {
  const inside = neighbourhoodsOf(facts);
  const { sharing } = accessBy(shared, weights);
  const facilities = new Map(catchmentsOf(norm, facts).map((one) => [one.facilityId, one]));
  const near = Map.groupBy(
    shared.reaches.filter(({ metres }) => weights(metres) > 0),
    ({ areaId }) => areaId,
  );
  const partsIn = (area: AreaFacts): GivenPart[] => {
    const reached = Map.groupBy(
      inside(area).flatMap((neighbourhood) => {
        const people = peopleIn(norm, neighbourhood).low;
        return (near.get(neighbourhood.id) ?? []).map((reach) => ({ ...reach, people }));
      }),
      ({ facilityId }) => facilityId,
    );
    return [...reached].flatMap(([facilityId, reaches]) => {
      const facility = facilities.get(facilityId);
      if (!facility) return [];
      const sharers = sharing(facilityId);
      const supply = shared.supplies.get(facilityId) ?? { low: 0, high: 0 };
      const weighed = reaches.reduce((sum, { metres, people }) => sum + weights(metres) * people, 0);
      const amount = sharers.high > 0 ? (supply.low * weighed) / sharers.high : 0;
      const metres = area.level === 'NEIGHBOURHOOD' ? (reaches[0]?.metres ?? null) : null;
      return [{ facilityId, amount, evidence: evidenceOf(norm, facility, supply, sharers, metres) }];
    });
  };
  const unreached = unreachedBy(facts, [...facilities.values()], (id) => sharing(id).high === 0);
  const parts = new Map(
    facts.areas.map((area) => [
      area.id,
      partsIn(area).toSorted((a, b) => b.amount - a.amount || (a.facilityId < b.facilityId ? -1 : 1)),
    ]),
  );
  return {
    in: ({ id }) => parts.get(id) ?? [],
    unreachedIn: (area) => unreached.get(area.id) ?? [],
  };
}

/** By the area they stand in, of any level. */
function unreachedBy(
  { areas }: Facts,
  facilities: readonly CatchmentFacts[],
  isUnreached: (facilityId: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const neighbourhoods = new Map(areas.map((area) => [area.id, area]));
  const placed = facilities
    .filter(({ facilityId }) => isUnreached(facilityId))
    .flatMap(({ facilityId, standsIn }) => {
      const area = standsIn === null ? undefined : neighbourhoods.get(standsIn);
      const above = [area?.id, area?.parentId, area?.municipalityId].filter((id) => typeof id === 'string');
      return above.map((areaId) => ({ areaId, facilityId }));
    });
  return new Map(
    [...Map.groupBy(placed, ({ areaId }) => areaId)].map(([areaId, found]) => [
      areaId,
      found.map(({ facilityId }) => facilityId).toSorted(),
    ]),
  );
}

const people = {
  CHILDREN: { nl: 'kinderen', en: 'children' },
  INHABITANTS: { nl: 'inwoners', en: 'inhabitants' },
  HOMES: { nl: 'woningen', en: 'homes' },
};

/** Made once: of a city there are thousands of numbers to write. */
const written = {
  nl: new Intl.NumberFormat('nl', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 2 }),
};

/** What it has, how far it is, and with how many that is shared: rounded as everywhere, and not told of a few. */
function evidenceOf(
  { unit, metric, particulars: { per } }: NormFacts,
  { name, sourceId, row, retrievedOn }: CatchmentFacts,
  { low, high }: Bounds,
  sharers: Bounds,
  metres: number | null,
): Evidence {
  const whom = people[per?.of ?? 'CHILDREN'];
  const words = unitWords[unit] ?? { nl: unit, en: unit };
  const told = (language: 'nl' | 'en', unknown: string, few: string) => {
    const of = (value: number) => written[language].format(value);
    return {
      amount: low === high ? of(low) : Number.isFinite(high) ? `${of(low)}-${of(high)}` : unknown,
      many: sharers.low < fewestShown ? few : of(roundTo5(sharers.low)),
      far: metres === null ? '' : of(Math.round(metres)),
    };
  };
  const nl = told('nl', 'niet bekend hoeveel', `minder dan ${fewestShown}`);
  const en = told('en', 'not known how many', `fewer than ${fewestShown}`);
  return {
    statement: {
      nl: `${name}: ${nl.amount} ${words.nl}${nl.far && ` op ${nl.far} meter ${inWordsOf(metric).nl}`}, gedeeld met ${nl.many} ${whom.nl} (gewogen naar afstand)`,
      en: `${name}: ${en.amount} ${words.en}${en.far && ` at ${en.far} metres ${inWordsOf(metric).en}`}, shared with ${en.many} ${whom.en} (weighed by distance)`,
    },
    ...{ sourceId, row, retrievedOn },
  };
}
