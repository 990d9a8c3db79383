/** Two sets of measures side by side, by name; what is no number (the notes) is left out. Null: undefined there. */
export function measureDifferences(before: object, after: object) {
  const values = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([measure, now]) => {
    const then = values.get(measure) ?? null;
    if (!isMeasured(then) || !isMeasured(now)) return [];
    return [{ measure, before: then, after: now, change: then === null || now === null ? null : now - then }];
  });
}

const isMeasured = (value: unknown): value is number | null => value === null || typeof value === 'number';
