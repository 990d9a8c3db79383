import { isIn, type Validity } from '../../database/validity.ts';
import { confidenceOn } from '../../relation/confidence.ts';
import type { Reached } from '../ego.ts';
import type { Membership } from '../graph/coalition-ties.ts';
import type { FacilityFacts, NetworkFacts, PartnerFacts, RelationFacts } from '../graph/network-facts.ts';

/** What a network is drawn from on any day of a period, read once. */
export interface NetworkHistory {
  readonly facilities: readonly DatedFacility[];
  readonly relations: readonly DatedRelation[];
  /** Of a network around an ego, who is reached on each day that is drawn. */
  readonly reachedOn?: ReadonlyMap<string, Reached>;
}

export interface DatedPartner extends PartnerFacts {
  /** When it was active, and in the scope if it is of that. */
  readonly days: readonly Validity[];
}

export interface DatedFacility extends DatedPartner, Omit<FacilityFacts, 'hasAnswered'> {
  /** When a relation held of which it made a claim; always when it answered a survey. */
  readonly answered: readonly Validity[];
}

export interface DatedRelation extends Omit<RelationFacts, 'confidence'> {
  readonly first: DatedPartner;
  readonly second: DatedPartner;
}

/** That one facility is in one coalition, and when. */
export interface DatedMembership extends Membership {
  readonly validity: Validity;
}

/** The facts of one day: the same that are read for a network of that day alone. */
export function factsOn({ facilities, relations, reachedOn }: NetworkHistory, day: string): NetworkFacts {
  const there = reachedOn
    ? chosen(facilities, reachedOn.get(day) ?? new Map())
    : facilities.filter(({ days }) => holdsOn(days, day));
  const ids = new Set(there.map(({ id }) => id));
  return {
    facilities: there.map((facility) => ({ ...facility, hasAnswered: holdsOn(facility.answered, day) })),
    relations: relationsOn(
      relations.filter(({ first, second }) => ids.has(first.id) || ids.has(second.id)),
      day,
    ),
  };
}

/** Of these relations those that held on the day between two who were active. */
export const relationsOn = (relations: readonly DatedRelation[], day: string): RelationFacts[] =>
  relations
    .filter(
      ({ validFrom, validUntil, first, second }) =>
        isIn({ from: validFrom, until: validUntil }, day) &&
        holdsOn(first.days, day) &&
        holdsOn(second.days, day),
    )
    .map((relation) => ({
      ...relation,
      confidence: confidenceOn(day, relation.consensus, relation.confirmedOn),
    }));

export const holdsOn = (periods: readonly Validity[], day: string): boolean =>
  periods.some((period) => isIn(period, day));

const chosen = (facilities: readonly DatedFacility[], reached: Reached) =>
  facilities.flatMap((facility) => {
    const distance = reached.get(facility.id);
    return distance === undefined ? [] : [{ ...facility, distance, isChosen: true }];
  });
