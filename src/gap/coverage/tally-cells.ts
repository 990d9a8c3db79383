import type { Verdict } from '../../assessment/finding/finding-terms.ts';

/** How many cells of a kind have each verdict, in the order in which they are met. */
export function tallyCells(cells: readonly { readonly kind: string; readonly verdict: Verdict }[]) {
  const counts = new Map<string, { kind: string; verdict: Verdict; count: number }>();
  for (const { kind, verdict } of cells) {
    const key = `${kind} ${verdict}`;
    const counted = counts.get(key) ?? { kind, verdict, count: 0 };
    counts.set(key, { ...counted, count: counted.count + 1 });
  }
  return [...counts.values()];
}
