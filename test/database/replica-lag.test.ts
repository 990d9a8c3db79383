import fc from 'fast-check';
import { nearEnough } from '../../src/database/replica-lag.ts';

describe('a replica that may be ten seconds behind', () => {
  const moments = [0, 2, 4, 6, 8, 10, 12, 14].map((seconds) => seconds * 1_000);
  /** The primary writes a byte a millisecond; the replica is so far behind, or stands still. */
  const until = (replicaAt: (at: number) => number) => {
    const near = nearEnough(10_000);
    return moments.map((at) => near.until(at, BigInt(at), BigInt(Math.max(0, replicaAt(at)))));
  };

  test('is near enough for ten seconds from a moment of which it has all', () => {
    expect(until((at) => at)).toEqual(moments.map((at) => at + 10_000));
    expect(until((at) => at - 3_000)).toEqual([0, 0, 0, 2, 4, 6, 8, 10].map((s) => s * 1_000 + 10_000));
  });

  test('that stands still is so for ten seconds, and then no more', () => {
    expect(until(() => 0)).toEqual([...Array(5).fill(10_000), 0, 0, 0]);
  });

  test('is near enough while nobody writes, however long ago that was', () => {
    const near = nearEnough(10_000);
    expect(near.until(5_000_000, 7n, 7n)).toBe(5_010_000);
    expect(near.until(9_000_000, 7n, 7n)).toBe(9_010_000);
  });

  test('of which nobody knows yet what it lacks is not', () => {
    expect(nearEnough(10_000).until(0, 7n, 6n)).toBe(0);
  });

  test('is never told to be near while it lacks something of longer ago, whenever it is looked at', () => {
    const steps = fc.array(fc.record({ pause: fc.nat(4_000), written: fc.nat(50), taken: fc.nat(80) }));
    fc.assert(
      fc.property(steps, (all) => {
        const near = nearEnough(10_000);
        const history: { at: number; position: number }[] = [];
        let [at, primary, replica] = [0, 0, 0];
        for (const { pause, written, taken } of all) {
          at += pause;
          primary += written;
          replica = Math.min(primary, replica + taken);
          history.push({ at, position: primary });
          const promised = near.until(at, BigInt(primary), BigInt(replica));
          // Of every moment before the ten seconds it then has all that was written by then.
          const lacking = history.find(({ position }) => position > replica);
          if (promised > at && lacking) expect(lacking.at).toBeGreaterThanOrEqual(promised - 10_000);
        }
      }),
    );
  });
});
