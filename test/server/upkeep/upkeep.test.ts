import { jest } from '@jest/globals';
import { keepUp, type Upkeep } from '../../../src/server/upkeep/upkeep.ts';

const failures: unknown[] = [];
const log = { error: (fields: unknown) => failures.push(fields) };
const aTask = (work: Upkeep['work'], alsoAtEnd = false): Upkeep => ({
  ...{ name: 'a task', everyMs: 60_000, afterMs: 1_000, alsoAtEnd, work },
});

beforeEach(() => {
  jest.useFakeTimers();
  failures.length = 0;
});
afterEach(() => jest.useRealTimers());

test('a task is done some time after the start, and then again and again', async () => {
  let times = 0;
  const stop = keepUp([aTask(async () => (times += 1))], log);
  await jest.advanceTimersByTimeAsync(999);
  expect(times).toBe(0);
  await jest.advanceTimersByTimeAsync(1);
  expect(times).toBe(1);
  await jest.advanceTimersByTimeAsync(120_000);
  expect(times).toBe(3);
  await stop();
  await jest.advanceTimersByTimeAsync(600_000);
  expect(times).toBe(3);
});

test('one that fails is logged by its name, and done again next time', async () => {
  let times = 0;
  const stop = keepUp(
    [
      aTask(async () => {
        times += 1;
        throw new Error('the database is away');
      }),
    ],
    log,
  );
  await jest.advanceTimersByTimeAsync(61_000);
  expect(times).toBe(2);
  expect(failures).toMatchObject([{ upkeep: 'a task' }, { upkeep: 'a task' }]);
  await stop();
});

test('one that takes longer than its turn is not done twice at once', async () => {
  let underWay = 0;
  let most = 0;
  const slow = aTask(async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setTimeout(resolve, 200_000));
    underWay -= 1;
  });
  const stop = keepUp([slow], log);
  await jest.advanceTimersByTimeAsync(1_000_000);
  expect(most).toBe(1);
  const stopped = stop();
  await jest.advanceTimersByTimeAsync(200_000);
  await stopped;
});

test('at the end what is under way ends first, and what asks for it is done once more', async () => {
  const done: string[] = [];
  const task = aTask(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    done.push('sealed');
  }, true);
  const stop = keepUp([task, aTask(async () => done.push('only by day'))], log);
  await jest.advanceTimersByTimeAsync(1_200);
  expect(done).toEqual(['only by day']);
  const stopped = stop();
  await jest.advanceTimersByTimeAsync(1_000);
  await stopped;
  expect(done).toEqual(['only by day', 'sealed', 'sealed']);
});

test('a database that does not answer keeps the process no longer than three seconds', async () => {
  const stop = keepUp([aTask(() => new Promise(() => {}), true)], log);
  const stopped = stop();
  let isOver = false;
  stopped.then(() => {
    isOver = true;
  });
  await jest.advanceTimersByTimeAsync(2_999);
  expect(isOver).toBe(false);
  await jest.advanceTimersByTimeAsync(1);
  expect(isOver).toBe(true);
});
