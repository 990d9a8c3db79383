import { facilityId } from '../../src/facility/loading/load-facilities.ts';
import { aboutRuns, dump } from '../exchange/dump.ts';
import { importingInto } from '../exchange/importing.ts';
import { aTeam, type Line, sheet } from '../exchange/sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(() => importer.bringNowhere());

const bring = (source: string, lines: readonly Line[], factsOn = '2026-10-01') =>
  importer.bringIn('facilities', { 'lijst.csv': sheet(lines) }, { source, factsOn });

async function ask(query: string, variables: object = {}) {
  const { data, errors } = await api.ask(query, { ...variables });
  expect(errors).toEqual([]);
  return data;
}
const facilityOn = async (source: string, key: string, fields: string, asOf = '2026-10-15') =>
  (
    await ask(`query($id: ID, $asOf: Date) { facility(id: $id, asOf: $asOf) { ${fields} } }`, {
      ...{ id: facilityId(`src_${source}`, key), asOf },
    })
  ).facility;

const at = { longitude: '4.005', latitude: '52.405' };
const centre = [
  aTeam('ikc', {
    ...{ naam: 'IKC De Zee', soort: 'IKC', ook_aanbod: 'BASISSCHOOL|KDV|BSO' },
    ...{ onderdelen: 'school|LRK:200000001', kindplaatsen: '90', ...at },
  }),
  aTeam('school', { naam: 'De Zee', soort: 'BASISSCHOOL', brin: '99ZE00', ...at }),
  aTeam('opvang', { naam: 'Zeebengels', soort: 'KDV', lrk: '200000001', kindplaatsen: '40', ...at }),
];

describe('a child centre made of facilities', () => {
  test('has them as its parts, by key or by number, and each of them knows the centre', async () => {
    const before = await bring('centre', [centre[2]!]);
    expect(before.outcome).toBe('LOADED');
    expect((await bring('centre', centre, '2026-10-02')).issues.map(({ code }) => code)).not.toContain(
      'UNKNOWN_FACILITY',
    );
    const parts = [{ name: 'De Zee' }, { name: 'Zeebengels' }];
    expect(await facilityOn('centre', 'ikc', 'parts { name } partOf { name }')).toEqual({
      parts,
      partOf: null,
    });
    expect(await facilityOn('centre', 'opvang', 'parts { name } partOf { name }')).toEqual({
      ...{ parts: [], partOf: { name: 'IKC De Zee' } },
    });
    const world = await dump(api.database, { tables: aboutRuns });
    expect((await bring('centre', centre, '2026-10-02')).outcome).toBe('UNCHANGED');
    expect(await dump(api.database, { tables: aboutRuns })).toEqual(world);
  });

  test('is counted as a centre, and a kind that a part provides is counted for the part alone', async () => {
    const query = `{ area(code: "BU99020101") { ... on Neighbourhood {
      coverage(kinds: ["IKC", "BASISSCHOOL", "KDV", "BSO"]) {
        facilityKind { code } standing places { value } } } } }`;
    const counted = (await ask(query)).area.coverage.map(
      (row: { facilityKind: { code: string }; standing: number; places: { value: number } | null }) => [
        row.facilityKind.code,
        row.standing,
        row.places?.value ?? null,
      ],
    );
    expect(counted).toEqual([
      ['IKC', 1, 90],
      ['BASISSCHOOL', 1, null],
      ['KDV', 1, 40],
      ['BSO', 1, 90],
    ]);
  });

  test.each([
    ['its period is over', { geldig_tot: '2026-10-05' }, '2026-10-09'],
    ['it is closed', { status: 'CLOSED' }, '2026-10-10'],
  ])('counts itself for what a part did, once %s', async (_what, over, factsOn) => {
    const lines = centre.map((line) => (line.sleutel === 'opvang' ? { ...line, ...over } : line));
    await bring('centre', lines, factsOn);
    const query = `{ area(code: "BU99020101") { ... on Neighbourhood { coverage(kinds: ["KDV"]) { places { value } } } } }`;
    expect((await ask(query)).area.coverage).toEqual([{ places: { value: 90 } }]);
  });

  test('loses a part from the day of the file that no longer names it, and keeps it before', async () => {
    await bring('centre', [{ ...centre[0]!, onderdelen: 'school' }], '2026-10-12');
    const parts = (asOf: string) => facilityOn('centre', 'ikc', 'parts { name }', asOf);
    expect(await parts('2026-10-11')).toEqual({ parts: [{ name: 'De Zee' }, { name: 'Zeebengels' }] });
    expect(await parts('2026-10-12')).toEqual({ parts: [{ name: 'De Zee' }] });
  });

  test('is told of a part that is not known or is itself, and loaded without', async () => {
    const run = await bring('lost', [aTeam('ikc', { soort: 'IKC', onderdelen: 'ikc|weg|LRK:299999999' })]);
    expect(run.outcome).toBe('LOADED');
    expect(
      run.issues
        .filter(({ severity }) => severity === 'ASSUMED')
        .map(({ code, column, value }) => [code, column, value]),
    ).toEqual(
      expect.arrayContaining([
        ['UNKNOWN_FACILITY', 'onderdelen', 'ikc'],
        ['UNKNOWN_FACILITY', 'onderdelen', 'weg'],
        ['UNKNOWN_FACILITY', 'onderdelen', 'LRK:299999999'],
      ]),
    );
  });
});

describe('a school after a merger', () => {
  test('names what it came after, which names what came after it', async () => {
    await bring('merger', [
      aTeam('een', { naam: 'Eb', soort: 'BASISSCHOOL', brin: '99EB00', status: 'CLOSED' }),
      aTeam('twee', { naam: 'Vloed', soort: 'BASISSCHOOL', brin: '99VL00', status: 'CLOSED' }),
      aTeam('samen', { naam: 'Getij', soort: 'BASISSCHOOL', opvolger_van: 'een|BRIN_VESTIGING:99VL00' }),
    ]);
    expect(await facilityOn('merger', 'samen', 'successorOf { name status } succeededBy { name }')).toEqual({
      successorOf: [
        { name: 'Eb', status: 'CLOSED' },
        { name: 'Vloed', status: 'CLOSED' },
      ],
      succeededBy: [],
    });
    expect(await facilityOn('merger', 'twee', 'successorOf { name } succeededBy { name }')).toEqual({
      ...{ successorOf: [], succeededBy: [{ name: 'Getij' }] },
    });
  });
});

describe('a number that is no longer in use', () => {
  const lookUp = (brin: string, asOf: string) =>
    ask(
      `query($brin: String!, $asOf: Date) { facility(identifier: { scheme: "BRIN_VESTIGING", value: $brin }, asOf: $asOf) {
        name identifiers { value } ended: identifiers(withEnded: true) { value validity { from until } } } }`,
      { brin, asOf },
    );

  test('still finds the facility, which tells both numbers and when each was its own', async () => {
    await bring('number', [aTeam('a', { naam: 'Dijk', soort: 'BASISSCHOOL', brin: '99AA00' })], '2026-01-01');
    await bring('number', [aTeam('a', { naam: 'Dijk', soort: 'BASISSCHOOL', brin: '99BB01' })], '2026-08-01');
    const dijk = {
      name: 'Dijk',
      identifiers: [{ value: '99BB01' }],
      ended: [
        { value: '99AA00', validity: { from: null, until: '2026-08-01' } },
        { value: '99BB01', validity: { from: '2026-08-01', until: null } },
      ],
    };
    expect((await lookUp('99AA00', '2026-10-15')).facility).toEqual(dijk);
    expect((await lookUp('99BB01', '2026-10-15')).facility).toEqual(dijk);
    expect((await lookUp('99BB01', '2026-07-01')).facility).toBeNull();
  });

  test('finds who has it now before who had it once', async () => {
    await bring(
      'handed',
      [aTeam('oud', { naam: 'Oud', soort: 'BASISSCHOOL', brin: '99CC00' })],
      '2026-01-01',
    );
    await bring(
      'handed',
      [aTeam('oud', { naam: 'Oud', soort: 'BASISSCHOOL', brin: '99CC01' })],
      '2026-08-01',
    );
    await bring(
      'handed',
      [aTeam('nieuw', { naam: 'Nieuw', soort: 'BASISSCHOOL', brin: '99CC00' })],
      '2026-08-02',
    );
    expect((await lookUp('99CC00', '2026-10-15')).facility.name).toBe('Nieuw');
  });

  test('of an organisation does so too: a KvK number that a takeover replaced', async () => {
    const bringBoard = (kvk: string, factsOn: string) =>
      importer.bringIn(
        'partners',
        { 'organisaties.csv': sheet([{ sleutel: 'o', organisatie: 'Stichting Kwelder', kvk }]) },
        { source: 'takeover', factsOn },
      );
    await bringBoard('11111111', '2026-01-01');
    await bringBoard('22222222', '2026-06-01');
    const query = `{ organisation(identifier: { scheme: "KVK", value: "11111111" }) { name
      identifiers { value } ended: identifiers(withEnded: true) { value validity { until } } } }`;
    expect((await ask(query)).organisation).toEqual({
      name: 'Stichting Kwelder',
      identifiers: [{ value: '22222222' }],
      ended: [
        { value: '11111111', validity: { until: '2026-06-01' } },
        { value: '22222222', validity: { until: null } },
      ],
    });
  });
});

describe('candidates, for somebody to say so', () => {
  const place = { straat: 'Zeeweg', huisnummer: '7', postcode: '9999 XZ', woonplaats: 'Nergenshuizen' };
  const askFor = async (field: string, fields: string, asOf = '2026-10-15') =>
    (
      await ask(
        `query($asOf: Date) { ${field}(where: {}, asOf: $asOf) { totalCount nodes { ${fields} } } }`,
        { asOf },
      )
    )[field];

  test('for a child centre are a school and childcare at one address, one of which is called so', async () => {
    const at = (key: string, naam: string, soort: string, cells: Line = {}) =>
      aTeam(key, { naam, soort, ...place, ...cells });
    const lines = [
      at('school', 'Kindcentrum De Kreeft', 'BASISSCHOOL'),
      at('kdv', 'Kreeftjes', 'KDV', { huisnummer: '7 B' }),
      at('buren', 'De Buren', 'KDV', { huisnummer: '9' }),
      at('school2', 'De Meeuw', 'BASISSCHOOL', { huisnummer: '11' }),
      at('kdv2', 'Meeuwtjes', 'KDV', { huisnummer: '11' }),
      at('vo', 'Kindcentrum College', 'VO_SCHOOL', { huisnummer: '13' }),
      at('kdv3', 'College opvang', 'KDV', { huisnummer: '13' }),
    ];
    await bring('candidates', lines);
    const fields = 'address facilities { name }';
    expect(await askFor('compositeCandidates', fields)).toEqual({
      totalCount: 1,
      nodes: [
        { address: '9999 XZ 7', facilities: [{ name: 'Kindcentrum De Kreeft' }, { name: 'Kreeftjes' }] },
      ],
    });
    await bring(
      'candidates',
      [...lines, aTeam('ikc', { soort: 'IKC', onderdelen: 'school|kdv' })],
      '2026-10-03',
    );
    expect((await askFor('compositeCandidates', fields)).totalCount).toBe(0);
  });

  test('for a successor are a new one with a like name where another closed, and no other that is there', async () => {
    const school = (key: string, naam: string, cells: Line = {}) =>
      aTeam(key, { naam, soort: 'BASISSCHOOL', ...place, huisnummer: '21', ...cells });
    const old = [school('oud', 'De Aalscholver'), school('buur', 'De Aalscholvers')];
    await bring('successors', old, '2025-08-01');
    await bring('successors', [{ ...old[0]!, status: 'CLOSED' }, old[1]!], '2026-08-01');
    await bring(
      'successors_new',
      [
        school('nieuw', 'OBS Aalscholver'),
        school('ander', 'Het Kompas'),
        school('elders', 'De Aalscholver', { huisnummer: '23' }),
      ],
      '2026-09-01',
    );
    const fields = 'closedOn nameLikeness predecessor { name } successor { name }';
    expect(await askFor('successionCandidates', fields)).toEqual({
      totalCount: 1,
      nodes: [
        {
          ...{ closedOn: '2026-08-01', nameLikeness: 1 },
          ...{ predecessor: { name: 'De Aalscholver' }, successor: { name: 'OBS Aalscholver' } },
        },
      ],
    });
    await bring(
      'successors_new',
      [school('nieuw', 'OBS Aalscholver', { opvolger_van: 'oud' })],
      '2026-09-02',
    );
    // A key of another source is not known in this one.
    expect((await askFor('successionCandidates', fields)).totalCount).toBe(1);
  });

  test('for a duplicate come in pages, the likeliest first', async () => {
    const lines = ['a', 'b', 'c'].map((key) =>
      aTeam(key, { naam: 'De Plevier', soort: 'SPEELTUIN', ...place, huisnummer: '31' }),
    );
    await bring('doubled', lines);
    const pageAfter = async (after: string | null) =>
      (
        await ask(
          `query($after: String) { duplicateCandidates(where: { kinds: ["SPEELTUIN"] }, first: 2, after: $after) {
            totalCount pageInfo { endCursor hasNextPage }
            nodes { score reasons facility { name } other { id } } } }`,
          { after },
        )
      ).duplicateCandidates;
    const first = await pageAfter(null);
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(first.nodes[0]).toMatchObject({ score: 0.9, reasons: ['SAME_NAME', 'SAME_ADDRESS'] });
    const second = await pageAfter(first.pageInfo.endCursor);
    expect([first.nodes.length, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([2, 1, false]);
  });
});
