import type { SchoolPoints } from '../../../src/exchange/area/read-school-points.ts';
import { schoolCsv, understandSchools } from '../../../src/exchange/facility/understand-schools.ts';
import { told, understood } from '../understood.ts';

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
    ['VESTIGINGSCODE', '0', 'ERROR BAD_IDENTIFIER'],
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

  test('with a mail address for a website has none, and the note does not repeat it', async () => {
    const { records, issues } = await read({ INTERNETADRES: 'v.achternaam@delinde.example.nl' });
    expect(records).toMatchObject([{ website: null }]);
    expect(told(issues)).toEqual(['NOTE BAD_WEBSITE']);
    expect(JSON.stringify({ records, issues })).not.toContain('achternaam');
  });

  test('with quotation marks in its name has them once, and a mark at the beginning swallows nothing', async () => {
    const names = ['"Basisschool ""Kla4"""', '"De Linde" school', 'De "Linde"'];
    const found = await Promise.all(names.map((name) => read({ VESTIGINGSNAAM: name })));
    expect(found.flatMap(({ records }) => records.map(({ name }) => name))).toEqual([
      'Basisschool "Kla4"',
      '"De Linde" school',
      'De "Linde"',
    ]);
  });

  test('of a file of another kind is refused, and each column that it lacks is named', async () => {
    const { issues } = await understood('BRIN NUMMER;VESTIGINGSNUMMER\n99ZZ;99ZZ00\n', (header, file) =>
      understandSchools(header, { file, points: new Map() }),
    );
    expect(told(issues)).toEqual(Array(6).fill('ERROR MISSING_COLUMN'));
  });
});

describe('a file of schools', () => {
  const points = pointsOf(at('1315 HR'));
  const readFile = (text: string) =>
    understood(text, (header, file) => understandSchools(header, { file, points }), schoolCsv);

  test('of before 2023 says the same under its older names', async () => {
    const older = new Map<string, string>([
      ['INSTELLINGSCODE', 'BRIN NUMMER'],
      ['VESTIGINGSCODE', 'VESTIGINGSNUMMER'],
      // With a space behind it.
      ['VESTIGINGSNAAM', 'VESTIGINGSNAAM '],
    ]);
    const header = columns.map(([name]) => older.get(name) ?? name).join(';');
    const found = await readFile(`${header}\r\n${columns.map(([, cell]) => cell).join(';')}`);
    expect(found.issues).toEqual([]);
    expect(found.records).toEqual((await read()).records);
  });

  test('of onderwijsdata.duo.nl has commas, quotation marks, the end of the code and no municipality', async () => {
    const cells = new Map<string, string>(columns);
    cells.set('VESTIGINGSCODE', '00').set('VESTIGINGSNAAM', 'Basisschool ""De Linde"", dependance');
    cells.delete('GEMEENTENUMMER');
    const quoted = (texts: Iterable<string>) => [...texts].map((text) => `"${text}"`).join(',');
    const { records, issues } = await readFile(`${quoted(cells.keys())}\n${quoted(cells.values())}\n`);
    expect(told(issues)).toEqual(['NOTE NO_MUNICIPALITIES']);
    expect(records).toMatchObject([
      {
        key: '99ZZ00',
        name: 'Basisschool "De Linde", dependance',
        address: { postcode: '1315 HR', municipalityCode: null },
        organisation: { key: '20091' },
      },
    ]);
  });

  test('without numbers of boards has schools without an organisation, and says so once', async () => {
    const known = columns.filter(([name]) => name !== 'BEVOEGD GEZAG NUMMER');
    const line = known.map(([, cell]) => cell).join(';');
    const { records, issues } = await readFile(
      `${known.map(([name]) => name).join(';')}\n${line}\n${line.replaceAll('99ZZ', '99ZY')}\n`,
    );
    expect(records.map(({ key, organisation }) => [key, organisation])).toEqual([
      ['99ZZ00', null],
      ['99ZY00', null],
    ]);
    expect(told(issues)).toEqual(['NOTE NO_BOARDS', 'NOTE NO_POINT']);
  });
});
