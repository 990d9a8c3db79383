/** What a request costs at least, in objects, also one that cannot be read: no limit may be less. */
export const leastCost = 10;
