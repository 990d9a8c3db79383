import { type Term, vocabulary } from '../../graphql/term.ts';
import { facilityKinds } from '../term/facility-kinds.ts';

/** In an inventory this stands where otherwise a kind of facility does: the activities of all kinds. */
export const allActivities = 'ACTIVITEITEN';

/** What can be completely known somewhere: the facilities of a kind, or all activities. */
export const inventoried = vocabulary<Term>('what can be inventoried', [
  ...facilityKinds.terms,
  { code: allActivities, nl: 'activiteiten', en: 'activities' },
]);
