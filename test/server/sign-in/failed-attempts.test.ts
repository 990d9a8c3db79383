import { failedAttempts } from '../../../src/server/sign-in/failed-attempts.ts';

const attempt = (address: string, digest = 'wrong') => ({ address, digest });

test('after too many wrong keys from an address no other is looked at for a while', async () => {
  const attempts = failedAttempts(3);
  for (let times = 0; times < 3; times++) {
    expect(await attempts.waitBefore(attempt('192.0.2.1'))).toBeNull();
    await attempts.failed(attempt('192.0.2.1'));
  }
  const wait = await attempts.waitBefore(attempt('192.0.2.1'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await attempts.waitBefore(attempt('192.0.2.2'))).toBeNull();
});

test('a key that was right here is looked at, whatever was tried from the same office', async () => {
  const attempts = failedAttempts(1);
  attempts.succeeded(attempt('192.0.2.9', 'right'));
  await attempts.failed(attempt('192.0.2.9'));
  expect(await attempts.waitBefore(attempt('192.0.2.9'))).toBeGreaterThan(0);
  expect(await attempts.waitBefore(attempt('192.0.2.9', 'right'))).toBeNull();
});

test('a key that was right and is no longer counts as any other', async () => {
  const attempts = failedAttempts(1);
  attempts.succeeded(attempt('192.0.2.9', 'revoked'));
  await attempts.failed(attempt('192.0.2.9', 'revoked'));
  expect(await attempts.waitBefore(attempt('192.0.2.9', 'revoked'))).toBeGreaterThan(0);
});
