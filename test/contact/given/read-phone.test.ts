import fc from 'fast-check';
import { readPhone } from '../../../src/contact/given/read-phone.ts';

describe('a telephone number', () => {
  test.each([
    ['010-0123456', '+31100123456'],
    ['(010) 012 34 56', '+31100123456'],
    ['+31 (0)10 012 34 56', '+31100123456'],
    ['0031 10 0123456', '+31100123456'],
    ['0320-012345', '+31320012345'],
    ['+32 2 555 12 12', '+3225551212'],
  ])('%s is kept as %s', (text, number) => {
    expect(readPhone(text)).toBe(number);
  });

  test.each([
    '',
    '12',
    '010-012345',
    '010-01234567',
    'bel maar',
    '+999 123 456 789',
    '010-0123456 toestel 12',
  ])('"%s" is none', (text) => {
    expect(readPhone(text)).toBeNull();
  });

  test('that is kept is read as itself', () => {
    const written = fc.tuple(
      fc.constantFrom('010', '020', '0320', '0570', '088', '06'),
      fc.stringMatching(/^[0-9]{6,8}$/),
      fc.constantFrom('', '-', ' ', '/'),
    );
    let read = 0;
    fc.assert(
      fc.property(written, ([area, rest, sign]) => {
        const number = readPhone(`${area}${sign}${rest}`);
        if (number === null) return;
        read += 1;
        expect(number).toMatch(/^\+[1-9]\d{6,14}$/);
        expect(readPhone(number)).toBe(number);
      }),
      { numRuns: 300 },
    );
    expect(read).toBeGreaterThan(50);
  });
});
