import { editionOf } from '../area/edition.graphql.ts';
import { currentCodes } from '../area/succession/current-codes.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { readCodes } from '../graphql/read-codes.ts';
import { readText } from '../graphql/read-text.ts';
import { refuse } from '../graphql/refusal.ts';
import type { FacilityFilter, FacilityOrder } from './facility-filter.graphql.ts';
import type { FacilityWhere } from './facility-filter.rows.ts';
import { readNear } from './near.graphql.ts';
import { facilityGroups } from './term/facility-groups.ts';
import { facilityKinds, kindsMeantBy } from './term/facility-kinds.ts';
import { audiences, deliveryModes, lowThresholdTraits } from './term/facility-traits.ts';
import { goals } from './term/goals.ts';

/**
 * A filter as it was typed into one that can be asked. Throws BAD_USER_INPUT that names what cannot be. Without a
 * filter, or with an empty one: all that are there.
 */
export async function readFacilityWhere(
  context: Context,
  filter: FacilityFilter | null | undefined,
): Promise<FacilityWhere> {
  const where = filter ?? {};
  const asksAreas = where.areas != null || where.serves != null;
  const edition = asksAreas ? await editionOf(context, where.edition) : 0;
  const groups = readCodes(facilityGroups, where.groups);
  return {
    kinds: readCodes(facilityKinds, where.kinds),
    kindsOfGroups: groups?.flatMap(kindsMeantBy) ?? null,
    areas: await currentCodes(context, where.areas, edition),
    serves: await currentCodes(context, where.serves, edition),
    edition,
    organisations: where.organisations ?? null,
    text: readText(where.text),
    near: await readNear(context, where.near),
    ages: where.ages ?? null,
    audiences: readCodes(audiences, where.audiences),
    goals: readCodes(goals, where.goals),
    modes: readCodes(deliveryModes, where.modes),
    lowThreshold: readCodes(lowThresholdTraits, where.lowThreshold),
    status: where.status ?? null,
    verifiedBefore: where.verifiedBefore ?? null,
    also: null,
  };
}

/**
 * Kinds as a client writes them where a sector will do as well, so as all kinds of it. The code of a sector comes
 * first: SPORT is all of it. Throws BAD_USER_INPUT that names the first one that is neither.
 */
export function readKinds(texts: readonly string[] | null | undefined): readonly string[] | null {
  return (
    texts?.flatMap((text) => {
      const group = facilityGroups.terms.find(({ code }) => code === text.toUpperCase());
      const found = group ?? facilityKinds.find(text) ?? facilityGroups.find(text);
      if (!found) {
        throw refuse('BAD_USER_INPUT', `${JSON.stringify(text)} is not one of the facility kinds or groups`);
      }
      return kindsMeantBy(found.code);
    }) ?? null
  );
}

/** Throws BAD_USER_INPUT for nearest first without a point to be near to. */
export function checkOrder(order: keyof typeof FacilityOrder, where: FacilityWhere): void {
  if (order === 'DISTANCE' && where.near === null) {
    throw refuse('BAD_USER_INPUT', 'orderBy DISTANCE needs where.near');
  }
}
