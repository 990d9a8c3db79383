import type { Area } from '../area/area.graphql.ts';
import { refuse } from '../graphql/refusal.ts';
import { mostReached } from './ego-facts.rows.ts';

/** Its facilities are no network, and too many to draw. */
export const refuseCountry = ({ code }: Area) =>
  refuse('BAD_USER_INPUT', `${code} has no network of its own; ask for a municipality or smaller`);

/** More than anybody would see were reached from an ego. */
export const refuseTooLarge = (egoId: string, steps: number, day: string | null) =>
  refuse(
    'BAD_USER_INPUT',
    `more than ${mostReached} facilities are within ${steps} steps of ${egoId}${day === null ? '' : ` on ${day}`}; ask for fewer steps or a narrower filter`,
  );
