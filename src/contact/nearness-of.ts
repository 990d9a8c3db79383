import type { ContactNearness } from './contact-terms.ts';

/**
 * How near a contact is, as a number to order by. An organisation that was asked about is nearer itself than a facility
 * of it; a facility that stands in the area comes before one that only serves it.
 */
export const rank = { itself: 5, relation: 10, stands: 20, serves: 30, organisation: 40, municipality: 50 };

export function nearnessOf(number: number): ContactNearness {
  if (number === rank.relation) return 'RELATION';
  if (number === rank.stands || number === rank.serves) return 'FACILITY';
  return number === rank.municipality ? 'MUNICIPALITY' : 'ORGANISATION';
}
