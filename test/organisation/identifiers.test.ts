import fc from 'fast-check';
import { identifierSchemes, readIdentifier } from '../../src/organisation/identifiers.ts';

describe('a number of a register', () => {
  test.each([
    ['KVK', '41202535', '41202535'],
    ['KVK', "'41202535", '41202535'],
    ['KVK_VESTIGING', ' 000012345678 ', '000012345678'],
    // RSIN and OIN of a public body; the other two only pass the test.
    ['RSIN', '002220647', '002220647'],
    ['RSIN', '123456782', '123456782'],
    ['RSIN', '111222333', '111222333'],
    ['OIN', '00000001002220647000', '00000001002220647000'],
    ['OIN', '00000003412025350000', '00000003412025350000'],
    ['BRIN', '10kn', '10KN'],
    ['BRIN_VESTIGING', '10KN00', '10KN00'],
    ['BRIN_VESTIGING', ' 10kn00', '10KN00'],
    ['DUO_BEVOEGD_GEZAG', '01234', '01234'],
    ['LRK', '213853164', '213853164'],
    ['BAG', '0034010000012345', '0034010000012345'],
    ['AGB', '01001234', '01001234'],
    ['OSM', 'Node/123', 'node/123'],
  ])('%s %j is kept as %s', (scheme, text, value) => {
    expect(readIdentifier(scheme, text)).toEqual({ value });
  });

  test.each([
    ['KVK', '041202535'],
    ['KVK', '4120253'],
    ['KVK', '4120253X'],
    ['KVK', ''],
    ['KVK_VESTIGING', '12345678'],
    ['RSIN', '002220648'],
    ['RSIN', '2220647'],
    ['RSIN', '000000000'],
    ['OIN', '00000001002220648000'],
    ['OIN', '00000005002220647000'],
    ['OIN', '00000001002220647001'],
    ['OIN', '00000003412025351000'],
    ['OIN', '00000004000000000000'],
    ['OIN', '1002220647000'],
    ['BRIN', '10KN00'],
    ['BRIN_VESTIGING', '10KN'],
    ['BRIN_VESTIGING', '00AP|C1'],
    ['DUO_BEVOEGD_GEZAG', '0'],
    ['LRK', '21385316'],
    ['BAG', '0034050000012345'],
    ['BAG', '0034'],
    ['OSM', '123'],
    ['BSN', '123456782'],
  ])('%s %j is refused, with a sentence that names it', (scheme, text) => {
    const { value, fault } = readIdentifier(scheme, text);
    expect(value).toBeUndefined();
    expect(fault).toContain(scheme === 'BSN' ? 'BSN' : `"${text}"`);
  });

  test('a KvK number that lost its leading zero is told so, and not repaired', () => {
    expect(readIdentifier('KVK', '4120253').fault).toBe(
      '"4120253" is no KvK-nummer: expected 8 digits; a leading zero may have been lost.',
    );
  });
});

describe('laws of numbers', () => {
  const schemes = fc.constantFrom(...identifierSchemes.terms.map((scheme) => scheme.code));

  test('any text gives either a value or a fault, and reading a value again gives the same', () => {
    fc.assert(
      fc.property(schemes, fc.string(), (scheme, text) => {
        const { value, fault } = readIdentifier(scheme, text);
        expect([value, fault].filter((part) => part !== undefined)).toHaveLength(1);
        if (value !== undefined) expect(readIdentifier(scheme, value)).toEqual({ value });
      }),
    );
  });

  test('one wrong digit in an RSIN is always seen', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('002220647', '123456782', '111222333'),
        fc.nat({ max: 8 }),
        fc.integer({ min: 1, max: 9 }),
        (rsin, place, more) => {
          const digits = [...rsin].map(Number);
          digits[place] = ((digits[place] ?? 0) + more) % 10;
          expect(readIdentifier('RSIN', digits.join('')).fault).toContain('elfproef');
        },
      ),
    );
  });
});
