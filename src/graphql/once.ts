/** Several fields of one answer ask the same: it is worked out at the first, and once. */
export function once<T>(ask: () => T): () => T {
  let answer: { readonly is: T } | null = null;
  return () => {
    answer ??= { is: ask() };
    return answer.is;
  };
}
