import { type Asked, type Client, clientOf, type Outcome } from './ask-server.ts';

export interface Load {
  /** Of every request that was answered or failed until now. */
  readonly outcomes: readonly Outcome[];
  /** No new requests; waits for those under way. */
  stop(): Promise<readonly Outcome[]>;
}

/** A test that fails does not stop its load; that must end some time. */
const mostMs = 60_000;

/** So many clients, each of which asks again as soon as it was answered, or after a moment when it was not. */
export function startLoad(
  port: number,
  clients: number,
  next: (client: Client) => Asked | Promise<Outcome>,
): Load {
  const outcomes: Outcome[] = [];
  const until = performance.now() + mostMs;
  let isStopping = false;
  const one = async () => {
    const client = clientOf(port);
    while (!isStopping && performance.now() < until) {
      const asked = next(client);
      const outcome = await ('query' in asked ? client.ask(asked) : asked);
      outcomes.push(outcome);
      if (outcome.code !== 'OK') await pause(20);
    }
    client.close();
  };
  const all = Array.from({ length: clients }, one);
  return {
    outcomes,
    async stop() {
      isStopping = true;
      await Promise.all(all);
      return outcomes;
    },
  };
}

export const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Looks every ten milliseconds until it is so; gives after how many seconds, and throws after `most` of them. */
export async function secondsUntil(isSo: () => Promise<boolean> | boolean, most: number): Promise<number> {
  const start = performance.now();
  for (;;) {
    if (await isSo()) return (performance.now() - start) / 1_000;
    if (performance.now() - start > most * 1_000) throw new Error(`it was not so within ${most} s`);
    await pause(10);
  }
}

/** How many there were of each code, the most first. */
export function countByCode(outcomes: readonly Pick<Outcome, 'code'>[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { code } of outcomes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([, one], [, other]) => other - one));
}
