/** Steps that may be asked for. */
export const mostSteps = 20;

export const problemsOfCount = (count: number): string[] =>
  count >= 1 && count <= mostSteps ? [] : [`count is ${count}; it may be 1 to ${mostSteps}`];
