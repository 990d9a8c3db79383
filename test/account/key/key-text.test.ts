import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isSameDigest, looksLikeKey, makeKey, noDigest, readKey } from '../../../src/account/key/key-text.ts';

describe('a key', () => {
  test('is named after the service, has 256 bits of chance, and is known by its digest', () => {
    const { text, prefix, digest } = makeKey();
    expect(text).toMatch(/^ketenkaart_[0-9a-f]{12}_[0-9a-f]{72}$/);
    expect(text.split('_')[1]).toBe(prefix);
    expect(digest).toBe(createHash('sha256').update(text).digest('hex'));
    expect(readKey(text)).toEqual({ prefix, digest });
    expect(new Set(Array.from({ length: 100 }, () => makeKey().text.slice(24))).size).toBe(100);
  });

  test('with one sign changed is none, which its checksum tells without asking anybody', () => {
    const { text } = makeKey();
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(...'0123456789abcdefxA_ '), (at, sign) => {
        fc.pre(text[at] !== sign);
        expect(readKey(text.slice(0, at) + sign + text.slice(at + 1))).toBeNull();
      }),
    );
    expect(readKey(`${text}0`)).toBeNull();
    expect(readKey(text.toUpperCase())).toBeNull();
  });

  test('that is badly written is still told from a token', () => {
    expect(['ketenkaart_1', 'KETENKAART_x_y'].map(looksLikeKey)).toEqual([true, true]);
    expect(looksLikeKey('eyJhbGciOiJSUzI1NiJ9.e30.x')).toBe(false);
  });
});

test('digests are compared whole, and none is that of no key', () => {
  const { digest } = makeKey();
  expect(isSameDigest(digest, digest)).toBe(true);
  expect(isSameDigest(digest, `${digest.slice(0, -1)}-`)).toBe(false);
  expect(isSameDigest(noDigest, digest)).toBe(false);
  expect(isSameDigest(digest, digest.slice(1))).toBe(false);
});

test('whoever lets a key in compares its digest with that, and no way that stops at the first difference', () => {
  const source = readFileSync('src/server/sign-in/sign-in-by-key.ts', 'utf8');
  expect(source).toContain('isSameDigest(');
  expect(comparesItself(source)).toBe(false);
  expect(
    comparesItself(
      source.replace('isSameDigest(found?.digest ?? noDigest, digest)', 'found?.digest === digest'),
    ),
  ).toBe(true);
});

const comparesItself = (source: string) => /digest\b[^\n,;]*[!=]==?|[!=]==?[^\n,;]*\bdigest/.test(source);
