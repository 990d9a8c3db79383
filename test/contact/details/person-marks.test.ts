import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { marksOf, type PersonKnown, saidOf } from '../../../src/contact/details/person-marks.ts';
import { personPattern } from '../../../src/contact/details/person-pattern.ts';

const sanne: PersonKnown = {
  account: 'acc_a',
  name: 'Sanne de Vries',
  email: 'sanne.devries@school.example',
  phone: '+31612345678',
  places: ['org_school'],
};
const isSame = (a: PersonKnown, b: PersonKnown, secret = 's') =>
  marksOf(secret, a).some((mark) => marksOf(secret, b).includes(mark));

describe('a person that was erased is recognised', () => {
  test.each<[string, Partial<PersonKnown>]>([
    [
      'the mail address, however it is written',
      { name: null, phone: null, email: ' Sanne.deVries@School.Example ', places: [] },
    ],
    ['the name at the same place', { email: null, phone: null, name: 'sanne de vries' }],
    ['the name with the same number, at another place', { email: null, places: ['org_other'] }],
  ])('by %s', (_, again) => {
    expect(isSame(sanne, { ...sanne, ...again })).toBe(true);
  });

  test.each<[string, Partial<PersonKnown>]>([
    ['of the same name elsewhere', { email: null, phone: null, places: ['org_other'] }],
    ['who took over the number', { name: 'Bram Bos', email: 'bram.bos@school.example' }],
    ['at the same place', { name: 'Bram Bos', email: null, phone: null }],
    ['in another municipality', { account: 'acc_b' }],
  ])('and not somebody %s', (_, other) => {
    expect(isSame(sanne, { ...sanne, ...other })).toBe(false);
  });

  test('by a number only where there is nothing else', () => {
    const number = { ...sanne, name: null, email: null };
    expect(isSame(number, number)).toBe(true);
    expect(isSame(number, sanne)).toBe(false);
  });
});

test('marks say nothing to who has not the key of the installation', () => {
  expect(isSame({ ...sanne }, { ...sanne })).toBe(true);
  const [mine, theirs] = [marksOf('one key', sanne), marksOf('another key', sanne)];
  expect(mine.filter((mark) => theirs.includes(mark))).toEqual([]);
  // A digest without a key is found by trying, as there are only so many numbers: none of these is one.
  const plain = (text: string) => createHash('sha256').update(text).digest('hex');
  const said = saidOf(sanne);
  expect(said.length).toBe(mine.length);
  expect(mine.filter((mark) => said.map(plain).includes(mark))).toEqual([]);
  expect(mine).toEqual(said.map((text) => createHmac('sha256', 'one key').update(text).digest('hex')));
});

describe('in running text a person is found', () => {
  const pattern = new RegExp(personPattern([sanne]) ?? '', 'iu');
  test.each([
    'bel Sanne  de Vries',
    'mail: SANNE.DEVRIES@school.example.',
    '06-12345678',
    '06 12 34 56 78',
    '(06) 12345678',
    'tel.0612345678;',
    '+31 (0)6 12345678',
    '0031612345678',
  ])('%s', (text) => {
    expect(text.replace(pattern, '')).not.toMatch(/vries|12345678|78/i);
    expect(pattern.test(text)).toBe(true);
  });

  test.each(['Sanne', 'De Vries en zonen', 'sanneXdevries@school.example', '061234567', '0612345679'])(
    'and not in %s',
    (text) => {
      expect(pattern.test(text)).toBe(false);
    },
  );

  test.each([
    ['a single name', { name: 'Boom', email: null, phone: null }],
    ['a name of single letters', { name: 'n d', email: null, phone: null }],
    ['the number of all in need', { name: null, email: null, phone: '+31112' }],
    ['the number of a municipality', { name: null, email: null, phone: '+3114020' }],
  ])('%s is in too much else to be looked for', (_, person) => {
    expect(personPattern([person])).toBeNull();
  });

  test.each([
    [
      { name: null, email: 'an@x.example', phone: null },
      ['jan@x.example', 'j.an@x.example', 'an@x.examples'],
    ],
    [{ name: 'Tom Bos', email: null, phone: null }, ['Tom Bosma', 'Atom Bos', 'Tom Bosé']],
    [{ name: null, email: null, phone: '+31612345678' }, ['106123456789', '2026-12-34 5678']],
  ])('of %j nothing is found in what is longer', (person, texts) => {
    const longer = new RegExp(personPattern([person]) ?? '', 'iu');
    expect(texts.filter((text) => longer.test(text))).toEqual([]);
  });

  test('whatever signs stand in an address, it means itself', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' }), (text) => {
        const email = `${text.replace(/\s/g, 'x')}@a.example`;
        expect(
          new RegExp(`^(${personPattern([{ name: null, email, phone: null }])})$`, 'iu').test(email),
        ).toBe(true);
      }),
    );
  });
});
