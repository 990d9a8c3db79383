import { maskPersonal } from '../../../src/access/mask-personal.ts';
import { error } from '../../../src/exchange/reading/issues.ts';

const issueOf = (text: string) =>
  error('X', { file: 'a.csv', line: 2, column: 'a', value: text }, `"${text}" is none.`);

describe('what an issue quotes', () => {
  test('is as long as is needed to find it again, and no longer', () => {
    const { value, message } = issueOf('x'.repeat(2_000));
    expect([value?.length, message.length]).toEqual([200, 500]);
    expect(issueOf('kort')).toMatchObject({ value: 'kort', message: '"kort" is none.' });
  });

  test('is not cut within a mail address, of which half would not be masked', () => {
    for (const before of [180, 185, 190, 480, 490]) {
      const { value, message } = issueOf(
        `${'x '.repeat(before / 2)}jan.verzonnen@voorbeeld.example ${'x'.repeat(400)}`,
      );
      for (const text of [value!, message]) expect(maskPersonal(text)).not.toContain('jan');
    }
  });
});
