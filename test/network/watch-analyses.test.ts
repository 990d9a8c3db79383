import type { analyse } from '../../src/network/analysts.ts';
import { compactOf } from '../../src/network/graph/compact-network.ts';
import { watchAnalyses } from '../../src/network/watch-analyses.ts';
import { path } from './networks.ts';

const network = compactOf(path(3));

/** Analyses that are done when the test says so. */
function inHand() {
  const asked: { readonly done: (answer: never) => void; readonly failed: (fault: Error) => void }[] = [];
  const ask = (() =>
    new Promise<never>((done, failed) => {
      asked.push({ done, failed });
    })) as unknown as typeof analyse;
  return { asked, ...watchAnalyses(ask) };
}

const hasSettled = async (promise: Promise<unknown>) => {
  let settled = false;
  promise.then(() => {
    settled = true;
  });
  for (let turn = 0; turn < 5; turn += 1) await new Promise((next) => setImmediate(next));
  return settled;
};

test('all is done when nothing was asked', async () => {
  expect(await hasSettled(inHand().allDone())).toBe(true);
});

test('all is done when every analysis has its answer, and those that were asked upon an answer', async () => {
  const { asked, analyse: watched, allDone } = inHand();
  const first = watched('pageRank', network, {}).then(() => watched('eigenvector', network, {}));
  const done = allDone();
  expect(await hasSettled(done)).toBe(false);
  asked[0]?.done('first' as never);
  expect(await hasSettled(done)).toBe(false);
  asked[1]?.done('second' as never);
  expect(await hasSettled(done)).toBe(true);
  expect(await first).toBe('second');
});

test('one that fails is done too, and its fault goes to who asked', async () => {
  const { asked, analyse: watched, allDone } = inHand();
  const answer = watched('pageRank', network, {});
  const done = allDone();
  asked[0]?.failed(new Error('too large'));
  await expect(answer).rejects.toThrow('too large');
  expect(await hasSettled(done)).toBe(true);
});
