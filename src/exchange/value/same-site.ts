import { isIP } from 'node:net';

/**
 * Whether an answer may send us on from one address to another: to the same host, or to one beside or below it in the
 * same registered name (duo.nl, www.duo.nl), and never from https to http. All publishers stand directly below .nl or
 * .com, so the last two parts of a name are the registered one.
 */
export function isSameSite(from: string, to: string): boolean {
  const [one, other] = [URL.parse(from), URL.parse(to)];
  if (!one || !other || !/^https?:$/.test(other.protocol)) return false;
  if (one.protocol === 'https:' && other.protocol !== 'https:') return false;
  if (other.username !== '' || other.password !== '') return false;
  return registeredName(one) === registeredName(other);
}

/** An address in numbers, or a name of one part, has no others beside it. */
function registeredName({ hostname }: URL): string {
  const isNumbers = isIP(hostname.replace(/^\[|\]$/g, '')) > 0;
  return isNumbers ? hostname : hostname.split('.').slice(-2).join('.');
}
