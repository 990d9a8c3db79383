import { OutOfPatience, patienceOf } from '../../src/database/patience.ts';
import { databaseFault } from '../../src/server/fault/database-fault.ts';

const thereAfter = (milliseconds: number) =>
  new Promise<string>((resolve) => setTimeout(resolve, milliseconds, 'there'));
const never = new Promise<string>(() => {});

describe('the patience of a request', () => {
  test('gives what it waited for', async () => {
    expect(await patienceOf(1_000).wait(thereAfter(1))).toBe('there');
  });

  test('is used up by all that it waits for together', async () => {
    const patience = patienceOf(100);
    expect(await patience.wait(thereAfter(60))).toBe('there');
    await expect(patience.wait(thereAfter(60))).rejects.toThrow(OutOfPatience);
    // Which patience anew each time would not be.
    expect([
      await patienceOf(100).wait(thereAfter(60)),
      await patienceOf(100).wait(thereAfter(60)),
    ]).toHaveLength(2);
  });

  test('is not used up by what is there at once, nor by a share of it', async () => {
    const patience = patienceOf(4_000);
    for (let times = 0; times < 50; times++) await patience.wait(Promise.resolve('there'));
    await expect(patience.wait(never, 0.01)).rejects.toThrow(OutOfPatience);
    expect(await patience.wait(thereAfter(1))).toBe('there');
  });

  test('that is at an end is told to the client as a database that cannot be reached', () => {
    expect(databaseFault(new OutOfPatience())?.code).toBe('UNAVAILABLE');
  });

  test('passes on what went wrong', async () => {
    await expect(patienceOf(100).wait(Promise.reject(new Error('no such role')))).rejects.toThrow('no such');
  });
});
