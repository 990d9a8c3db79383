import fc from 'fast-check';
import { viewerKinds } from '../../../src/access/viewer.ts';
import { hiddenBecause, type Standing } from '../../../src/contact/details/hidden-because.ts';

const partner: Standing = {
  ...{ kind: 'PARTNER', isNamed: true, isForPartners: true },
  ...{ agreed: true, agreedPurpose: true, seen: false },
};

test.each([
  [{ seen: true }, null],
  [{ kind: 'ANONYMOUS' }, 'SIGN_IN'],
  [{ agreed: false, agreedPurpose: false }, 'AGREEMENT'],
  [{ agreedPurpose: false }, 'PURPOSE'],
  [{}, 'NOT_AVAILABLE'],
  [{ isForPartners: false, agreed: false }, 'NOT_AVAILABLE'],
  [{ isNamed: false, kind: 'ANONYMOUS' }, 'NOT_AVAILABLE'],
  [{ kind: 'DASHBOARD' }, 'NOT_AVAILABLE'],
  [{ kind: 'EDITOR' }, 'NOT_AVAILABLE'],
] as const)('of %j the reason is %s', (standing, reason) => {
  expect(hiddenBecause({ ...partner, ...standing })).toBe(reason);
});

test('there is a reason exactly where nothing is seen', () => {
  const standings = fc.record({
    kind: fc.constantFrom(...viewerKinds),
    ...{ isNamed: fc.boolean(), isForPartners: fc.boolean() },
    ...{ agreed: fc.boolean(), agreedPurpose: fc.boolean(), seen: fc.boolean() },
  });
  fc.assert(
    fc.property(standings, (standing) => {
      expect(hiddenBecause(standing) === null).toBe(standing.seen);
    }),
  );
});
