import { setImmediate } from 'node:timers/promises';
import type { analyse } from './analysts.ts';

/** The same analyses, for who wants to know when all that was asked is done. */
export function watchAnalyses(ask: typeof analyse) {
  const underWay = new Set<Promise<unknown>>();
  const watched: typeof analyse = (name, network, options) => {
    const answer = ask(name, network, options);
    const done = () => {
      underWay.delete(settled);
    };
    const settled = answer.then(done, done);
    underWay.add(settled);
    return answer;
  };
  return {
    analyse: watched,
    /** An answer may bring the next question, so it looks again. */
    async allDone(): Promise<void> {
      do {
        await Promise.all(underWay);
        await setImmediate();
      } while (underWay.size > 0);
    },
  };
}
