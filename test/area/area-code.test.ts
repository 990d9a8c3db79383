import fc from 'fast-check';
import { isWithin, parentCodeOf, readAreaCode } from '../../src/area/area-code.ts';

describe('an area code', () => {
  test.each([
    ['NL00', 'COUNTRY', null, null],
    ['NL00      ', 'COUNTRY', null, null],
    ['GM0034', 'MUNICIPALITY', 'GM0034', null],
    ['WK003401', 'DISTRICT', 'GM0034', 'WK003401'],
    ['BU00340101', 'NEIGHBOURHOOD', 'GM0034', 'WK003401'],
    // All districts and neighbourhoods of Amsterdam carry letters.
    ['WK0363AA', 'DISTRICT', 'GM0363', 'WK0363AA'],
    ['BU0363AA01', 'NEIGHBOURHOOD', 'GM0363', 'WK0363AA'],
  ])('%s tells its level and what it lies in', (code, level, municipalityCode, districtCode) => {
    expect(readAreaCode(code)).toEqual({ code: code.trim(), level, municipalityCode, districtCode });
  });

  test.each(['GM998', 'BU0034010', 'BU003401011', 'WK0034', 'GM00A4', '0034', 'NL01', 'Buurt     ', ''])(
    '%j is refused',
    (text) => {
      expect(readAreaCode(text)).toBeNull();
    },
  );

  test.each(['WK003401  ', 'wk003401', '\tWk003401\n'])(
    '%j reads as WK003401: padding and lower case are how files write it',
    (text) => {
      expect(readAreaCode(text)?.code).toBe('WK003401');
    },
  );

  test('a letter that only becomes a Latin one in upper case is no letter of a code', () => {
    expect(readAreaCode('WK0363ıı')).toBeNull();
    expect(readAreaCode('BU0363ßAA')).toBeNull();
  });
});

describe('what an area lies in', () => {
  test('a neighbourhood lies in its district, municipality and country, and in itself', () => {
    for (const parent of ['BU00340101', 'WK003401', 'GM0034', 'NL00']) {
      expect(isWithin('BU00340101', parent)).toBe(true);
    }
  });

  test('a district of another municipality lies outside, however alike the codes are', () => {
    expect(isWithin('WK003501', 'GM0034')).toBe(false);
    expect(isWithin('BU00340201', 'WK003401')).toBe(false);
  });

  test('the larger does not lie in the smaller, and what is no code lies nowhere', () => {
    expect(isWithin('GM0034', 'WK003401')).toBe(false);
    expect(isWithin('NL00', 'GM0034')).toBe(false);
    expect(isWithin('GM00', 'NL00')).toBe(false);
    expect(isWithin('BU00340101', 'BU')).toBe(false);
  });

  test('the country has no parent, nor has what is no code', () => {
    expect(parentCodeOf('NL00')).toBeNull();
    expect(parentCodeOf('GM998')).toBeNull();
  });
});

describe('laws of area codes', () => {
  const characters = (alphabet: string, length: number) =>
    fc.string({ unit: fc.constantFrom(...alphabet), minLength: length, maxLength: length });
  const digits = '0123456789';
  const digitsAndLetters = `${digits}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;
  const codes = fc.oneof(
    fc.constant('NL00'),
    characters(digits, 4).map((rest) => `GM${rest}`),
    fc.tuple(characters(digits, 4), characters(digitsAndLetters, 2)).map((rest) => `WK${rest.join('')}`),
    fc.tuple(characters(digits, 4), characters(digitsAndLetters, 4)).map((rest) => `BU${rest.join('')}`),
  );

  test('a code reads the same in any case and with any padding', () => {
    fc.assert(
      fc.property(codes, characters(' \t', 3), fc.infiniteStream(fc.boolean()), (code, padding, lower) => {
        const written = [...code].map((letter) => (lower.next().value ? letter.toLowerCase() : letter));
        expect(readAreaCode(padding + written.join('') + padding)).toEqual(readAreaCode(code));
      }),
    );
  });

  test('going up from any area ends at the country, and each step lies around the one before', () => {
    fc.assert(
      fc.property(codes, (start) => {
        let code = start;
        for (let parent = parentCodeOf(code); parent; parent = parentCodeOf(code)) {
          expect(isWithin(code, parent)).toBe(true);
          expect(isWithin(start, parent)).toBe(true);
          expect(isWithin(parent, code)).toBe(false);
          code = parent;
        }
        expect(code).toBe('NL00');
      }),
    );
  });
});
