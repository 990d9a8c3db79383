import fc from 'fast-check';
import { agree } from '../../src/relation/agree.ts';
import { problemsOfStatement, type Said, type Statement, saidWith } from '../../src/relation/statement.ts';

const today = '2026-10-15';
const statement: Statement = {
  facility: 'fac_a',
  partner: 'fac_b',
  theme: 'INFORMATIE_UITWISSELING',
  level: 3,
};
const earlier = { level: 2, frequency: 'MAANDELIJKS', claimedOn: '2026-01-01' };
const none: Said = { direction: 'MUTUAL', first: null, second: null };

const claim = fc.option(
  fc.record({
    level: fc.integer({ min: 0, max: 5 }),
    frequency: fc.constantFrom(null, 'WEKELIJKS', 'JAARLIJKS'),
    claimedOn: fc.constantFrom(null, '2025-01-01', '2026-01-01'),
  }),
);
const anySaid = fc.record({
  direction: fc.constantFrom('MUTUAL', 'FORWARD', 'BACKWARD'),
  first: claim,
  second: claim,
}) as fc.Arbitrary<Said>;
const anyStatement = fc
  .record({
    facility: fc.constantFrom('fac_a', 'fac_b'),
    level: fc.integer({ min: 0, max: 5 }),
    frequency: fc.constantFrom(null, 'kwartaal', 'WEKELIJKS'),
    direction: fc.constantFrom(null, 'MUTUAL', 'TO_PARTNER', 'FROM_PARTNER'),
  })
  .map(
    (known): Statement => ({
      ...{ ...statement, ...known },
      partner: known.facility === 'fac_a' ? 'fac_b' : 'fac_a',
    }),
  );

describe('what one side says', () => {
  test('is its own claim of the day; the other side keeps its own', () => {
    expect(saidWith({ ...none, second: earlier }, statement, today)).toMatchObject({
      ...{ first: { level: 3, frequency: null, claimedOn: today }, second: earlier },
      ...{ consensus: 'CONFIRMED', level: 2.5, levelLow: 2, levelHigh: 3, confirmedOn: today },
    });
    const turned = { ...statement, facility: 'fac_b', partner: 'fac_a' };
    expect(saidWith({ ...none, second: earlier }, turned, today)).toMatchObject({
      ...{ first: null, second: { level: 3, frequency: 'MAANDELIJKS', claimedOn: today } },
      consensus: 'ONE_SIDED',
    });
  });

  test('goes the way it says, over the smaller id and the larger', () => {
    const way = (facility: string, partner: string, direction: Statement['direction']) =>
      saidWith(null, { ...statement, facility, partner, direction }, today).direction;
    expect([way('fac_a', 'fac_b', 'TO_PARTNER'), way('fac_a', 'fac_b', 'FROM_PARTNER')]).toEqual([
      ...['FORWARD', 'BACKWARD'],
    ]);
    expect([way('fac_b', 'fac_a', 'TO_PARTNER'), way('fac_b', 'fac_a', 'FROM_PARTNER')]).toEqual([
      ...['BACKWARD', 'FORWARD'],
    ]);
    expect(way('fac_b', 'fac_a', null)).toBe('MUTUAL');
  });

  test('never changes what the other side said, comes to what the two say, and said twice is said once', () => {
    fc.assert(
      fc.property(anySaid, anyStatement, (before, said) => {
        const after = saidWith(before, said, today);
        const isFirst = said.facility === 'fac_a';
        expect(isFirst ? after.second : after.first).toEqual(isFirst ? before.second : before.first);
        expect(isFirst ? after.first?.level : after.second?.level).toBe(said.level);
        expect(after).toMatchObject(agree(after.first, after.second));
        expect(saidWith(after, said, today)).toEqual(after);
      }),
    );
  });
});

test('what is wrong with a statement is told with where', () => {
  const of = (known: Partial<Statement>) =>
    problemsOfStatement({ ...statement, ...known }, today).map(
      ({ code, path }) => `${code} ${path.join('.')}`,
    );
  expect(of({})).toEqual([]);
  expect(of({ level: 0, frequency: 'elk kwartaal', since: today })).toEqual([]);
  expect(of({ partner: 'fac_a' })).toEqual(['INVALID input.partner']);
  expect(of({ level: -1 })).toEqual(['INVALID input.level']);
  expect(of({ theme: 'niets' })).toEqual(['UNKNOWN input.theme']);
  expect(of({ since: '2026-10-16' })).toEqual(['INVALID input.since']);
});
