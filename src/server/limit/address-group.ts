import { isIP, isIPv6 } from 'node:net';

/**
 * The address that stands for whoever is behind it: an IPv4 address itself, of an IPv6 address its first half, because
 * a household or an office is given all 18 quintillion of the second. Some proxies tell the port as well, which is another
 * for every connection; whatever else they tell is nobody in particular, and all of those are one.
 */
export function addressGroup(told: string): string {
  const plain = withoutPort(told);
  if (!isIPv6(plain)) return isIP(plain) ? plain : 'no address';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  return mapped ?? `${groupsOf(plain).slice(0, 4).join(':')}::/64`;
}

/** Of `[2001:db8::1]:4711` and `192.0.2.7:4711` the address; also without the zone of `fe80::1%eth0`. */
function withoutPort(told: string): string {
  const [, inBrackets, before] = /^(?:\[(.+)\](?::\d+)?|([\d.]+):\d+)$/.exec(told) ?? [];
  return (inBrackets ?? before ?? told).split('%', 1)[0] ?? '';
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
