/** A geometry that a binary or packed form holds in a way that cannot be read; said in a sentence for its keeper. */
export class BrokenGeometry extends Error {}

/** More points than the coast of the largest municipality has in full detail; a reader stops there. */
export const mostPoints = 2_000_000;
