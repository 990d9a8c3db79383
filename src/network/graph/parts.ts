import type { CompactNetwork } from './compact-network.ts';

/**
 * The nodes of each part between which there is no path, ascending, with one node taken out where one is named: the
 * largest part first, of equal ones the one with the lowest node. As `components.ts`, over arrays.
 */
export function partsOf(
  { order, offsets, neighbours }: CompactNetwork,
  without: number | null = null,
): number[][] {
  const seen = new Uint8Array(order);
  if (without !== null) seen[without] = 1;
  const parts: number[][] = [];
  for (let start = 0; start < order; start += 1) {
    if (seen[start]) continue;
    seen[start] = 1;
    const part = [start];
    for (let at = 0; at < part.length; at += 1) {
      const node = part[at]!;
      for (let place = offsets[node]!; place < offsets[node + 1]!; place += 1) {
        const neighbour = neighbours[place]!;
        if (seen[neighbour]) continue;
        seen[neighbour] = 1;
        part.push(neighbour);
      }
    }
    parts.push(part.sort((one, other) => one - other));
  }
  return parts.sort((one, other) => other.length - one.length || one[0]! - other[0]!);
}
