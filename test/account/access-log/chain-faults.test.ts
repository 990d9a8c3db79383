import fc from 'fast-check';
import {
  type ChainEntry,
  hashOfHashes,
  hashOfSeal,
  type Seal,
  sealOver,
} from '../../../src/account/access-log/access-chain.ts';
import { faultsOfSeal } from '../../../src/account/access-log/chain-faults.ts';

const now = '2026-11-26T12:00:00.000000Z';
const day = (number: number) => `2026-11-${String(number).padStart(2, '0')}T09:00:00.000000Z`;
const anEntry = (id: number, at: string, who = 'anna'): ChainEntry => ({
  id: String(id),
  at,
  columns: [String(id), at, 'PARTNER', who, 'con_1'],
});

interface Chain {
  readonly seals: readonly Seal[];
  readonly entries: readonly ChainEntry[];
}

/** A seal a day over the entries of that day. */
function chainOf(days: readonly (readonly ChainEntry[])[], seal = sealOver): Chain {
  const seals: Seal[] = [];
  days.forEach((entries, at) => {
    seals.push(seal('acc_a', seals.at(-1) ?? null, entries, day(at + 2)));
  });
  return { seals, entries: days.flat() };
}

const faultsOf = ({ seals, entries }: Chain, look = faultsOfSeal) => {
  const found = new Map(entries.map((entry) => [entry.id, entry]));
  return seals.flatMap((seal, at) => look(seal, seals[at - 1] ?? null, found, now));
};

const whole = chainOf([
  [anEntry(1, day(1)), anEntry(2, day(1))],
  [anEntry(3, day(2)), anEntry(5, day(2))],
  [anEntry(4, day(3)), anEntry(6, day(3))],
]);

test('a chain that nobody touched has no faults, in whatever order entries were committed', () => {
  expect(faultsOf(whole)).toEqual([]);
});

describe('is told with its seal and its entry:', () => {
  const changed = (chain: Chain): Chain => ({
    ...chain,
    entries: chain.entries.map((entry) => (entry.id === '5' ? anEntry(5, day(2), 'bram') : entry)),
  });
  const without = (id: string) => ({ ...whole, entries: whole.entries.filter((entry) => entry.id !== id) });

  test('an entry that was changed', () => {
    expect(faultsOf(changed(whole))).toEqual([
      { account: 'acc_a', seal: 2, entry: '5', what: 'the entry was changed' },
    ]);
  });

  test('which a hash over the ids alone would not see', () => {
    const byId = (entries: readonly ChainEntry[]) =>
      entries.map((entry) => ({ ...entry, columns: [entry.id] }));
    const broken = chainOf([byId(whole.entries)]);
    const tampered = changed(whole);
    expect(faultsOf({ ...broken, entries: byId(tampered.entries) })).toEqual([]);
  });

  test('an entry that was removed', () => {
    expect(faultsOf(without('3'))).toEqual([
      { account: 'acc_a', seal: 2, entry: '3', what: 'the entry is gone' },
    ]);
  });

  test('an entry that was removed together with its place in the seal', () => {
    const seals = whole.seals.map((seal) =>
      seal.number === 2 ? { ...seal, entryIds: ['5'], entryHashes: seal.entryHashes.slice(1) } : seal,
    );
    expect(faultsOf({ ...without('3'), seals })).toEqual([
      { account: 'acc_a', seal: 2, entry: null, what: 'the entries it is over were changed' },
    ]);
  });

  test('an entry that was put into a seal, also where the seal was worked out again', () => {
    const [first, second, third] = whole.seals as [Seal, Seal, Seal];
    const entries = [...whole.entries, anEntry(7, day(2))];
    const forged = sealOver(
      'acc_a',
      first,
      [anEntry(3, day(2)), anEntry(5, day(2)), anEntry(7, day(2))],
      day(3),
    );
    expect(faultsOf({ seals: [first, forged, third], entries })).toEqual([
      { account: 'acc_a', seal: 3, entry: null, what: 'it does not follow on the seal before it' },
    ]);
    const halfForged = { ...second, entryIds: forged.entryIds, entryHashes: forged.entryHashes };
    expect(faultsOf({ seals: [first, halfForged, third], entries })).toEqual([
      { account: 'acc_a', seal: 2, entry: null, what: 'the entries it is over were changed' },
    ]);
  });

  test('a seal that was removed from the middle, with or without the numbers put right', () => {
    const [first, , third] = whole.seals as [Seal, Seal, Seal];
    expect(faultsOf({ ...whole, seals: [first, third] })).toEqual([
      { account: 'acc_a', seal: 3, entry: null, what: 'seal 2 is gone' },
    ]);
    const renumbered = { ...third, number: 2 };
    expect(faultsOf({ ...whole, seals: [first, { ...renumbered, hash: hashOfSeal(renumbered) }] })).toEqual([
      { account: 'acc_a', seal: 2, entry: null, what: 'it does not follow on the seal before it' },
    ]);
  });

  test('which a look that does not follow the chain would not see', () => {
    const [first, , third] = whole.seals as [Seal, Seal, Seal];
    const renumbered = { ...third, number: 2 };
    const cut = { ...whole, seals: [first, { ...renumbered, hash: hashOfSeal(renumbered) }] };
    const blind: typeof faultsOfSeal = (seal, before, ...rest) =>
      faultsOfSeal(seal, before && { ...before, hash: seal.previous }, ...rest);
    expect(faultsOf(cut, blind)).toEqual([]);
    expect(faultsOf(cut)).not.toEqual([]);
  });

  test('an entry that says it is from long before the seal it came in after', () => {
    const late = chainOf([[anEntry(1, day(1))], [anEntry(2, day(1))]]);
    expect(faultsOf(late)).toEqual([]);
    const [first] = late.seals as [Seal];
    const backdated = anEntry(3, '2026-10-31T09:00:00.000000Z');
    const second = sealOver('acc_a', first, [backdated], day(3));
    expect(faultsOf({ seals: [first, second], entries: [...late.entries, backdated] })).toEqual([
      {
        account: 'acc_a',
        seal: 2,
        entry: '3',
        what: `the entry says ${backdated.at}, and came in after ${first.sealedAt}`,
      },
    ]);
  });
});

describe('a seal whose entries were removed', () => {
  const emptied = (emptiedAt: string, last = '2026-04-01T09:00:00.000000Z') => {
    const seal = sealOver('acc_a', null, [anEntry(1, last)], last);
    return { seals: [{ ...seal, entryIds: [], entryHashes: [], emptiedAt }], entries: [] };
  };

  test('says so and stays a link, when their time was over', () => {
    const { seals } = emptied('2026-11-01T09:00:00.000000Z');
    const next = sealOver('acc_a', seals[0]!, [anEntry(2, day(2))], day(3));
    expect(faultsOf({ seals: [...seals, next], entries: [anEntry(2, day(2))] })).toEqual([]);
  });

  test('is a fault within six months, and from a day to come', () => {
    for (const [at, what] of [
      ['2026-09-30T09:00:00.000000Z', /within six months$/],
      ['2027-09-30T09:00:00.000000Z', /which is to come$/],
    ] as const)
      expect(faultsOf(emptied(at))).toEqual([
        { account: 'acc_a', seal: 1, entry: null, what: expect.stringMatching(what) },
      ]);
  });

  test('is a fault within six months that end on a day their month does not have', () => {
    // Half a year before 31 August is the last day of February, and not the third of March.
    const atMonthEnd = (last: string) =>
      faultsOf(emptied('2026-08-31T09:00:00.000000Z', `2026-${last}T09:00:00.000000Z`));
    expect(atMonthEnd('02-27')).toEqual([]);
    expect(atMonthEnd('03-01')).toMatchObject([{ what: expect.stringMatching(/within six months$/) }]);
  });
});

test('whatever one thing is changed in a chain of any shape, it is found', () => {
  const shape = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 5 });
  const tampering = fc.record({
    seal: fc.nat(),
    entry: fc.nat(),
    how: fc.constantFrom('change', 'remove', 'unseal', 'time'),
  });
  fc.assert(
    fc.property(shape, tampering, (sizes, { seal, entry, how }) => {
      let id = 0;
      const days = sizes.map((size, at) =>
        Array.from({ length: size }, () => {
          id += 1;
          return anEntry(id, day(at + 1));
        }),
      );
      const chain = chainOf(days);
      expect(faultsOf(chain)).toEqual([]);
      const which = chain.entries[entry % chain.entries.length]!;
      // The end can be cut off unseen: for that there are anchors.
      const cut = seal % (chain.seals.length - 1);
      const tampered: Record<typeof how, Chain> = {
        change: {
          ...chain,
          entries: chain.entries.map((one) =>
            one === which ? anEntry(Number(one.id), one.at, 'bram') : one,
          ),
        },
        remove: { ...chain, entries: chain.entries.filter((one) => one !== which) },
        unseal: { ...chain, seals: chain.seals.filter((_, at) => at !== cut) },
        time: {
          ...chain,
          seals: chain.seals.map((one, at) => (at === cut ? { ...one, sealedAt: day(28) } : one)),
        },
      };
      expect(faultsOf(tampered[how]).length).toBeGreaterThan(0);
    }),
  );
});

test('hashes keep apart what lies side by side', () => {
  expect(hashOfHashes(['ab', 'c'])).not.toBe(hashOfHashes(['a', 'bc']));
});
