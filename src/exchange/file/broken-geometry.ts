/** A geometry that a binary or packed form holds in a way that cannot be read; said in a sentence for its keeper. */
export class BrokenGeometry extends Error {}
