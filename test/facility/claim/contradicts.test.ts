import fc from 'fast-check';
import { contradicts, fieldsThatContradict } from '../../../src/facility/claim/contradicts.ts';
import type { FactField } from '../../../src/facility/term/fact-terms.ts';

const aName = (text: string, folded: string) => ({ text, folded });
const exactly = (value: number) => ({ value, low: null, high: null });
const between = (low: number, high: number) => ({ value: null, low, high });
const aPoint = (longitude: number, precision = 'ADDRESS') => ({ longitude, latitude: 52, precision });
const aBoard = (...numbers: [string, string][]) => ({
  name: 'x',
  identifiers: numbers.map(([scheme, value]) => ({ scheme, value })),
});

test.each<[FactField, string, unknown, unknown]>([
  ['NAME', 'that differ', aName('De Zee', 'de zee'), aName('Het Meer', 'het meer')],
  ['STATUS', 'that differ', 'ACTIVE', 'CLOSED'],
  ['MUNICIPALITY', 'that differ', 'GM0034', 'GM0363'],
  [
    'ADDRESS',
    'with another number',
    { street: 'Kade', houseNumber: '1' },
    { street: 'Kade', houseNumber: '3' },
  ],
  ['POINT', 'more than 100 metres apart', aPoint(5), aPoint(5.0015)],
  ['WEBSITE', 'that differ', 'https://zee.example', 'https://meer.example'],
  ['CAPACITY', 'that differ', exactly(30), exactly(40)],
  ['CAPACITY', 'of which one lies outside the other', exactly(30), between(40, 60)],
  ['IDENTIFIER', 'that differ', ['10KN00'], ['10KN01']],
  ['ORGANISATION', 'with two numbers of one register', aBoard(['KVK', '1']), aBoard(['KVK', '2'])],
])('two claims of %s %s contradict each other', (field, _, one, other) => {
  expect(contradicts(field, one, other)).toBe(true);
});

test.each<[FactField, string, unknown, unknown]>([
  ['NAME', 'written otherwise', aName('DE ZEE', 'de zee'), aName('De Zée', 'de zee')],
  ['ADDRESS', 'written otherwise', { postcode: '1234 AB', place: "'s-Gravenhage" }, { place: 'GRAVENHAGE' }],
  ['ADDRESS', 'of which one says less', { street: 'Kade', houseNumber: '1' }, { postcode: '1234 AB' }],
  ['POINT', 'within 100 metres', aPoint(5), aPoint(5.001)],
  ['POINT', 'of which one is rough', aPoint(5), aPoint(5.5, 'PC4')],
  ['WEBSITE', 'of one site', 'https://www.zee.example/', 'http://zee.example'],
  ['CAPACITY', 'that overlap', exactly(30), between(20, 60)],
  ['CAPACITY', 'of which one says no number', exactly(30), between(20, null as never)],
  ['IDENTIFIER', 'with a number in common', ['10KN00', '10KN01'], ['10KN01']],
  [
    'ORGANISATION',
    'numbered by different registers',
    aBoard(['KVK', '1']),
    aBoard(['DUO_BEVOEGD_GEZAG', '2']),
  ],
  ['AGES', 'whatever they say', { from: 4, until: 12 }, { from: 4, until: 13 }],
  ['SERVES', 'whatever they say', [{ areaCode: 'WK990201' }], [{ areaCode: 'WK990202' }]],
])('two claims of %s %s do not', (field, _, one, other) => {
  expect(contradicts(field, one, other)).toBe(false);
});

test('no claim contradicts itself, and of two it does not matter which comes first', () => {
  const quantity = fc.record({
    value: fc.option(fc.nat(50)),
    low: fc.option(fc.nat(50)),
    high: fc.option(fc.integer({ min: 50, max: 99 })),
  });
  fc.assert(
    fc.property(quantity, quantity, (one, other) => {
      expect(contradicts('CAPACITY', one, other)).toBe(contradicts('CAPACITY', other, one));
    }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...fieldsThatContradict), fc.nat(99), (field, value) => {
      const claims: Partial<Record<FactField, unknown>> = {
        ...{
          NAME: aName(`${value}`, `${value}`),
          ADDRESS: { street: `${value}` },
          POINT: aPoint(5 + value / 100),
        },
        ...{ CAPACITY: exactly(value), IDENTIFIER: [`${value}`], ORGANISATION: aBoard(['KVK', `${value}`]) },
      };
      const claim = claims[field] ?? `${value}`;
      expect(contradicts(field, claim, claim)).toBe(false);
    }),
  );
});
