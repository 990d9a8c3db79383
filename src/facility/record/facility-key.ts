/** A key such as `BRIN_VESTIGING:10KN00` names a facility of another source by its identifier. */
export const isIdentifier = (key: string): boolean => /^[A-Z_]+:/.test(key);
