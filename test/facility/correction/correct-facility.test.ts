import { defaultFieldResolver } from 'graphql';
import { sql } from 'kysely';
import { anonymous, operator, type Viewer } from '../../../src/access/viewer.ts';
import { facilityId } from '../../../src/facility/loading/load-facilities.ts';
import { buildApiSchema } from '../../../src/server/schema/schema.ts';
import { apiOver } from '../../ask-sample.ts';
import { dump } from '../../exchange/dump.ts';
import { importingInto } from '../../exchange/importing.ts';
import { aTeam, aWorkingArea, type Line, sheet } from '../../exchange/sheets.ts';
import { changeRows } from '../../gap/plain-rows.ts';
import { sampleDay } from '../../prepared.ts';
import { bringNeighbours, elsewhere, here, partnerOf } from './two-neighbours.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  await bringNeighbours(api, importer);
  await list('once', [
    ...['word', 'end', 'move', 'border', 'works', 'wrong'].map((key) => aTeam(key, at('4.005'))),
    aTeam('neighbour', at('4.015', { soort: 'BUURTHUIS' })),
    aTeam('address', at('4.005', { straat: 'Kade 1', postcode: '9999 XA' })),
  ]);
}, 120_000);

const at = (longitude: string, cells: Line = {}): Line => ({
  ...{
    organisatie: 'Stichting Wijkwerk',
    organisatie_sleutel: 'wijkwerk',
    fte: '2',
    website: 'oud.example.nl',
  },
  ...{ longitude, latitude: '52.405', nauwkeurigheid: 'ADDRESS' },
  ...cells,
});
const list = (source: string, lines: readonly Line[], factsOn = '2026-10-02') =>
  importer.bringIn('facilities', { 'lijst.csv': sheet(lines) }, { source, factsOn });
const idOf = (source: string, key = 'a') => facilityId(`src_${source}`, key);

const mutation = `mutation ($id: ID!, $input: CorrectFacilityInput!, $version: Int!) {
  correctFacility(id: $id, input: $input, expectedVersion: $version) {
    facility { id version name website verified { on by freshness } neighbourhood { name }
      location { longitude from } serves { code share } capacity { fte { value low high } } ages { from until }
      audiences { code } alsoProvides { code } status validity { until }
      provenance { facts { field part value basis holds statedOn verified { by } source { name } run { dataset } } } }
    problems { code path message } } }`;

async function correct(viewer: Viewer, id: string, input: object, version = 1, today = sampleDay) {
  const { data, errors } = await api.ask(mutation, { id, input, version }, viewer, today);
  return { ...data?.correctFacility, errors };
}
const coded = (problems: readonly { code: string; path: readonly string[] }[]) =>
  problems.map(({ code, path }) => `${code} ${path.join('.')}`);

async function facilityOf(id: string, fields: string, asOf = sampleDay) {
  const { data } = await api.ask(
    `query ($id: ID!, $asOf: Date) { facility(id: $id, asOf: $asOf) { ${fields} } }`,
    { id, asOf },
  );
  return data.facility;
}
const conflicts = 'conflicts { field verifiedValue registerValue until run { dataset } }';

describe('who may put a facility right', () => {
  const lines = [
    aTeam('a', at('4.005')),
    aTeam('b', at('4.035', { organisatie: 'Elders bv', organisatie_sleutel: 'elders' })),
    aTeam('c', { werkgebied: 'BU99020101', organisatie: 'Elders bv', organisatie_sleutel: 'elders' }),
    aTeam('d', { werkgebied: 'BU99020101|BU99030101' }),
  ];
  beforeAll(() => list('who', lines));
  const tryAs = async (viewer: Viewer) => {
    const could: string[] = [];
    for (const key of ['a', 'b', 'c', 'd']) {
      const { version } = await facilityOf(idOf('who', key), 'version');
      const { problems } = await correct(viewer, idOf('who', key), { website: `${key}.example.nl` }, version);
      if (problems.length === 0) could.push(key);
      else expect(coded(problems)).toEqual(['NOT_FOUND id']);
    }
    return could.join(' ');
  };

  test('an editor: what stands in the municipality, and a team that stands nowhere and works there only', async () => {
    expect(await tryAs(here)).toBe('a c');
    expect(await tryAs(elsewhere)).toBe('b');
  });

  test('a partner: what its organisation runs, wherever that is', async () => {
    expect(await tryAs(partnerOf('who', 'wijkwerk'))).toBe('a');
    expect(await tryAs(partnerOf('who', 'elders'))).toBe('b c');
    expect(await tryAs({ ...anonymous, kind: 'PARTNER', actor: 'nobody' })).toBe('');
  });

  test('others are refused before anything is looked up', async () => {
    for (const kind of ['STEWARD', 'DASHBOARD', 'AUDITOR'] as const) {
      const { errors } = await correct({ ...here, kind }, idOf('who'), { website: null });
      expect(errors.map(({ code }: { code: string }) => code)).toEqual(['FORBIDDEN']);
    }
    const { errors } = await correct(anonymous, idOf('who'), { website: null });
    expect(errors.map(({ code }: { code: string }) => code)).toEqual(['UNAUTHENTICATED']);
  });

  test('with the scope left out of it, an editor puts right what is of the other, which is seen', async () => {
    const schema = await buildApiSchema();
    const field = schema.getMutationType()!.getFields().correctFacility!;
    const { resolve = defaultFieldResolver } = field;
    field.resolve = (root, args, context, info) =>
      resolve(root, args, Object.create(context, { viewer: { value: operator } }), info);
    const broken = await apiOver(api.database, schema);
    const id = idOf('who', 'b');
    const { version } = await facilityOf(id, 'version');
    const { data } = await broken.ask(mutation, { id, input: { website: 'kaap.example.nl' }, version }, here);
    expect(data.correctFacility.problems).toEqual([]);
    expect(() => expect(coded(data.correctFacility.problems)).toEqual(['NOT_FOUND id'])).toThrow();
  });
});

describe('a correction', () => {
  test('is the word of one more source, checked today, and what it does not name stays', async () => {
    const { facility, problems } = await correct(here, idOf('once', 'word'), {
      ...{ name: 'Jeugdhuis', website: 'nieuw.example.nl', capacity: { fte: { value: 3 } } },
      ...{ ages: { from: 4, until: 12 }, audiences: ['kinderen'], alsoProvides: ['JONGERENWERK'] },
    });
    expect(problems).toEqual([]);
    expect(facility).toMatchObject({
      ...{ version: 2, name: 'Jeugdhuis', website: 'https://nieuw.example.nl', status: 'ACTIVE' },
      ...{ capacity: { fte: { value: 3 } }, ages: { from: 4, until: 12 }, neighbourhood: { name: 'Strand' } },
      ...{ audiences: [{ code: 'KINDEREN' }], alsoProvides: [{ code: 'JONGERENWERK' }] },
      verified: { on: sampleDay, by: 'Gemeente Nergenshuizen', freshness: 'FRESH' },
    });
    const names = facility.provenance.facts.filter(({ field }: { field: string }) => field === 'NAME');
    expect(names).toMatchObject([
      {
        ...{ value: 'Jeugdhuis', holds: true, basis: 'VERIFIED', statedOn: sampleDay, run: null },
        source: { name: 'Hier ingevuld: Gemeente Nergenshuizen' },
      },
      { value: 'Team word', holds: false, basis: 'SHEET', source: expect.any(Object) },
    ]);
    expect(await facilityOf(idOf('once', 'word'), 'capacity { fte { value } }', '2026-10-10')).toEqual({
      capacity: { fte: { value: 2 } },
    });
  });

  test('outlives the next file, which shows where it says otherwise; a newer check in the file goes before it', async () => {
    const line = aTeam('a', at('4.005'));
    await list('again', [line]);
    await correct(here, idOf('again'), { name: 'Jeugdhuis', capacity: { fte: { value: 3 } } });
    const run = await list('again', [{ ...line, fte: '4' }], '2026-10-20');
    const told = run.issues.filter(({ code }) => code === 'CONTRADICTS_VERIFIED');
    expect(told.map(({ column, value }) => [column, value])).toEqual([
      ['CAPACITY FTE', '4'],
      ['NAME', 'Team a'],
    ]);
    expect(await facilityOf(idOf('again'), `name capacity { fte { value } } ${conflicts}`)).toEqual({
      ...{ name: 'Jeugdhuis', capacity: { fte: { value: 3 } } },
      conflicts: [
        {
          field: 'CAPACITY',
          verifiedValue: '3',
          registerValue: '4',
          until: null,
          run: { dataset: 'facilities' },
        },
        { field: 'NAME', verifiedValue: 'Jeugdhuis', registerValue: 'Team a', until: null, run: null },
      ],
    });
    const before = await dump(api.database, {
      tables: ['import_run', 'import_issue', 'facility_conflict', 'source'],
    });
    await list('again', [{ ...line, fte: '4' }], '2026-10-20');
    expect(
      await dump(api.database, { tables: ['import_run', 'import_issue', 'facility_conflict', 'source'] }),
    ).toEqual(before);
    const later = { geverifieerd_op: '2026-10-21', geverifieerd_door: 'afdeling Jeugd' };
    await list('again', [{ ...line, fte: '4', ...later }], '2026-10-22');
    expect(
      await facilityOf(idOf('again'), `name capacity { fte { value } } ${conflicts}`, '2026-10-22'),
    ).toEqual({
      ...{ name: 'Team a', capacity: { fte: { value: 4 } }, conflicts: [] },
    });
  });

  test('that were no check would be undone by a newer file, which is seen', async () => {
    await list('unchecked', [aTeam('a', at('4.005'))]);
    await correct(here, idOf('unchecked'), { name: 'Jeugdhuis' });
    await changeRows(
      api.database,
      sql`update facility_claim set verified_on = null where basis = 'STATED'
      and facility_id = ${idOf('unchecked')}`,
    );
    await list('unchecked', [aTeam('a', at('4.005', { naam: 'Team anders' }))], '2026-10-20');
    const { name } = await facilityOf(idOf('unchecked'), 'name');
    expect(name).toBe('Team anders');
    expect(() => expect(name).toBe('Jeugdhuis')).toThrow();
  });

  test('of a check on the same day in a file goes before that, and the last word here before the one before', async () => {
    const checked = { geverifieerd_op: sampleDay, geverifieerd_door: 'afdeling Jeugd' };
    await list('day', [aTeam('a', at('4.005', checked))], sampleDay);
    const partner = partnerOf('day', 'wijkwerk');
    expect((await correct(here, idOf('day'), { name: 'Een' }, 1)).facility.name).toBe('Een');
    expect((await correct(partner, idOf('day'), { name: 'Twee' }, 2)).facility.name).toBe('Twee');
    expect((await correct(here, idOf('day'), { name: 'Drie' }, 3)).facility.name).toBe('Drie');
    const again = await correct(here, idOf('day'), { name: 'Drie' }, 4);
    expect(again.facility.version).toBe(4);
  });

  test('says that there is none with null, which a file that knows one does not undo', async () => {
    const line = aTeam('a', at('4.005', { leeftijd_van: '4' }));
    await list('none', [line]);
    const none = { website: null, ages: null, capacity: { fte: null }, serves: [] };
    const { facility, problems } = await correct(here, idOf('none'), none);
    expect(problems).toEqual([]);
    const expected = { website: null, ages: null, capacity: { fte: { value: null, low: null, high: null } } };
    expect(facility).toMatchObject(expected);
    await list('none', [{ ...line, fte: '5' }], '2026-10-20');
    const fields = 'website ages { from } capacity { fte { value low high } }';
    expect(await facilityOf(idOf('none'), fields, '2026-10-20')).toEqual(expected);
    const { provenance } = await facilityOf(idOf('none'), 'provenance { facts { field value holds } }');
    expect(provenance.facts).toContainEqual({ field: 'WEBSITE', value: '', holds: true });
  });

  test('of working areas is all of them, and lines of working areas that say otherwise are left out', async () => {
    await list('areas', [aTeam('a')]);
    const lines = {
      'teams.csv': sheet([aTeam('a')]),
      'werkgebieden.csv': sheet([aWorkingArea('a', 'BU99020101')]),
    };
    await importer.bringIn('partners', lines, { source: 'areas', factsOn: '2026-10-03' });
    const serves = [{ area: 'BU99020102' }, { area: 'WK990202', share: 40 }];
    const { version } = await facilityOf(idOf('areas'), 'version');
    const { facility, problems } = await correct(here, idOf('areas'), { serves }, version);
    expect(problems).toEqual([]);
    const now = [
      { code: 'BU99020102', share: null },
      { code: 'WK990202', share: 40 },
    ];
    expect(facility.serves).toEqual(now);
    const run = await importer.bringIn('partners', lines, { source: 'areas', factsOn: '2026-10-20' });
    expect(run.issues.filter(({ code }) => code === 'CONTRADICTS_VERIFIED')).toMatchObject([
      { file: 'werkgebieden.csv', line: 2, value: 'BU99020101' },
    ]);
    expect((await facilityOf(idOf('areas'), 'serves { code share }', '2026-10-20')).serves).toEqual(now);
  });

  test('of what it provides too never names its own kind, also when that becomes another', async () => {
    await list('kinds', [aTeam('a', at('4.005'))]);
    const alsoOf = ({ facility }: { facility: { alsoProvides: { code: string }[] } }) =>
      facility.alsoProvides.map(({ code }) => code);
    const both = { alsoProvides: ['KINDERWERK', 'JONGERENWERK'] };
    expect(alsoOf(await correct(here, idOf('kinds'), both))).toEqual(['JONGERENWERK']);
    expect(alsoOf(await correct(here, idOf('kinds'), { kind: 'JONGERENWERK' }, 2))).toEqual(['KINDERWERK']);
  });

  test('that ends it closes it from that day', async () => {
    const { facility } = await correct(here, idOf('once', 'end'), { validUntil: '2026-11-01' });
    expect(facility).toMatchObject({ status: 'ACTIVE', validity: { until: '2026-11-01' } });
    expect(await facilityOf(idOf('once', 'end'), 'status', '2026-11-01')).toEqual({ status: 'CLOSED' });
    const { facility: closed } = await correct(
      here,
      idOf('once', 'end'),
      { validUntil: null, status: 'CLOSED' },
      2,
    );
    expect(closed).toMatchObject({ status: 'CLOSED', validity: { until: null } });
  });
});

describe('where a facility stands', () => {
  test('changes with its location, and that of others does not', async () => {
    const moved = await correct(here, idOf('once', 'move'), {
      location: { longitude: 4.025, latitude: 52.405 },
    });
    expect(moved.facility).toMatchObject({
      ...{ neighbourhood: { name: 'Polder' }, location: { longitude: 4.025, from: 'SOURCE' } },
    });
    expect(await facilityOf(idOf('once', 'neighbour'), 'neighbourhood { name }')).toEqual({
      neighbourhood: { name: 'Duin' },
    });
  });

  test('is looked for anew by an address without one', async () => {
    const { facility } = await correct(here, idOf('once', 'address'), {
      address: { street: 'Dijk', houseNumber: '2' },
    });
    expect(facility.location).toBeNull();
  });

  test('is not over the border of the municipality of who says so; whoever runs it may say that it moved', async () => {
    const location = { longitude: 4.035, latitude: 52.405 };
    const { problems } = await correct(here, idOf('once', 'border'), { name: 'Weg', location });
    expect(coded(problems)).toEqual(['INVALID input.location']);
    expect(await facilityOf(idOf('once', 'border'), 'name version')).toEqual({
      name: 'Team border',
      version: 1,
    });
    const { facility } = await correct(partnerOf('once', 'wijkwerk'), idOf('once', 'border'), { location });
    expect(facility.neighbourhood.name).toBe('Haven');
    expect(coded((await correct(here, idOf('once', 'border'), { name: 'Weg' }, 2)).problems)).toEqual([
      'NOT_FOUND id',
    ]);
  });

  test('and works: a municipality adds no area of another, whoever runs it does', async () => {
    const serves = [{ area: 'BU99020101' }, { area: 'BU99030101' }];
    const { problems } = await correct(here, idOf('once', 'works'), { serves });
    expect(coded(problems)).toEqual(['INVALID input.serves.1.area']);
    const { facility } = await correct(partnerOf('once', 'wijkwerk'), idOf('once', 'works'), { serves });
    expect(facility.serves.map(({ code }: { code: string }) => code)).toEqual(['BU99020101', 'BU99030101']);
    const kept = await correct(here, idOf('once', 'works'), { serves: [{ area: 'BU99030101' }] }, 2);
    expect(kept.problems).toEqual([]);
  });
});

test('all that is wrong is told at once, each with the way to it, and nothing is written', async () => {
  const { problems } = await correct(
    here,
    idOf('once', 'wrong'),
    {
      ...{ name: ' ', kind: 'KASTEEL', audiences: ['kinderen', 'honden'], website: 'geen website' },
      ...{ address: { street: 'Bel 06-12345678', postcode: '12' }, location: { longitude: 52, latitude: 4 } },
      ...{ ages: { from: 12, until: 4 }, capacity: { fte: { value: -1 }, persons: { low: 3, high: 2 } } },
      ...{ serves: [{ area: 'BU00000000' }, { area: 'BU99020101', share: 101 }], status: 'UNKNOWN' },
      ...{ validFrom: '2026-01-02', validUntil: '2026-01-01' },
    },
    7,
  );
  expect(coded(problems).toSorted()).toEqual(
    [
      ...['REQUIRED input.name', 'UNKNOWN input.kind', 'UNKNOWN input.audiences.1', 'INVALID input.website'],
      ...['PERSONAL_DATA input.address.street', 'INVALID input.address.postcode', 'INVALID input.location'],
      ...['ENDS_BEFORE_START input.ages.until', 'INVALID input.capacity.fte.value'],
      ...[
        'INVALID input.capacity.persons.low',
        'UNKNOWN input.serves.0.area',
        'INVALID input.serves.1.share',
      ],
      ...['REQUIRED input.status', 'ENDS_BEFORE_START input.validUntil', 'CONFLICT expectedVersion'],
    ].toSorted(),
  );
  expect(coded((await correct(here, idOf('once', 'wrong'), {})).problems)).toEqual(['REQUIRED input']);
  const partner = partnerOf('once', 'wijkwerk');
  expect(coded((await correct(partner, idOf('once', 'wrong'), { kind: 'BUURTHUIS' })).problems)).toEqual([
    'INVALID input.kind',
  ]);
  expect(await facilityOf(idOf('once', 'wrong'), 'name version')).toEqual({ name: 'Team wrong', version: 1 });
});
