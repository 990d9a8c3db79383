import type { SchoolPoints } from '../../src/exchange/read-school-points.ts';
import { schoolCsv, understandSchools } from '../../src/exchange/understand-schools.ts';
import { told, understood } from './understood.ts';

const columns = [
  ['BEVOEGD GEZAG NUMMER', '20091'],
  ['INSTELLINGSCODE', '99ZZ'],
  ['VESTIGINGSCODE', '99ZZ00'],
  ['VESTIGINGSNAAM', 'Basisschool "De Linde"'],
  ['STRAATNAAM', 'Voorbeeldlaan'],
  ['HUISNUMMER-TOEVOEGING', '1-A'],
  ['POSTCODE', '1315 HR'],
  ['PLAATSNAAM', 'LINDEVEEN'],
  ['GEMEENTENUMMER', '0034'],
  ['TELEFOONNUMMER', '0000000000'],
  ['INTERNETADRES', 'www.delinde.example.nl'],
] as const;

const at = (postcode: string | null, longitude = 5.2) => ({ longitude, latitude: 52.3, postcode });
const pointsOf = (...list: ReturnType<typeof at>[]): SchoolPoints => new Map([['99ZZ00', list]]);

const read = (changed: Readonly<Record<string, string>> = {}, points = pointsOf(at('1315 HR'))) =>
  understood(
    [
      columns.map(([name]) => name).join(';'),
      columns.map(([name, cell]) => changed[name] ?? cell).join(';'),
    ].join('\r\n'),
    (header, file) => understandSchools(header, { file, points }),
    schoolCsv,
  );

describe('a school of DUO', () => {
  test('is a primary school with its board, address, point and numbers, without its telephone', async () => {
    const { records, issues } = await read();
    expect(issues).toEqual([]);
    expect(records).toMatchObject([
      {
        key: '99ZZ00',
        name: 'Basisschool "De Linde"',
        kind: 'BASISSCHOOL',
        organisation: {
          key: '20091',
          name: 'Bevoegd gezag 20091',
          kind: 'SCHOOL_PO',
          identifiers: [{ scheme: 'DUO_BEVOEGD_GEZAG', value: '20091' }],
        },
        address: {
          street: 'Voorbeeldlaan',
          houseNumber: '1-A',
          postcode: '1315 HR',
          place: 'LINDEVEEN',
          municipalityCode: 'GM0034',
        },
        point: { longitude: 5.2, latitude: 52.3, precision: 'ADDRESS' },
        agesFrom: 4,
        agesUntil: 12,
        status: 'ACTIVE',
        validFrom: null,
        website: 'https://www.delinde.example.nl',
        identifiers: [
          { scheme: 'BRIN_VESTIGING', value: '99ZZ00' },
          { scheme: 'BRIN', value: '99ZZ' },
        ],
      },
    ]);
    expect(JSON.stringify(records)).not.toContain('0000000000');
  });

  test('has nothing where DUO writes a space', async () => {
    const { records, issues } = await read({ INTERNETADRES: ' ', STRAATNAAM: ' ' });
    expect(records).toMatchObject([{ website: null, address: { street: null } }]);
    expect(issues).toEqual([]);
  });

  test.each([
    ['at its postcode is its address', [at('1315 HR')], 'ADDRESS', []],
    ['is sought by postcode', [at('9999 ZZ', 6), at('1315 HR')], 'ADDRESS', ['NOTE SEVERAL_POINTS']],
    ['at another postcode with the same digits is near', [at('1315 AB')], 'PC4', ['NOTE POINT_NEARBY']],
    ['elsewhere is where it stood before', [at('9999 ZZ')], null, ['NOTE POINT_ELSEWHERE']],
    ['without a postcode is not trusted', [at(null)], null, ['NOTE POINT_ELSEWHERE']],
    ['that is missing is a note', [], null, ['NOTE NO_POINT']],
  ])('whose point %s', async (_, points, precision, notes) => {
    const { records, issues } = await read({}, pointsOf(...points));
    expect(records[0]?.point?.precision ?? null).toBe(precision);
    expect(records[0]?.point?.longitude ?? 5.2).toBe(5.2);
    expect(told(issues)).toEqual(notes);
  });

  test('has no point when no file of points was given, and that is said once', async () => {
    const { records, issues } = await read({}, new Map());
    expect(records[0]?.point).toBeNull();
    expect(issues).toMatchObject([{ code: 'NO_POINT_FILE', line: null }]);
  });

  test.each([
    ['VESTIGINGSCODE', '00', 'ERROR BAD_IDENTIFIER'],
    ['INSTELLINGSCODE', '', 'ERROR BAD_IDENTIFIER'],
    ['VESTIGINGSNAAM', '', 'ERROR NO_NAME'],
    ['INTERNETADRES', 'www.delinde,nl', 'NOTE BAD_WEBSITE'],
    ['GEMEENTENUMMER', '', 'NOTE BAD_AREA_CODE'],
    ['BEVOEGD GEZAG NUMMER', '7', 'NOTE BAD_IDENTIFIER'],
    ['POSTCODE', '0315 HR', 'NOTE BAD_POSTCODE'],
  ])('with %s written %j is told of', async (column, cell, issue) => {
    const { records, issues } = await read({ [column]: cell });
    expect(told(issues)[0]).toBe(issue);
    expect(issues[0]).toMatchObject({ line: 2, column });
    expect(records).toHaveLength(issue.startsWith('NOTE') ? 1 : 0);
  });

  test('of a file of before 2023 is not read under other names: each missing column is named', async () => {
    const { issues } = await understood('BRIN NUMMER;VESTIGINGSNUMMER\n99ZZ;99ZZ00\n', (header, file) =>
      understandSchools(header, { file, points: new Map() }),
    );
    expect(issues).toHaveLength(10);
    expect(new Set(told(issues))).toEqual(new Set(['ERROR MISSING_COLUMN']));
  });
});
