/** How far a server has come in what was ever written, in bytes: a primary in writing it, a replica in taking it over. */
export type Position = bigint;

/**
 * Until when a replica is near enough. A replica cannot say how far it is behind: the moment of what it took over last is
 * long ago where nobody writes, and it may have been cut off from what was written since. So it is compared with what the
 * primary had written at moments that this process remembers, by its own clock.
 */
export interface NearEnough {
  /** `at` is the moment before the primary was asked. The moment until which it is; zero when it is not now. */
  until(at: number, primary: Position, replica: Position): number;
}

export function nearEnough(mostLagMs: number): NearEnough {
  let written: { readonly at: number; readonly position: Position }[] = [];
  return {
    until(at, primary, replica) {
      written = [...written.filter((one) => one.at > at - mostLagMs), { at, position: primary }];
      const takenOver = written.findLast(({ position }) => position <= replica);
      return takenOver ? takenOver.at + mostLagMs : 0;
    },
  };
}
