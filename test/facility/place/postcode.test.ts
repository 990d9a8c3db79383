import fc from 'fast-check';
import { pc4Of, readPostcode } from '../../../src/facility/place/postcode.ts';

describe('a postcode', () => {
  test.each(['1315 HR', '1315HR', '1315 hr', ' 1315hr ', '1315\u00a0HR'])('%j is written 1315 HR', (text) => {
    expect(readPostcode(text)).toBe('1315 HR');
  });

  test.each([
    '0315HR',
    '1315SS',
    '1315SA',
    '1315sd',
    '1315',
    '1315 H',
    '1315 HRX',
    '13150 HR',
    '1315-HR',
    '1315 ßs',
    '',
  ])('%j is refused', (text) => {
    expect(readPostcode(text)).toBeNull();
  });

  test('its first four digits are the area it lies in', () => {
    expect(pc4Of('1315 HR')).toBe('1315');
  });

  test('reading what was read changes nothing', () => {
    const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), letters, letters, (number, first, second) => {
        const read = readPostcode(`${number}${first}${second}`);
        expect(read).toBe(['SA', 'SD', 'SS'].includes(first + second) ? null : `${number} ${first}${second}`);
        if (read) expect(readPostcode(read)).toBe(read);
      }),
    );
  });
});
