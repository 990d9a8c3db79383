import { facilityGroups } from '../facility/term/facility-groups.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import type { Term } from '../graphql/term.ts';

/** What a norm means by a code: a sector, or else a kind of facility, as `kindsMeantBy` reads it. */
export const kindOrGroup = (code: string): Term =>
  facilityGroups.terms.find((group) => group.code === code) ?? facilityKinds.get(code);
