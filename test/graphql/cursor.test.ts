import fc from 'fast-check';
import { anonymous, type Viewer } from '../../src/access/viewer.ts';
import type { CursorSeal } from '../../src/graphql/context.ts';
import { cursorSeal, cursorsFor, listIdentity } from '../../src/graphql/cursor.ts';

const secret = Buffer.alloc(32, 1);
const editor: Viewer = { ...anonymous, kind: 'EDITOR', actor: 'anna', account: 'acc_a' };
const list = listIdentity('contacts', { area: 'GM9911' }, 'NEAREST');

/** A cursor without a seal: whoever reads it can write another. */
const unsealed: CursorSeal = {
  seal: (_, keys) => Buffer.from(JSON.stringify(keys)).toString('base64url'),
  open: (_, cursor) => JSON.parse(Buffer.from(cursor.split('.', 1)[0] ?? '', 'base64url').toString()),
};

test('a cursor gives back the keys it was made of, to who got it', () => {
  const keys = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 5 });
  fc.assert(
    fc.property(keys, (given) => {
      const cursors = cursorsFor(editor, cursorSeal(secret));
      expect(cursors.open(list, cursors.seal(list, given))).toEqual(given);
    }),
  );
});

describe('a cursor is nothing', () => {
  const own = cursorsFor(editor, cursorSeal(secret));
  const cursor = own.seal(list, [50, 'con_1']);
  const [body = '', signature = ''] = cursor.split('.');

  test('with any sign of it changed', () => {
    for (let at = 0; at < cursor.length; at += 1) {
      for (const sign of ['A', 'z', '9', '.']) {
        const changed = `${cursor.slice(0, at)}${sign}${cursor.slice(at + 1)}`;
        // Bits that base64 has no use for change no byte.
        const isSame = changed
          .split('.')
          .every((part, one) => bytes(part).equals(bytes([body, signature][one]!)));
        if (changed.split('.').length === 2 && isSame) continue;
        expect([changed, own.open(list, changed)]).toEqual([changed, null]);
      }
    }
  });

  test.each<[string, (cursors: CursorSeal) => unknown]>([
    [
      'in a list of another name',
      () => own.open(listIdentity('facilities', { area: 'GM9911' }, 'NEAREST'), cursor),
    ],
    ['with another filter', () => own.open(listIdentity('contacts', { area: 'GM9912' }, 'NEAREST'), cursor)],
    ['in another order', () => own.open(listIdentity('contacts', { area: 'GM9911' }, 'FRESHEST'), cursor)],
    ['under another secret', () => cursorsFor(editor, cursorSeal(Buffer.alloc(32, 2))).open(list, cursor)],
    ['to who did not sign in', () => cursorsFor(anonymous, cursorSeal(secret)).open(list, cursor)],
    [
      'to another municipality',
      () => cursorsFor({ ...editor, account: 'acc_b' }, cursorSeal(secret)).open(list, cursor),
    ],
    [
      'to another kind of viewer',
      () => cursorsFor({ ...editor, kind: 'STEWARD' }, cursorSeal(secret)).open(list, cursor),
    ],
    [
      'to somebody of an organisation',
      () => cursorsFor({ ...editor, organisation: 'org_a' }, cursorSeal(secret)).open(list, cursor),
    ],
  ])('%s', (_, open) => {
    expect(open(own)).toBeNull();
  });

  test('that somebody made up', () => {
    const madeUp = encoded([0, 'con_9']);
    for (const forged of [madeUp, `${madeUp}.`, `${madeUp}.${signature}`, `.${signature}`, '', '...', 'null'])
      expect([forged, own.open(list, forged)]).toEqual([forged, null]);
  });
});

describe('without what guards it', () => {
  test('a cursor that somebody made up would be taken', () => {
    const madeUp = encoded([0, 'con_9']);
    expect(cursorsFor(editor, unsealed).open(list, madeUp)).toEqual([0, 'con_9']);
    expect(cursorsFor(editor, unsealed).open('another', `${madeUp}.x`)).toEqual([0, 'con_9']);
  });

  test('one of another viewer would be taken where the seal does not say whose it is', () => {
    const shared = cursorSeal(secret);
    expect(shared.open(list, shared.seal(list, [1]))).toEqual([1]);
  });
});

const encoded = (keys: unknown) => Buffer.from(JSON.stringify(keys)).toString('base64url');
const bytes = (part: string) => Buffer.from(part, 'base64url');
