import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import { readCodes } from '../../graphql/read-codes.ts';
import { refuse } from '../../graphql/refusal.ts';

/** The argument `kinds` of what is told of each kind that is asked. */
export const kindsDescription =
  'Kinds of facility: codes or labels, e.g. ["BASISSCHOOL", "KINDERWERK"]; at most 50.';

/** Codes of kinds as a client writes them, each once. Throws BAD_USER_INPUT for an unknown one, or more than 50. */
export function fewKinds(kinds: readonly string[]): readonly string[] {
  if (kinds.length > 50)
    throw refuse('BAD_USER_INPUT', `${kinds.length} kinds; at most 50 can be asked at once`);
  return [...new Set(readCodes(facilityKinds, kinds))];
}
