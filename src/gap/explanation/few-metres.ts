import { refuse } from '../../graphql/refusal.ts';

/** A distance somebody asks about; refused where it is none, or further than is worked out. */
export function fewMetres(metres: number, most: number): number {
  if (metres >= 1 && metres <= most) return metres;
  throw refuse('BAD_USER_INPUT', `metres is ${metres}; it may be 1 to ${most}`);
}
