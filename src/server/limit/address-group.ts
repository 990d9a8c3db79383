import { isIPv6 } from 'node:net';

/**
 * The address that stands for whoever is behind it: an IPv4 address itself, of an IPv6 address its first half, because
 * a household or an office is given all 18 quintillion of the second.
 */
export function addressGroup(address: string): string {
  const [plain = ''] = address.split('%', 1);
  if (!isIPv6(plain)) return plain;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  return mapped ?? `${groupsOf(plain).slice(0, 4).join(':')}::/64`;
}

/** All eight, without leading zeros; the last two may be written as IPv4. */
function groupsOf(address: string): string[] {
  const [before = [], after] = address.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const length = (groups: readonly string[]) => groups.length + (groups.at(-1)?.includes('.') ? 1 : 0);
  const missing = after ? 8 - length(before) - length(after) : 0;
  return [...before, ...Array.from({ length: missing }, () => '0'), ...(after ?? [])].map((group) =>
    group.includes('.') ? group : Number.parseInt(group, 16).toString(16),
  );
}
