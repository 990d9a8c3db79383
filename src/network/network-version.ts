import { createHash } from 'node:crypto';
import type { CompactNetwork } from './graph/compact-network.ts';

const known = new WeakMap<CompactNetwork, string>();

/**
 * A name for what is in a network: two that are the same, number for number, have the same one, and no others do. So
 * what is kept under it cannot be out of date, and nobody gets what was worked out of facts that they may not see.
 */
export function versionOf(network: CompactNetwork): string {
  const version = known.get(network) ?? hash(network);
  known.set(network, version);
  return version;
}

/** The neighbours follow from the edges. */
function hash({ order, lower, higher, levels, confidences }: CompactNetwork): string {
  const digest = createHash('sha256').update(`${order} ${lower.length} `);
  for (const { buffer, byteOffset, byteLength } of [lower, higher, levels, confidences])
    digest.update(new Uint8Array(buffer, byteOffset, byteLength));
  return digest.digest('base64url');
}
