/** What differs between answers of another shape that should say the same; null when every value is in each of them. */
export function sameLeaves(answers: readonly string[]): string | null {
  const [first, ...others] = answers.map((answer) => {
    const parsed = JSON.parse(answer);
    return parsed.errors ? [JSON.stringify(parsed.errors)] : leavesOf(parsed).sort();
  });
  for (const other of others) {
    const at = other.findIndex((leaf, index) => leaf !== first![index]);
    if (at >= 0 || other.length !== first!.length) {
      return `${first!.length} values and ${other.length}; ${first![Math.max(at, 0)]} and ${other[Math.max(at, 0)]}`;
    }
  }
  return null;
}

const leavesOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [String(value)];
