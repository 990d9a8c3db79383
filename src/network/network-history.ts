import { isIn, type Validity } from '../database/validity.ts';
import { confidenceOn } from '../relation/confidence.ts';
import type { FacilityFacts, NetworkFacts, RelationFacts } from './network-facts.ts';

/** What a network is drawn from on any day of a period, read once. */
export interface NetworkHistory {
  readonly facilities: readonly DatedFacility[];
  readonly relations: readonly DatedRelation[];
}

export interface DatedFacility extends Omit<FacilityFacts, 'hasAnswered'> {
  /** When it was active and in the scope. */
  readonly days: readonly Validity[];
  /** When a relation held of which it made a claim. */
  readonly claimDays: readonly Validity[];
  /** It is known to have answered one, whenever it was. */
  readonly answeredSurvey: boolean;
}

export interface DatedRelation extends Omit<RelationFacts, 'confidence'> {
  readonly validity: Validity;
  /** When its ends were active. */
  readonly firstDays: readonly Validity[];
  readonly secondDays: readonly Validity[];
}

/** The facts of one day: the same that `networkFacts` reads of that day alone. */
export function factsOn({ facilities, relations }: NetworkHistory, day: string): NetworkFacts {
  const holds = (periods: readonly Validity[]) => periods.some((period) => isIn(period, day));
  const there = facilities.filter(({ days }) => holds(days));
  const ids = new Set(there.map(({ id }) => id));
  return {
    facilities: there.map((facility) => ({
      ...facility,
      hasAnswered: facility.answeredSurvey || holds(facility.claimDays),
    })),
    relations: relations
      .filter(
        ({ validity, firstDays, secondDays, first, second }) =>
          isIn(validity, day) &&
          holds(firstDays) &&
          holds(secondDays) &&
          (ids.has(first.id) || ids.has(second.id)),
      )
      .map((relation) => ({
        ...relation,
        confidence: confidenceOn(day, relation.consensus, relation.confirmedOn),
      })),
  };
}
