import fc from 'fast-check';
import { isWithin } from '../../src/area/area-code.ts';
import type { Facts } from '../../src/assessment/facts/facts.ts';
import type { SignalFacility } from '../../src/network/route/signal-facts.ts';

/** The facts again, each list in another order. */
export const shuffled = (facts: Facts): fc.Arbitrary<Facts> => {
  const inAnyOrder = <T>(list: readonly T[]) =>
    fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
  return fc.record({
    factsOn: fc.constant(facts.factsOn),
    areas: inAnyOrder(facts.areas),
    serving: inAnyOrder(facts.serving),
    nearest: inAnyOrder(facts.nearest),
    supplies: inAnyOrder(facts.supplies),
    catchments: inAnyOrder(facts.catchments),
    around: inAnyOrder(facts.around),
    inventories: inAnyOrder(facts.inventories),
    expecting: inAnyOrder(facts.expecting),
    ties: inAnyOrder(facts.ties),
    goals: inAnyOrder(facts.goals),
    anchoring: inAnyOrder(facts.anchoring),
    checks: inAnyOrder(facts.checks),
    contacts: inAnyOrder(facts.contacts),
    signals: fc
      .tuple(
        ...facts.signals.map((one) => inAnyOrder(one.passesTo).map((passesTo) => ({ ...one, passesTo }))),
      )
      .chain(inAnyOrder),
    networks: fc
      .tuple(
        ...facts.networks.map(({ id, facilities, relations }) =>
          fc.record({
            id: fc.constant(id),
            facilities: inAnyOrder(facilities),
            relations: inAnyOrder(relations),
          }),
        ),
      )
      .chain(inAnyOrder),
  });
};

/** What is gathered of one municipality alone. */
export function factsOf(municipality: string, facts: Facts): Facts {
  const codes = new Map(facts.areas.map((area) => [area.id, area.code]));
  const isIn = (id: string) => isWithin(codes.get(id) ?? '', municipality);
  const own = facts.expecting.filter((facility) => isIn(facility.neighbourhoodId));
  const ids = new Set(own.map(({ id }) => id));
  const catchments = facts.catchments.filter(
    ({ standsIn, reaches }) =>
      reaches.some(({ neighbourhoodId }) => isIn(neighbourhoodId)) || (standsIn !== null && isIn(standsIn)),
  );
  const reached = new Set(catchments.flatMap(({ reaches }) => reaches.map((one) => one.neighbourhoodId)));
  return {
    factsOn: facts.factsOn,
    areas: facts.areas.filter(({ id }) => isIn(id)),
    serving: facts.serving.filter(({ areaId: id }) => isIn(id)),
    nearest: facts.nearest.filter(({ areaId: id }) => isIn(id)),
    supplies: facts.supplies.filter(
      ({ municipalityCode, standsIn, serves }) =>
        municipalityCode === municipality ||
        (standsIn !== null && isIn(standsIn)) ||
        serves.some(({ neighbourhoodId }) => isIn(neighbourhoodId)),
    ),
    catchments,
    around: [...facts.areas.filter(({ id }) => !isIn(id)), ...facts.around].filter(({ id }) =>
      reached.has(id),
    ),
    inventories: facts.inventories.filter(
      ({ areaCode }) => areaCode === 'NL00' || isWithin(areaCode, municipality),
    ),
    expecting: own,
    ties: facts.ties.filter(({ facilityId }) => ids.has(facilityId)),
    goals: facts.goals.filter(({ areaId: id }) => isIn(id)),
    anchoring: facts.anchoring.filter(({ municipalityCode }) => municipalityCode === municipality),
    checks: facts.checks,
    contacts: facts.contacts,
    signals: reachedFrom(ids, facts.signals),
    networks: facts.networks.filter(({ id }) => isIn(id)),
  };
}

/** These, and all to whom a worry can come from them. */
function reachedFrom(ids: ReadonlySet<string>, signals: Facts['signals']): SignalFacility[] {
  const known = new Map(signals.map((one) => [one.id, one]));
  const reached = new Set(ids);
  for (const id of reached) for (const { toId } of known.get(id)?.passesTo ?? []) reached.add(toId);
  return signals.filter(({ id }) => reached.has(id));
}
