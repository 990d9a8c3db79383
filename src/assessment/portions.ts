import { inPortions } from '../database/portions.ts';

/**
 * So many municipalities are assessed at a time: what is known and found of the country at once takes more memory with
 * every norm, and for so much at once the planner looks up ties in a way that takes minutes.
 */
const municipalitiesAtOnce = 40;

/** These codes in portions to be assessed one after the other. */
export const portionsOf = (codes: readonly string[], atOnce = municipalitiesAtOnce): string[][] =>
  inPortions(codes, atOnce);
