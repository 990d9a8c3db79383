import { contactRoles } from '../contact-roles.ts';
import { ContactVisibility } from '../contact-visibility.ts';

const fromWideToNarrow = Object.keys(ContactVisibility) as ContactVisibility[];

/**
 * Who sees a contact when its keeper does not say: the narrowest that any of its roles asks for, and never everyone
 * where somebody is named. PUBLIC without roles and without a person.
 */
export function defaultVisibility(roles: readonly string[], isNamed: boolean): ContactVisibility {
  const asked = roles.map((role) => fromWideToNarrow.indexOf(contactRoles.get(role).visibility));
  return fromWideToNarrow[Math.max(isNamed ? 1 : 0, ...asked)]!;
}
