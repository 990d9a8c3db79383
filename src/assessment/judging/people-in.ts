import { estimateChildren, getAgeBand, isAgeBand, methodOf } from '../../area/figure/children.ts';
import { peopleOfAges } from '../../area/figure/people-of-ages.ts';
import type { AreaFacts } from '../facts/area-facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { Evidence } from '../finding/finding.ts';

/** People of a norm's ages in an area: unrounded, with how it was estimated; a null method: counted. */
export interface PeopleIn {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly method: string | null;
}

/**
 * Children by the factors of children, which hold for every neighbourhood; people of other ages from what is published
 * of groups of ages in the area itself. Null when nobody tells.
 */
export function peopleIn(area: AreaFacts, { agesFrom, agesUntil }: NormFacts): PeopleIn | null {
  if (!isAgeBand(agesFrom, agesUntil)) {
    const people = peopleOfAges(area.ageGroups, agesFrom, agesUntil);
    if (!people) return null;
    const { value, low, high, isEstimate } = people;
    return { value, low, high, method: isEstimate ? 'ESTIMATED_OWN_BANDS' : null };
  }
  const band = getAgeBand(agesFrom, agesUntil, area.fiveYearBands);
  const children = estimateChildren(area.children0to15, band, area.childrenEstimate);
  return children && { ...children, method: methodOf(area.childrenEstimate?.method ?? null, band) };
}

/** The groups of ages from which people of a norm's ages were added up, each with the row that says so. */
export function groupEvidence(area: AreaFacts, { agesFrom, agesUntil }: NormFacts): Evidence[] {
  const groups = peopleOfAges(area.ageGroups, agesFrom, agesUntil)?.groups ?? [];
  return groups.map(({ from, until, value, sourceId, retrievedOn }) => ({
    statement: {
      nl: `${Math.round(value)} inwoners van ${from} tot ${until} jaar (gepubliceerd)`,
      en: `${Math.round(value)} inhabitants aged ${from} to ${until} (published)`,
    },
    ...{ sourceId, row: area.code, retrievedOn },
  }));
}
