import { failedAttempts } from '../../src/server/failed-attempts.ts';

const attempt = (address: string, prefix: string, digest = 'wrong') => ({ address, prefix, digest });

test('after too many wrong keys from an address no other is looked at for a while', async () => {
  const attempts = failedAttempts({ fromAddress: 3, forPrefix: 100 });
  for (let times = 0; times < 3; times++) {
    expect(await attempts.waitBefore(attempt('192.0.2.1', `p${times}`))).toBeNull();
    await attempts.failed(attempt('192.0.2.1', `p${times}`));
  }
  const wait = await attempts.waitBefore(attempt('192.0.2.1', 'p9'));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(await attempts.waitBefore(attempt('192.0.2.2', 'p9'))).toBeNull();
});

test('after too many wrong secrets for a prefix, from wherever, only who has it already gets in with it', async () => {
  const attempts = failedAttempts({ fromAddress: 100, forPrefix: 3 });
  attempts.succeeded(attempt('192.0.2.9', 'p', 'right'));
  for (let times = 0; times < 3; times++) await attempts.failed(attempt(`198.51.100.${times}`, 'p'));
  expect(await attempts.waitBefore(attempt('203.0.113.1', 'p'))).toBeGreaterThan(0);
  expect(await attempts.waitBefore(attempt('203.0.113.1', 'p', 'right'))).toBeNull();
  expect(await attempts.waitBefore(attempt('203.0.113.1', 'q'))).toBeNull();
});

test('a key that was right and is no longer counts as any other', async () => {
  const attempts = failedAttempts({ fromAddress: 1, forPrefix: 1 });
  attempts.succeeded(attempt('192.0.2.9', 'p', 'revoked'));
  await attempts.failed(attempt('192.0.2.9', 'p', 'revoked'));
  expect(await attempts.waitBefore(attempt('192.0.2.9', 'p', 'revoked'))).toBeGreaterThan(0);
});
