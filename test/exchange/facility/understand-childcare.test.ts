import { childcareCsv, understandChildcare } from '../../../src/exchange/facility/understand-childcare.ts';
import { aChildminder, aPlace, type ChildcareCells, childcareFile, olderColumns } from '../childcare-file.ts';
import { told, understood } from '../understood.ts';

const readFile = (text: string) =>
  understood(text, (header, file) => understandChildcare(header, { file }), childcareCsv);
const read = (cells: ChildcareCells = {}) => readFile(childcareFile([aPlace(cells)]));

describe('a place in the childcare register', () => {
  test('is a facility with its holder, address, places and numbers, and without a point', async () => {
    const { records, issues } = await read();
    expect(issues).toEqual([]);
    expect(records).toMatchObject([
      {
        key: '990000001',
        name: 'Kinderdagverblijf De Linde',
        kind: 'KDV',
        alsoProvides: [],
        organisation: {
          key: '98765432',
          name: 'Stichting Kinderopvang De Linde',
          kind: 'KINDEROPVANG',
          identifiers: [{ scheme: 'KVK', value: '98765432' }],
        },
        address: {
          street: 'Voorbeeldlaan',
          houseNumber: '12 A',
          postcode: '2517 KK',
          place: "'s-Gravenhage",
          municipalityCode: 'GM0518',
        },
        point: null,
        capacity: [{ measure: 'PLACES', value: 48, precision: 'EXACT' }],
        status: 'ACTIVE',
        validFrom: '2015-09-01',
        validUntil: null,
        identifiers: [
          { scheme: 'LRK', value: '990000001' },
          { scheme: 'BAG', value: '0518010000999999' },
        ],
      },
    ]);
  });

  test('keeps nothing of whom to call, nor of where the holder lives', async () => {
    const { records } = await read();
    expect(JSON.stringify(records)).not.toMatch(/Achternaam|0000000|example|Houderstraat|Postbus/);
  });

  test.each([
    ['KDV', 'Ja', 'KDV', ['PEUTEROPVANG_VE'], []],
    ['KDV', 'Nee', 'KDV', [], []],
    ['KDV', '', 'KDV', [], []],
    ['KDV', 'onbekend', 'KDV', [], ['NOTE BAD_EARLY_EDUCATION']],
    ['BSO', 'Ja', 'BSO', [], []],
    ['PSZ', 'Ja', 'PEUTEROPVANG_VE', [], []],
  ])('of type %s with ve "%s" is a %s that also provides %j', async (type, ve, kind, also, notes) => {
    const { records, issues } = await read({ type_oko: type, ve });
    expect(records).toMatchObject([{ kind, alsoProvides: also }]);
    expect(told(issues)).toEqual(notes);
  });

  test.each([
    ['Stichting', 'De Linde', 'De Linde'],
    ['Besloten Vennootschap', 'De Linde', 'De Linde'],
    ['Publiekrechtelijke rechtspersoon', 'Lindeveen', 'Lindeveen'],
    ['', 'De Linde B.V.', 'De Linde B.V.'],
    ['Eenmanszaak', 'V. Achternaam', null],
    ['Eenmanszaak', 'Stichting Achternaam', null],
    ['Vennootschap onder firma', 'Achternaam en Achternaam', null],
    ['Natuurlijk persoon', 'V. Achternaam', null],
    ['', 'V. Achternaam', null],
  ])('whose holder is a "%s" called "%s" has %j as organisation', async (form, name, kept) => {
    const { records, issues } = await read({ rechtsvorm_houder: form, naam_houder: name });
    expect(records[0]?.organisation?.name ?? null).toBe(kept);
    expect(told(issues)).toEqual(kept === null ? ['NOTE HOLDER_LEFT_OUT'] : []);
    if (kept === null) expect(JSON.stringify({ records, issues })).not.toMatch(/Achternaam|98765432/);
  });

  test('without places has an unknown number of them; without a holder it has none', async () => {
    const { records, issues } = await read({ aantal_kindplaatsen: '', naam_houder: '' });
    expect(records).toMatchObject([{ capacity: [], organisation: null }]);
    expect(told(issues)).toEqual(['NOTE NO_PLACES']);
  });

  test.each([
    ['Plein 1945 3', 'Plein 1945', '3'],
    ['Laan van 1813 12-bis', 'Laan van 1813', '12-bis'],
    ['2e Lindestraat 48 1 hoog', '2e Lindestraat', '48 1 hoog'],
    ['Voorbeeldlaan 1650', 'Voorbeeldlaan', '1650'],
    ['Lindehof', 'Lindehof', null],
  ])('at "%s" stands in street "%s" at number %j', async (address, street, houseNumber) => {
    const { records } = await read({ opvanglocatie_adres: address });
    expect(records).toMatchObject([{ address: { street, houseNumber } }]);
  });

  test.each([
    ['lrk_id', '12', 'ERROR BAD_IDENTIFIER'],
    ['actuele_naam_oko', '', 'ERROR NO_NAME'],
    ['type_oko', 'XYZ', 'ERROR UNKNOWN_KIND'],
    ['inschrijfdatum', '31-02-2015', 'ERROR BAD_DAY'],
    ['opvanglocatie_postcode', '2517', 'NOTE BAD_POSTCODE'],
    ['cbs_code', 'Den Haag', 'NOTE BAD_AREA_CODE'],
    ['bag_id', '518010000999999', 'NOTE BAD_IDENTIFIER'],
    ['status', 'Vervallen', 'ASSUMED UNKNOWN_STATUS'],
  ])('with %s written "%s" is told of', async (column, cell, issue) => {
    const { records, issues } = await read({ [column]: cell });
    expect(told(issues)).toEqual([issue]);
    expect(issues[0]).toMatchObject({ line: 2, column, value: cell || null });
    expect(records).toHaveLength(issue.startsWith('ERROR') ? 0 : 1);
  });
});

describe('the childcare register', () => {
  test('loses no lines to an apostrophe, at the beginning of a place or of a cell of whom to call', async () => {
    const ids = ['990000001', '990000002', '990000003', '990000004'];
    const { records, issues } = await readFile(
      childcareFile([
        aPlace({ lrk_id: ids[0]!, contact_persoon: "'" }),
        aPlace({ lrk_id: ids[1]!, opvanglocatie_woonplaats: "'t Harde" }),
        aPlace({ lrk_id: ids[2]!, actuele_naam_oko: '"t Lindeblad' }),
        aPlace({ lrk_id: ids[3]!, opvanglocatie_woonplaats: 's-Gravenhage' }),
      ]),
    );
    expect(issues).toEqual([]);
    expect(records.map(({ key }) => key)).toEqual(ids);
    expect(records.map(({ address }) => address?.place)).toEqual([
      "'s-Gravenhage",
      "'t Harde",
      "'s-Gravenhage",
      's-Gravenhage',
    ]);
  });

  test('of before about 2021 says the same under its older names, and when a place was struck off', async () => {
    const { vve, ...cells } = {
      ...aPlace({ status: 'Uitgeschreven', uitschrijfdatum: '01-07-2020' }),
      vve: 'Ja',
    };
    const { records, issues } = await readFile(childcareFile([{ ...cells, vve }], olderColumns));
    expect(issues).toEqual([]);
    expect(records).toMatchObject([
      {
        ...{ key: '990000001', kind: 'KDV', alsoProvides: ['PEUTEROPVANG_VE'] },
        ...{ status: 'CLOSED', validFrom: '2015-09-01', validUntil: '2020-07-01' },
      },
    ]);
  });

  test('has its columns in any order', async () => {
    const { records } = await readFile(childcareFile([aPlace()], olderColumns.toReversed()));
    expect(records).toMatchObject([{ key: '990000001', address: { postcode: '2517 KK' } }]);
  });

  test('leaves childminders and their agencies out, and repeats nothing of them', async () => {
    const { records, issues } = await readFile(
      childcareFile([aChildminder(), aChildminder({ type_oko: 'GOB' }), aPlace()]),
    );
    expect(records.map(({ key }) => key)).toEqual(['990000001']);
    expect(told(issues)).toEqual(['NOTE CHILDMINDER_SKIPPED', 'NOTE AGENCY_SKIPPED']);
    expect(JSON.stringify(issues)).not.toMatch(/Geheim|990000900/);
  });

  test.each([
    ['lrk_id', 'lrk_id'],
    ['ve', 've'],
    ['cbs_code', 'cbs_code'],
  ])('without the column %s is refused', async (missing, named) => {
    const header = Object.keys(aPlace()).filter((column) => column !== missing);
    const { records, issues } = await readFile(childcareFile([aPlace()], header));
    expect(records).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'ERROR', code: 'MISSING_COLUMN', line: null, column: named }]);
  });
});
