import { refuse } from '../graphql/refusal.ts';
import { mostReached } from './ego-facts.rows.ts';

/** More than anybody would see were reached from an ego. */
export const refuseTooLarge = (egoId: string, steps: number, day: string | null) =>
  refuse(
    'BAD_USER_INPUT',
    `more than ${mostReached} facilities are within ${steps} steps of ${egoId}${day === null ? '' : ` on ${day}`}; ask for fewer steps or a narrower filter`,
  );
