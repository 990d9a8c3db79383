import { queryOf, readAnswer } from '../../../src/exchange/fetch/locatieserver-answer.ts';

const asked = (houseNumber: string | null, postcode: string | null = '1075 SR') => ({
  address: 'as it is kept',
  ...{ street: 'Veerstraat', houseNumber, postcode, place: 'Amsterdam' },
});
const doc = (cells: object) => ({
  ...{ type: 'adres', postcode: '1075SR', huisnummer: 48, huis_nlt: '48', straatnaam: 'Veerstraat' },
  ...{ woonplaatsnaam: 'Amsterdam', centroide_ll: 'POINT(4.8521 52.3541)' },
  ...cells,
});
const answer = (...docs: object[]) => ({ response: { numFound: docs.length, start: 0, docs } });

describe('a question to the Locatieserver', () => {
  test('has only the postcode and the number, and is bound to the postcode', () => {
    expect(queryOf(asked('48 H'))).toEqual(
      expect.arrayContaining([
        ['q', '1075SR 48 H'],
        ['fq', 'type:(adres OR postcode)'],
        ['fq', 'postcode:1075SR'],
      ]),
    );
    expect(queryOf(asked(null))[0]).toEqual(['q', '1075SR']);
  });

  test('has street, number and place where no postcode is known', () => {
    expect(queryOf(asked('48', null)).slice(0, 2)).toEqual([
      ['q', 'Veerstraat 48 Amsterdam'],
      ['fq', 'type:adres'],
    ]);
  });
});

describe('an answer of the Locatieserver', () => {
  const elsewhere = { centroide_ll: 'POINT(5.1 52.1)' };
  const here = { longitude: 4.8521, latitude: 52.3541 };
  test.each([
    ['the number is there: the address', asked('48'), [doc({})], { ...here, precision: 'ADDRESS' }],
    [
      'the addition is there too: that one of several',
      asked('48 H'),
      [doc(elsewhere), doc({ huis_nlt: '48-H' })],
      { ...here, precision: 'ADDRESS' },
    ],
    [
      'only another addition is there: the number',
      asked('48 H'),
      [doc({ huis_nlt: '48-A' })],
      { ...here, precision: 'ADDRESS' },
    ],
    [
      'another number is there: the postcode',
      asked('50'),
      [doc(elsewhere), doc({ type: 'postcode', huisnummer: undefined })],
      { ...here, precision: 'PC6' },
    ],
    ['no postcode is among them: one at it', asked('50'), [doc({})], { ...here, precision: 'PC6' }],
    ['another postcode is all it has: unknown', asked('48'), [doc({ postcode: '1075SS' })], null],
    ['street and place fit: the address', asked('48', null), [doc({})], { ...here, precision: 'ADDRESS' }],
    ['the place does not fit: unknown', asked('48', null), [doc({ woonplaatsnaam: 'Utrecht' })], null],
    ['the number does not fit: unknown', asked('50', null), [doc({})], null],
    ['nothing: unknown', asked('48'), [], null],
    ['a point that is none: unknown', asked('48'), [doc({ centroide_ll: 'POINT(121000 487000)' })], null],
  ] as const)('in which %s', (_, address, docs, expected) => {
    expect(readAnswer(answer(...docs), address)).toEqual(expected);
  });

  test.each([[{ error: 'busy' }], [null], ['<html>'], [{ response: { docs: 'none' } }]])(
    'that is none (%j) is told of, and not taken for unknown',
    (body) => {
      expect(() => readAnswer(body, asked('48'))).toThrow('no list of addresses');
    },
  );
});
