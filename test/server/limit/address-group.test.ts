import fc from 'fast-check';
import { addressGroup } from '../../../src/server/limit/address-group.ts';

describe('who is behind an address', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1::/64'],
    ['2001:DB8:0:1::', '2001:db8:0:1::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
    ['192.0.2.7:4711', '192.0.2.7'],
    ['[2001:db8:0:1::1]:4711', '2001:db8:0:1::/64'],
    ['[2001:db8:0:1::1]', '2001:db8:0:1::/64'],
    ['[::ffff:192.0.2.7]:4711', '192.0.2.7'],
    ['[fe80::1%eth0]:4711', 'fe80:0:0:0::/64'],
    ['unknown', 'no address'],
    ['_hidden4711', 'no address'],
    ['192.0.2.7:4711:1', 'no address'],
    ['', 'no address'],
  ])('%s is %s', (address, group) => {
    expect(addressGroup(address)).toBe(group);
  });

  test('is the same whatever port a proxy tells beside it', () => {
    const port = fc.integer({ min: 0, max: 65_535 });
    fc.assert(
      fc.property(fc.ipV4(), fc.ipV6(), port, port, (four, six, one, other) => {
        expect(addressGroup(`${four}:${one}`)).toBe(addressGroup(`${four}:${other}`));
        expect(addressGroup(`[${six}]:${one}`)).toBe(addressGroup(six));
      }),
    );
  });

  const half = fc.tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 1, max: 0xffff })));
  const hex = (groups: readonly number[]) => groups.map((group) => group.toString(16)).join(':');

  test('is the same for all addresses of a network of IPv6, and another for another network', () => {
    fc.assert(
      fc.property(half, half, half, half, (network, one, two, other) => {
        expect(addressGroup(`${hex(network)}:${hex(one)}`)).toBe(addressGroup(`${hex(network)}:${hex(two)}`));
        const isSame = hex(network) === hex(other);
        expect(
          addressGroup(`${hex(network)}:${hex(one)}`) === addressGroup(`${hex(other)}:${hex(one)}`),
        ).toBe(isSame);
      }),
    );
  });
});
