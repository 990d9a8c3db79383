/**
 * So many different ones of the numbers from `from` to before `until`, each as likely as any other, and the same ones
 * at every run. Fisher and Yates' shuffle, as far as it is needed; random numbers by mulberry32 (T. Ettinger, 2017).
 */
export function pivotsAmong(from: number, until: number, count: number): Int32Array {
  const numbers = Int32Array.from({ length: until - from }, (_, at) => from + at);
  const random = seeded(numbers.length);
  for (let at = 0; at < count; at += 1) {
    const other = at + Math.floor(random() * (numbers.length - at));
    [numbers[at], numbers[other]] = [numbers[other]!, numbers[at]!];
  }
  return numbers.subarray(0, count);
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
