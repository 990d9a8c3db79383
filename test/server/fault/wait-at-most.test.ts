import { jest } from '@jest/globals';
import { waitAtMost } from '../../../src/server/fault/wait-at-most.ts';

const never = new Promise<string>(() => {});

describe('waiting with an end', () => {
  test('gives what came in time, also when that is a fault', async () => {
    expect(await waitAtMost(60_000, Promise.resolve('came'), () => 'too late')).toBe('came');
    await expect(waitAtMost(60_000, Promise.reject(new Error('away')), () => 'too late')).rejects.toThrow(
      'away',
    );
  });

  test('gives or throws something else when nothing comes', async () => {
    expect(await waitAtMost(1, never, () => 'too late')).toBe('too late');
    const refuse = () => {
      throw new Error('it does not answer');
    };
    await expect(waitAtMost(1, never, refuse)).rejects.toThrow('it does not answer');
  });

  test('hears no more of a fault that comes afterwards', async () => {
    const late = Promise.withResolvers<string>();
    const otherwise = jest.fn(() => 'too late');
    expect(await waitAtMost(1, late.promise, otherwise)).toBe('too late');
    late.reject(new Error('away'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(otherwise).toHaveBeenCalledTimes(1);
  });
});
