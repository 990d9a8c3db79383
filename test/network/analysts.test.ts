import { makeAnalysts } from '../../src/network/analysts.ts';
import { shortestPaths } from '../../src/network/graph/shortest-paths.ts';
import { versionOf } from '../../src/network/network-version.ts';
import { aNetwork, aSparseNetwork } from './numbers.ts';

const [small, large] = [aSparseNetwork(60, 120), aSparseNetwork(1_500, 6_000)];
/** So that a test of another thread need not compute long. */
const always = { mostStepsHere: 0, threads: 1 };

type Made = ReturnType<typeof makeAnalysts>;
const analysts: Made[] = [];
function withLimits(limits: Parameters<typeof makeAnalysts>[0]): Made {
  const made = makeAnalysts(limits);
  analysts.push(made);
  return made;
}
afterEach(async () => {
  for (const { stop } of analysts.splice(0)) await stop();
});

/** How often the service could have done something else before an answer came. */
async function turnsUntil(answer: Promise<unknown>): Promise<number> {
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  await answer.finally(() => clearInterval(timer));
  return turns;
}

describe('an analysis', () => {
  test('of a small network is worked out on the spot, of a large one while other work goes on', async () => {
    const { analyse } = withLimits({ threads: 1 });
    expect(await turnsUntil(analyse('shortestPaths', small, {}))).toBe(0);
    expect(await turnsUntil(analyse('shortestPaths', large, {}))).toBeGreaterThan(0);
    const onTheSpot = withLimits({ mostStepsHere: Infinity });
    expect(await turnsUntil(onTheSpot.analyse('shortestPaths', large, {}))).toBe(0);
  });

  test('is the same in another thread', async () => {
    const { analyse } = withLimits(always);
    for (const weightedBy of [null, 'LEVEL'] as const) {
      const answer = await analyse('shortestPaths', small, { weightedBy });
      expect(answer).toEqual(shortestPaths(small, { weightedBy }));
    }
  });

  test('is kept for the same network, also when it was drawn anew, and for no other', async () => {
    const { analyse } = withLimits({});
    const first = await analyse('shortestPaths', small, {});
    expect(await analyse('shortestPaths', aSparseNetwork(60, 120), {})).toBe(first);
    expect(await analyse('shortestPaths', small, { weightedBy: 'LEVEL' })).not.toBe(first);
    expect(await analyse('shortestPaths', { ...small, levels: small.levels.slice().fill(1) }, {})).not.toBe(
      first,
    );
  });

  test('that is asked while it is being worked out is waited for, not begun again', async () => {
    const { analyse } = withLimits({ ...always, mostBytesKept: 1 });
    const [one, other] = await Promise.all([
      analyse('shortestPaths', small, {}),
      analyse('shortestPaths', small, {}),
    ]);
    expect(other).toBe(one);
    // Nothing was kept, since all that is kept may be one byte.
    expect(await analyse('shortestPaths', small, {})).not.toBe(one);
  });

  test('that takes too long is ended with TIMEOUT, and refused at once when it is asked again', async () => {
    const { analyse } = withLimits({ ...always, mostMilliseconds: 4_000 });
    // So that the thread is there: the time is counted from when it is asked.
    await analyse('shortestPaths', small, {});
    const network = aSparseNetwork(20_000, 200_000);
    const endless = () => analyse('shortestPaths', network, { mostSteps: Infinity });
    await expect(endless()).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } });
    expect(await turnsUntil(endless().catch(() => null))).toBe(0);
  });

  test('beyond those that may wait is refused with UNAVAILABLE', async () => {
    const { analyse } = withLimits({ ...always, mostWaiting: 2 });
    const asked = [1, 2, 3, 4, 5, 6].map((seed) =>
      analyse('shortestPaths', aSparseNetwork(400, 1_600, seed), {}),
    );
    const answers = await Promise.allSettled(asked);
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(refused.length).toBeGreaterThanOrEqual(3);
    expect(refused.length).toBeLessThan(6);
    for (const reason of refused) expect(reason).toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  });

  test('that breaks down in its thread fails alone', async () => {
    const { analyse } = withLimits(always);
    const broken = { ...large, offsets: undefined as unknown as Int32Array };
    await expect(analyse('shortestPaths', broken, {})).rejects.toMatchObject({ name: 'TypeError' });
    await expect(analyse('shortestPaths', small, {})).resolves.toEqual(shortestPaths(small));
  });

  test('that takes more memory than a thread may have fails alone', async () => {
    const { analyse } = withLimits({ ...always, mostMegabytes: 24 });
    const ballast = { mostSteps: 1, ballast: Array.from({ length: 1_000_000 }, (_, at) => ({ at })) };
    const tooMuch = analyse('shortestPaths', small, ballast);
    await expect(tooMuch).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
    await expect(analyse('shortestPaths', small, {})).resolves.toEqual(shortestPaths(small));
  });

  test('that was not done when the service stops fails with UNAVAILABLE', async () => {
    const { analyse, stop } = withLimits(always);
    const answer = analyse('shortestPaths', aSparseNetwork(5_000, 40_000), { mostSteps: Infinity });
    const ended = expect(answer).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await stop();
    await ended;
  });
});

describe('the version of a network', () => {
  const network = aNetwork(
    3,
    [
      [0, 1],
      [1, 2],
    ],
    [1, 2],
  );

  test('is the same for the same numbers', () => {
    expect(versionOf(structuredClone(network))).toBe(versionOf(network));
  });

  test.each([
    [
      'a node more',
      aNetwork(
        4,
        [
          [0, 1],
          [1, 2],
        ],
        [1, 2],
      ),
    ],
    [
      'another tie',
      aNetwork(
        3,
        [
          [0, 1],
          [0, 2],
        ],
        [1, 2],
      ),
    ],
    ['a tie fewer', aNetwork(3, [[0, 1]], [1])],
    ['another level', { ...network, levels: Float64Array.of(1, 3) }],
    ['another confidence', { ...network, confidences: Float64Array.of(1, 0.5) }],
  ])('is another with %s', (_, other) => {
    expect(versionOf(other)).not.toBe(versionOf(network));
  });
});
