import { understandPartnerSheet } from '../../../src/exchange/partner/understand-partner-sheet.ts';
import { told, understood } from '../understood.ts';

const read = (text: string) => understood(text, (header, file) => understandPartnerSheet(header, { file }));

describe('a partner sheet', () => {
  test.each([
    [
      'organisaties',
      'sleutel;organisatie;soort;kvk;website\no1;Voorbeeldwelzijn;welzijn;;\n',
      'organisation',
    ],
    ['organisations', 'key,organisation,kind\no1,Voorbeeldwelzijn,welzijn\n', 'organisation'],
    [
      'teams',
      'sleutel;naam;soort;status;organisatie\nt1;Linde;KINDERWERK;actief;Voorbeeldwelzijn\n',
      'facility',
    ],
    ['werkgebieden', 'team;gebied;aandeel\nt1;BU00340101;0,5\n', 'working-area'],
    ['working areas', 'team,area,share\nt1,BU00340101,0.5\n', 'working-area'],
    ['relaties', 'van;naar;thema;geldig_van\nt1;t2;signaleren;2025-01-01\n', 'relation'],
    ['relations', 'from,to,theme,valid_from\nt1,t2,referral,2025-01-01\n', 'relation'],
    ['coalities', 'coalitie;thema;lid;vanaf\nNetwerk;signaleren;t1;2025-01-01\n', 'coalition-member'],
    ['coalitions', 'coalition,theme,member,from,until\nNetwork,referral,t1,,\n', 'coalition-member'],
    ['activiteiten', 'voorziening;activiteit;doelen;vanaf;tot\nt1;Koken;taal;2025-01-01;\n', 'activity'],
    ['activities', 'facility,activity,goals,from,until\nt1,Cooking,language,2025-01-01,\n', 'activity'],
    ['verankering', 'gemeente;soort;onderdeel;stand\nGM0034;KINDERWERK;FORMATIE;voldaan\n', 'anchoring'],
    ['anchoring', 'municipality,kind,item,state\nGM0034,KINDERWERK,monitoring,not met\n', 'anchoring'],
    [
      'inventarisaties',
      'soort;gebied;volledig;nagegaan_op\nKINDERWERK;WK003401;ja;2025-01-01\n',
      'inventory',
    ],
    ['cijfers', 'gebied;cijfer;jaar;waarde\nGM0034;bebouwde grond;2024;4.125\n', 'given-figure'],
    ['figures', 'area,indicator,year,value\nGM0034,HOMES,2024,98394\n', 'given-figure'],
    ['inventories', 'kind,area,complete,checked_on\nKINDERWERK,WK003401,yes,2025-01-01\n', 'inventory'],
  ])('of %s is known by its header', async (_, text, type) => {
    expect((await read(text)).records).toMatchObject([{ type }]);
  });

  test('with another header is refused', async () => {
    const { issues } = await read('voornaam;achternaam\na;b\n');
    expect(issues).toMatchObject([{ severity: 'ERROR', code: 'UNKNOWN_SHEET', line: null }]);
  });

  test('that lacks a column it needs says which', async () => {
    const { issues } = await read('van;naar\nt1;t2\n');
    expect(issues).toMatchObject([{ code: 'MISSING_COLUMN', column: 'thema', line: null }]);
  });
});

describe('an organisation of a sheet', () => {
  test('has its key, kind and numbers', async () => {
    const { records } = await read(
      'sleutel;organisatie;soort;kvk;website\no1;Voorbeeldwelzijn;welzijn;41202535;example.nl\n',
    );
    expect(records).toEqual([
      {
        type: 'organisation',
        key: 'o1',
        name: 'Voorbeeldwelzijn',
        kind: 'WELZIJN',
        website: 'https://example.nl',
        identifiers: [{ scheme: 'KVK', value: '41202535' }],
      },
    ]);
  });

  test('without a key goes by its name, as it does on the line of a team', async () => {
    const { records } = await read('organisatie\nStichting Voorbeeldwelzijn\n');
    expect(records).toMatchObject([{ key: 'stichting voorbeeldwelzijn' }]);
  });

  test('without a name is an ERROR', async () => {
    expect(told((await read('sleutel;organisatie\no1;\n')).issues)).toEqual(['ERROR NO_NAME']);
  });
});

describe('a working area of a sheet', () => {
  test('has its share and period', async () => {
    const { records } = await read(
      'team;gebied;aandeel;geldig_van;geldig_tot\nt1;2024WK003401;40%;2025-01-01;\n',
    );
    expect(records).toEqual([
      {
        type: 'working-area',
        facilityKey: 't1',
        serves: {
          areaCode: 'WK003401',
          edition: 2024,
          share: 0.4,
          validFrom: '2025-01-01',
          validUntil: null,
        },
      },
    ]);
  });

  test.each([
    [';WK003401;', 'NO_KEY'],
    ['t1;Centrum;', 'BAD_AREA_CODE'],
    ['t1;WK003401;0', 'BAD_SHARE'],
  ])('written %j is an ERROR', async (row, code) => {
    expect(told((await read(`team;gebied;aandeel\n${row}\n`)).issues)).toEqual([`ERROR ${code}`]);
  });
});

describe('an inventory of a sheet', () => {
  test('says what is completely known where, since when and by whom', async () => {
    const { records } = await read(
      'soort;gebied;volledig;nagegaan_op;nagegaan_door\nkinderwerk;GM0034;nee;24-11-2025;Gemeente Lindeveen\n',
    );
    expect(records).toEqual([
      {
        type: 'inventory',
        facilityKind: 'KINDERWERK',
        areaCode: 'GM0034',
        edition: null,
        complete: false,
        checkedOn: '2025-11-24',
        checkedBy: 'Gemeente Lindeveen',
      },
    ]);
  });

  test.each([
    ['iets;GM0034;ja;2025-01-01', 'UNKNOWN_KIND'],
    ['KINDERWERK;Lindeveen;ja;2025-01-01', 'BAD_AREA_CODE'],
    ['KINDERWERK;GM0034;misschien;2025-01-01', 'NOT_YES_OR_NO'],
    ['KINDERWERK;GM0034;ja;', 'NO_DAY'],
    ['KINDERWERK;GM0034;ja;gisteren', 'BAD_DAY'],
  ])('written %j is an ERROR', async (row, code) => {
    const { records, issues } = await read(`soort;gebied;volledig;nagegaan_op\n${row}\n`);
    expect(records).toEqual([]);
    expect(told(issues)).toEqual([`ERROR ${code}`]);
  });
});
