import { createHash } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A readable global id such as `fac_8k2m4x9qh7c3w1v0`. It follows from what identifies the thing in its source, so
 * that the same file loaded elsewhere, or again after a restore, gives the same ids. 80 bits of SHA-256.
 */
export function idOf(prefix: string, ...identity: readonly (string | number)[]): string {
  const digest = createHash('sha256').update(JSON.stringify(identity)).digest();
  let text = '';
  for (let i = 0; i < 10; i += 5) {
    const bits = digest.readUIntBE(i, 5);
    for (let shift = 35; shift >= 0; shift -= 5) text += alphabet[Math.floor(bits / 2 ** shift) % 32];
  }
  return `${prefix}_${text}`;
}
