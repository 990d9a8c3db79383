import type { CheckFacts, ContactFacts } from '../assessment/facts/check-facts.ts';
import type { Facts, NearestFacts } from '../assessment/facts/facts.ts';
import type { SupplyFacts } from '../assessment/facts/supply-facts.ts';
import type { ExpectingFacts } from '../assessment/facts/tie-facts.ts';
import { CapacityMeasure } from '../facility/term/facility-terms.ts';
import { servedFacts, serveToo } from '../gap/coverage/serve-too.ts';
import { catchmentsOf } from './suppose-catchment.ts';
import { workInNetworks } from './suppose-network.ts';
import { signalNodeOf } from './suppose-signal.ts';
import type { SupposedFacility } from './supposed.ts';

/** The facts with one more facility, of which nobody asked with whom it works, and that does nothing yet that has a goal. */
export function addFacility(facts: Facts, added: SupposedFacility): Facts {
  return {
    ...facts,
    serving: serveToo(facts, { ...added, neighbourhoodIds: added.serves, wasAsked: false }),
    nearest: nearestWith(facts.nearest, added),
    supplies: [...facts.supplies, ...suppliesOf(facts, added)],
    catchments: [...facts.catchments, ...catchmentsOf(facts, added)],
    expecting: [...facts.expecting, ...expectingOf(facts, added)],
    signals: [...facts.signals, signalNodeOf(added)],
    networks: workInNetworks(facts, added),
    checks: [...facts.checks, neverChecked(added)],
    contacts: [...facts.contacts, noContact(added)],
  };
}

/** Of two just as far the first by id, as where they are judged. */
function nearestWith(nearest: readonly NearestFacts[], added: SupposedFacility): NearestFacts[] {
  const place = (areaId: string, kind: string) => `${areaId} ${kind}`;
  const others = new Map(nearest.map((one) => [place(one.areaId, one.kind), one]));
  for (const [areaId, metres] of Object.entries(added.metresTo))
    for (const kind of added.kinds) {
      const known = others.get(place(areaId, kind));
      const isNearer = !known || metres < known.metres;
      if (isNearer || (metres === known.metres && added.id < known.facilityId))
        others.set(place(areaId, kind), {
          ...{ areaId, kind, facilityId: added.id, metres },
          ...{ sourceId: null, row: added.id, retrievedOn: null },
        });
    }
  return [...others.values()];
}

function suppliesOf(facts: Facts, added: SupposedFacility): SupplyFacts[] {
  const { id: facilityId, name, kinds, standsIn, municipalityCode, capacity } = added;
  const serves = servedFacts(facts, added.serves);
  return Object.values(CapacityMeasure).map((measure) => {
    const amount = capacity[measure] ?? null;
    return {
      ...{ facilityId, name, kinds, kindShares: null, measure, low: amount, high: amount },
      ...{ standsIn, municipalityCode, servesMunicipality: false, serves },
      ...{ sourceId: null, row: facilityId, retrievedOn: null },
    };
  });
}

const neverChecked = ({ id, name }: SupposedFacility): CheckFacts => ({
  ...{ facilityId: id, name, checkedOn: null, isByRegister: false, sourceId: null, row: id },
});

const noContact = ({ id, name }: SupposedFacility): ContactFacts => ({
  ...{ facilityId: id, name, held: 0, checkedOn: null, checkedAtMost: null, sourceId: null, row: id },
});

/** Only of what stands in the areas that are judged a relation is expected. */
function expectingOf({ areas }: Facts, { id, kinds, standsIn }: SupposedFacility): ExpectingFacts[] {
  if (!areas.some((area) => area.id === standsIn)) return [];
  return kinds.map((kind) => ({
    ...{ id, kind, neighbourhoodId: standsIn, askedOn: null, sourceId: null, row: id },
  }));
}
