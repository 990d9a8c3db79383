import type { Facts } from '../assessment/facts/facts.ts';
import type { CapacityMeasure } from '../facility/term/facility-terms.ts';
import type { MoveCapacityInput } from './move-capacity-input.graphql.ts';
import { neighbourhoodsMeant, type Read, readEach } from './read-supposed.ts';
import { type AtWork, notAtWork } from './read-supposed-ties.ts';
import type { SupposedMove } from './supposed.ts';

/** Moves of capacity as they change facts, or all that is wrong with them; `facts` with what is supposed to come. */
export function readSupposedMoves(
  inputs: readonly MoveCapacityInput[],
  facts: Facts,
  atWork: ReadonlyMap<string, AtWork>,
): Read<SupposedMove> {
  const place = (id: string, measure: CapacityMeasure) => `${id} ${measure}`;
  // What there is after the moves before.
  const balance = new Map(
    [...facts.catchments, ...facts.supplies].map(({ facilityId, measure, low }) => [
      place(facilityId, measure),
      low ?? 0,
    ]),
  );
  const inMunicipality = new Set(facts.supplies.map(({ facilityId, measure }) => place(facilityId, measure)));
  return readEach<MoveCapacityInput, SupposedMove>(inputs, ({ from, to, areas, measure, amount }) => {
    const [giver, taker] = [atWork.get(from), atWork.get(to ?? '')];
    const there = balance.get(place(from, measure)) ?? 0;
    const meant = neighbourhoodsMeant(facts, areas ?? []);
    const problems = [
      ...notAtWork(from, giver),
      ...((to == null) === (areas == null) ? ['goes to a facility or to areas'] : []),
      ...(to == null ? [] : notAtWork(to, taker)),
      ...(to === from ? ['a facility gives nothing to itself'] : []),
      ...(to != null && taker && !balance.has(place(to, measure))
        ? [`no norm looks at the ${measure} of ${to}`]
        : []),
      ...meant.unknown.map((code) => `${code} is no area of the municipality to work for`),
      ...(areas?.length === 0 ? ['areas names none'] : []),
      ...(areas != null && measure === 'PLACES' ? ['places stand where they are, whoever they are for'] : []),
      ...(areas != null &&
      giver &&
      balance.has(place(from, measure)) &&
      !inMunicipality.has(place(from, measure))
        ? ['it works nowhere in the municipality, and is only within reach of it']
        : []),
      ...(amount > 0 && amount <= there
        ? []
        : [
            `amount is ${amount} ${measure}; it is more than 0, at most the ${there} that is known to be there`,
          ]),
    ];
    if (problems.length > 0 || !giver) return problems.map((problem) => `moveCapacity: ${from}: ${problem}`);
    balance.set(place(from, measure), there - amount);
    if (to != null) balance.set(place(to, measure), (balance.get(place(to, measure)) ?? 0) + amount);
    return {
      ...{ facilityId: from, wasAsked: giver.wasAsked, measure, amount },
      to: to == null ? { neighbourhoodIds: meant.ids } : { facilityId: to },
    };
  });
}
