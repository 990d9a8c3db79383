import fc from 'fast-check';
import { checkDaysOn, goodForMonths } from '../../src/contact/check-days.ts';
import { contactRoles } from '../../src/contact/contact-roles.ts';
import { freshnessOn } from '../../src/source/freshness.ts';

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const codes = contactRoles.terms.map(({ code }) => code);

test('a list orders contacts by the same freshness that each of them shows', () => {
  fc.assert(
    fc.property(days, days, fc.subarray(codes, { minLength: 1 }), (today, checkedOn, roles) => {
      fc.pre(checkedOn <= today);
      const first = checkDaysOn(today).find((one) => one.roles.some((role) => roles.includes(role)));
      if (!first) throw new Error(`no days for ${roles}`);
      const { freshFrom, agingFrom } = first;
      const found = checkedOn >= freshFrom ? 'FRESH' : checkedOn >= agingFrom ? 'AGING' : 'STALE';
      expect(found).toBe(freshnessOn(today, checkedOn, goodForMonths(roles)));
    }),
    { numRuns: 1000 },
  );
});

test('they are the first days that are no more months back, also where a month is shorter', () => {
  const [half] = checkDaysOn('2026-10-15');
  expect(half).toMatchObject({ freshFrom: '2026-07-15', agingFrom: '2026-04-15' });
  // From 28 February to 31 May is three months and three days.
  const [short] = checkDaysOn('2026-05-31');
  expect(short?.freshFrom).toBe('2026-03-01');
});

test('somebody with two roles is checked as often as the one that lapses soonest needs', () => {
  expect(goodForMonths(['ALGEMEEN'])).toBe(12);
  expect(goodForMonths(['ALGEMEEN', 'WIJKAGENT'])).toBe(6);
});
