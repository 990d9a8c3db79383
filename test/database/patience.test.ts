import { jest } from '@jest/globals';
import { OutOfPatience, type Patience, patienceOf } from '../../src/database/patience.ts';
import { databaseFault } from '../../src/server/fault/database-fault.ts';
import { requestLimits } from '../../src/server/limit/request-limits.ts';

/** Milliseconds pass when a test says so: none of these looks at a clock. */
beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const thereAfter = (milliseconds: number) =>
  new Promise<string>((resolve) => setTimeout(resolve, milliseconds, 'there'));
const never = new Promise<string>(() => {});

/** Waits for each, one after the other; how many came, and after how many milliseconds that was over. */
async function waitFor(patience: Patience, connections: readonly Promise<string>[], share?: number) {
  const begin = performance.now();
  let came = 0;
  let over: number | null = null;
  const waiting = (async () => {
    for (const connection of connections) {
      await patience.wait(connection, share);
      came += 1;
    }
  })()
    .catch((fault) => expect(fault).toBeInstanceOf(OutOfPatience))
    .finally(() => {
      over = performance.now() - begin;
    });
  await jest.advanceTimersByTimeAsync(10_000);
  await waiting;
  return { came, over };
}

describe('the patience of a request', () => {
  test('gives what it waited for', async () => {
    expect(await waitFor(patienceOf(1_000), [thereAfter(1)])).toEqual({ came: 1, over: 1 });
  });

  test('ends a tenth before the client must have its answer: 1.8 s of two', async () => {
    expect(requestLimits.connectionWaitMs).toBe(2_000);
    expect(await waitFor(patienceOf(requestLimits.connectionWaitMs), [never])).toEqual({
      came: 0,
      over: 1_800,
    });
  });

  test('is used up by all that it waits for together', async () => {
    const apart = () => [thereAfter(700), thereAfter(1_400), never];
    expect(await waitFor(patienceOf(2_000), apart())).toEqual({ came: 2, over: 1_800 });
    // Which patience anew each time would not be: the answer would come after the two seconds.
    const anew: Patience = { wait: (awaited, share) => patienceOf(2_000).wait(awaited, share) };
    expect(await waitFor(anew, apart())).toEqual({ came: 2, over: 1_400 + 1_800 });
  });

  test('is not used up by what is there at once, nor by the work in between', async () => {
    const patience = patienceOf(2_000);
    expect(await waitFor(patience, Array(50).fill(Promise.resolve('there')))).toMatchObject({ came: 50 });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(await waitFor(patience, [never])).toMatchObject({ over: 1_800 });
  });

  test('leaves what a share of it did not take to who is asked next', async () => {
    const patience = patienceOf(2_000);
    expect(await waitFor(patience, [never], 0.5)).toEqual({ came: 0, over: 900 });
    expect(await waitFor(patience, [never])).toEqual({ came: 0, over: 900 });
  });

  test('that is at an end is told to the client as a database that cannot be reached', () => {
    expect(databaseFault(new OutOfPatience())?.code).toBe('UNAVAILABLE');
  });

  test('passes on what went wrong', async () => {
    await expect(patienceOf(100).wait(Promise.reject(new Error('no such role')))).rejects.toThrow('no such');
  });
});
