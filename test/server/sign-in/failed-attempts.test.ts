import { patienceOf } from '../../../src/database/patience.ts';
import { type FailedAttempts, failedAttempts } from '../../../src/server/sign-in/failed-attempts.ts';

const attempt = (address: string, digest = 'wrong') => ({ address, digest });

async function tryWrong(attempts: FailedAttempts, address: string): Promise<number | null> {
  const one = attempt(address);
  const wait = await attempts.waitBefore(one);
  if (wait === null) attempts.ended(one, 'WRONG');
  return wait;
}

test('after too many wrong keys from an address no other is looked at for a while', async () => {
  const attempts = failedAttempts(3);
  for (let times = 0; times < 3; times++) expect(await tryWrong(attempts, '192.0.2.1')).toBeNull();
  const wait = await tryWrong(attempts, '192.0.2.1');
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await tryWrong(attempts, '192.0.2.2')).toBeNull();
});

test('a key that was right here is looked at, whatever was tried from the same office', async () => {
  const attempts = failedAttempts(1);
  attempts.ended(attempt('192.0.2.9', 'right'), 'RIGHT');
  await tryWrong(attempts, '192.0.2.9');
  expect(await attempts.waitBefore(attempt('192.0.2.9'))).toBeGreaterThan(0);
  expect(await attempts.waitBefore(attempt('192.0.2.9', 'right'))).toBeNull();
});

test('a key that was right and is no longer counts as any other', async () => {
  const attempts = failedAttempts(1);
  attempts.ended(attempt('192.0.2.9', 'revoked'), 'RIGHT');
  attempts.ended(attempt('192.0.2.9', 'revoked'), 'WRONG');
  expect(await attempts.waitBefore(attempt('192.0.2.9', 'revoked'))).toBeGreaterThan(0);
});

describe('of keys that come at once', () => {
  const many = (digest: string) => Array.from({ length: 100 }, () => attempt('192.0.2.1', digest));

  /** Each is looked at for a moment; how many were, and what the others were told. */
  async function all(attempts: FailedAttempts, digest: string, outcome: 'RIGHT' | 'WRONG') {
    let looked = 0;
    const waits = await Promise.all(
      many(digest).map(async (one) => {
        const wait = await attempts.waitBefore(one);
        if (wait !== null) return wait;
        looked += 1;
        await new Promise(setImmediate);
        attempts.ended(one, outcome);
        return null;
      }),
    );
    return { looked, refused: waits.filter((wait) => wait !== null).length };
  }

  test('no more wrong ones are looked at than of keys that come one by one', async () => {
    expect(await all(failedAttempts(3), 'wrong', 'WRONG')).toEqual({ looked: 3, refused: 97 });
  });

  test('all right ones are looked at, as those before them turn out to be right', async () => {
    expect(await all(failedAttempts(3), 'right', 'RIGHT')).toEqual({ looked: 100, refused: 0 });
  });

  test('those of which nothing could be found out are not counted', async () => {
    const attempts = failedAttempts(1);
    const one = attempt('192.0.2.1');
    await attempts.waitBefore(one);
    attempts.ended(one, 'NOT_KNOWN');
    expect(await attempts.waitBefore(attempt('192.0.2.1'))).toBeNull();
  });

  test('none waits longer than its request may', async () => {
    const attempts = failedAttempts(1);
    await attempts.waitBefore(attempt('192.0.2.1'));
    await expect(attempts.waitBefore(attempt('192.0.2.1'), patienceOf(10))).rejects.toThrow('waited');
  });

  test('every wrong one is looked at when no place is kept for those before it', async () => {
    const attempts = failedAttempts(3);
    const careless: FailedAttempts = {
      ...attempts,
      async waitBefore(one) {
        const wait = await attempts.waitBefore(one);
        if (wait === null) attempts.ended(one, 'NOT_KNOWN');
        return wait;
      },
    };
    expect(await all(careless, 'wrong', 'WRONG')).toEqual({ looked: 100, refused: 0 });
  });
});
