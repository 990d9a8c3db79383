/** Of variables as they were coerced, so with the defaults of those that were left out. */
export type Estimate = (variables: Variables) => number;

export type Variables = Readonly<Record<string, unknown>>;

export const one: Estimate = () => 1;
export const nothing: Estimate = () => 0;

export const sum =
  (costs: readonly Estimate[]): Estimate =>
  (variables) =>
    counted(costs.reduce((total, cost) => total + cost(variables), 0));

export const amount = (value: unknown): number => counted(typeof value === 'number' ? value : 0);

/** Never negative, and never more than can be counted. */
export const counted = (value: number): number => Math.min(Math.max(0, value), Number.MAX_SAFE_INTEGER);
