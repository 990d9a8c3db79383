import { facilityKinds } from '../../facility/term/facility-kinds.ts';

/** What a kind has to offer is counted in: childcare in places, all others in the people who do it. */
export const capacityOf = (kind: string) =>
  facilityKinds.get(kind).group === 'OPVANG'
    ? ({ measure: 'PLACES', unit: 'places' } as const)
    : ({ measure: 'FTE', unit: 'FTE' } as const);
