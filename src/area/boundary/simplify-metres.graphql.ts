import { refuse } from '../../graphql/refusal.ts';

/** What a `simplifyMetres` argument says. */
export const simplifyDescription = 'Leave out details smaller than this, 0 to 1,000 metres.';

/** The metres that were asked for. BAD_USER_INPUT for what is no size of a detail. */
export function readSimplifyMetres(metres: number): number {
  if (metres >= 0 && metres <= 1_000) return metres;
  throw refuse('BAD_USER_INPUT', `simplifyMetres is ${metres}; it may be 0 to 1000`);
}
